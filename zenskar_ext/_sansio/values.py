"""Turns the value of a filter into the text that is sent. Decides by the kind of the field; knows no operators."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from zenskar_client.errors import InvalidRequest
from zenskar_client.types import is_uuid, query_text
from zenskar_ext.errors import FilterError

# kind of a field -> the types of its values, and what an error asks for
_TYPES: Mapping[str, tuple[tuple[type, ...], str]] = {
    "boolean": ((bool,), "True or False"),
    "date": ((date, str), "a date"),
    "date-time": ((datetime, str), "an aware datetime"),
    "integer": ((int,), "an int"),
    "number": ((int, Decimal), "a Decimal or an int"),
    "string": ((str, Enum), "a string"),
    "uuid": ((str,), "an id"),
}
_READ: Mapping[str, Callable[[str], Any]] = {
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
    "integer": int,
    "number": Decimal,
}


def text_of(place: str, kind: str, value: object) -> str:
    """Return the text of a value.

    Args:
        place: The name of the field in error messages.
        kind: The kind of the field.
        value: Its value.

    Raises:
        FilterError: The value is of another type, or cannot be sent.
    """
    types, wanted = _TYPES[kind]
    if not _fits(kind, types, value):
        msg = f"{place}: {value!r} is {type(value).__name__}; give {wanted}{_remedy(kind, value)}"
        raise FilterError(msg)
    try:
        text = query_text(value)
    except InvalidRequest as error:
        msg = f"{place}: {error}"
        raise FilterError(msg) from None
    if kind in ("date", "date-time") and isinstance(value, str):
        _check_date_text(place, kind, value)
    if kind == "uuid" and not text.strip():
        msg = f"{place}: the id is empty"
        raise FilterError(msg)
    return text


def _fits(kind: str, types: tuple[type, ...], value: object) -> bool:
    if not isinstance(value, types):
        return kind in ("string", "uuid") and is_uuid(value)
    wrong_bool = value.__class__ is bool and kind != "boolean"  # a bool is an int, and a datetime is a date
    return not wrong_bool and not (kind == "date" and isinstance(value, datetime))


def read(kind: str, text: str) -> Any:
    """Parse the text of a value, so that two values can be compared."""
    return _READ.get(kind, str)(text)


def _remedy(kind: str, value: object) -> str:
    if isinstance(value, float) and kind == "number":
        return f", such as Decimal({str(value)!r}): a float is not exact"
    if isinstance(value, date) and kind == "date-time":
        return f", such as datetime({value.year}, {value.month}, {value.day}, tzinfo=timezone.utc)"
    return ""


def _check_date_text(place: str, kind: str, text: str) -> None:
    try:
        value = read(kind, text)
    except ValueError:
        msg = f"{place}: {text!r} is not a {kind}; write it as 2026-01-31{'' if kind == 'date' else 'T00:00:00Z'}"
        raise FilterError(msg) from None
    if kind == "date-time" and value.tzinfo is None:
        msg = f"{place}: {text!r} has no time zone; end it with Z or an offset"
        raise FilterError(msg)
