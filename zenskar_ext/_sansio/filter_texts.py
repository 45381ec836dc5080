"""Texts of a command line or of options as filters: `approved`, `gt:0`, `in:approved,paid`, `is_null:false`.

Decides what a text means. Whether the filter can be sent is for `zenskar_ext.filters` to say.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

OPERATORS: Final[Mapping[str, str]] = {
    "eq": "eq",
    "ne": "ne",
    "neq": "ne",
    "gt": "gt",
    "gte": "gte",
    "lt": "lt",
    "lte": "lte",
    "between": "between",
    "in": "in_",
    "in_": "in_",
    "not_in": "not_in",
    "like": "like",
    "ilike": "ilike",
    "contains": "contains",
    "starts_with": "starts_with",
    "is_null": "is_null",
    "isnull": "is_null",
}
"""The operators, as they are written before the colon, and the functions of `zenskar_ext.filters`."""
_SEVERAL: Final = ("in_", "not_in", "between")
_WHOLE: Final = r"-?(0|[1-9]\d*)"
_NUMBER: Final = r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?"


def filter_of(kind: str, text: str) -> Any:
    """Return the filter that a text means: a value, or an `Op`.

    Args:
        kind: The kind of the field.
        text: A value, or an operator, a colon, and its values with commas between them.

    Raises:
        ValueError: It means nothing. The message says what would.
    """
    operator, colon, rest = text.partition(":")
    function = OPERATORS.get(operator.replace("-", "_")) if colon else None
    if function is not None:
        return _op(function, kind, rest)
    _refuse_misspelled(kind, operator if colon else "")
    return value_of(kind, text)


def value_of(kind: str, text: str) -> Any:
    """Return the value that a text means.

    Raises:
        ValueError: It is no value of this kind.
    """
    if kind in ("number", "integer"):
        return _number(text)
    if kind == "minor":
        return _minor(text)
    return _boolean(text) if kind == "boolean" else text


def _refuse_misspelled(kind: str, operator: str) -> None:
    from difflib import get_close_matches

    if close := get_close_matches(operator, OPERATORS, 1, cutoff=0.7):
        remedy = f"; for the text itself, write eq:{operator}:..." if kind == "string" else ""
        raise ValueError(f"{operator} is not an operator; did you mean {close[0]}:...?{remedy}")


def _op(function: str, kind: str, text: str) -> Any:
    from zenskar_ext import filters  # takes long to import

    make: Callable[..., Any] = getattr(filters, function)
    if function == "is_null":
        return make(_boolean(text) if text else True)
    if function in _SEVERAL:
        values = [value_of(kind, each.strip()) for each in text.split(",")] if text else []
        if function == "between" and len(values) != 2:  # noqa: PLR2004 - it has two ends
            raise ValueError(f"between takes two values, such as between:1,2; these are {len(values)}")
        return make(*values)
    return make(text if function in ("like", "ilike", "contains", "starts_with") else value_of(kind, text))


def _number(text: str) -> Decimal | int:
    if not re.fullmatch(_NUMBER, text, re.ASCII):
        raise ValueError(f"{text!r} is not a number such as 12 or 12.50")
    return int(text) if text.lstrip("-").isdecimal() else Decimal(text)


def _minor(text: str) -> int:
    """Return a number of minor units. One with a point is refused, even 100.00: whoever writes that means major units."""
    if not re.fullmatch(_WHOLE, text, re.ASCII):
        raise ValueError(f"{text!r} is not a whole number of minor units, such as 10000")
    return int(text)


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(f"{text!r} is neither true nor false")
    return text == "true"
