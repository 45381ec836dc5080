"""The texts in JSON values, each with the name that it stands under. Decides nothing of what they mean."""

from collections.abc import Iterator
from typing import Any, cast


def texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Iterate over the texts in a value, in their order: the name of the nearest field around each, and the text.

    Args:
        value: The value.
        name: The name that it stands under itself.
    """
    if isinstance(value, dict):
        for key, each in cast("dict[str, Any]", value).items():
            yield from texts(each, key)
    elif isinstance(value, list):
        for each in cast("Any", value):
            yield from texts(each, name)
    elif isinstance(value, str):
        yield name, value
