"""Names that occur twice in a JSON object: readers of JSON keep the last value silently, and it may be an amount."""

import json
from typing import Any


def check_names(text: str | bytes) -> None:
    """Refuse JSON text in which an object has a name twice.

    Args:
        text: Text that has been read as JSON before.

    Raises:
        ValueError: An object has a name twice. The message says which.
    """
    try:
        json.loads(text, object_pairs_hook=_check, parse_int=str, parse_float=str)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _check(pairs: list[tuple[str, Any]]) -> None:
    seen = set[str]()
    for name, _ in pairs:
        if name in seen:
            raise ValueError(f"an object has {name!r} twice; give each name once")
        seen.add(name)
