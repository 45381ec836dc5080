"""Finds ids in any JSON: what is called `id`, `..._id` or `..._ids`, and every text that is a UUID. Knows no envelope."""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple, cast

_NAME: Final = r"(?s:.*_)?ids?"
_UUID: Final = r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"


class Mention(NamedTuple):
    """An id in a notification.

    Attributes:
        name: The name of its field, such as `invoice_id`; "" for an item of a list at the top.
        value: The id.
    """

    name: str
    value: str


def ids_in(payload: Any) -> list[Mention]:
    """Return the ids in JSON values, each once, in their order."""
    return list(dict.fromkeys(_mentions("", payload)))


def _mentions(name: str, value: Any) -> Iterator[Mention]:
    if isinstance(value, dict):
        for key, each in cast("dict[str, Any]", value).items():
            yield from _mentions(key, each)
    elif isinstance(value, list):
        for each in cast("Any", value):
            yield from _mentions(name, each)
    elif isinstance(value, str) and value and (re.fullmatch(_NAME, name) or re.fullmatch(_UUID, value)):
        yield Mention(name, value)
