"""Finds ids in any JSON: what is called `id`, `..._id` or `..._ids`, and every text that is a UUID. Knows no envelope."""

import re
from typing import Any, Final, NamedTuple

from zenskar_ext._sansio.texts import texts

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
    return list(dict.fromkeys(Mention(name, value) for name, value in texts(payload) if _is_id(name, value)))


def _is_id(name: str, value: str) -> bool:
    return value != "" and (re.fullmatch(_NAME, name) or re.fullmatch(_UUID, value)) is not None
