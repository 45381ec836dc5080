"""Reads values as the types of a definition's columns. Text and binary fractions become exact numbers, or are refused."""

import math
import re
import struct
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, TypeAlias
from uuid import UUID

from zenskar_ext.errors import InvalidRequestError

ColumnType: TypeAlias = type[Any] | str
"""The type of a column: `str`, `int`, `Decimal`, `bool`, `date`, `datetime` or `UUID`, or a name from the definition's
`dataschema`, such as `"Float64"`."""

_INT: Final = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SINGLE: Final = struct.Struct("<f")


def _text(text: str) -> str:
    return text


def _int(text: str) -> int:
    if not _INT.fullmatch(text := text.strip()):
        raise ValueError("is not a whole number")
    return int(text)


def _decimal(text: str) -> Decimal:
    if not _DECIMAL.fullmatch(text := text.strip()):
        raise ValueError("is not a number")
    return Decimal(text)


def _bool(text: str) -> bool:
    try:
        return {"true": True, "1": True, "false": False, "0": False}[text.strip().lower()]
    except KeyError:
        raise ValueError("is neither true nor false") from None


def _day(text: str) -> str:
    if not _DAY.fullmatch(text := text.strip()):
        raise ValueError("is not a date such as 2026-01-31")
    return date.fromisoformat(text).isoformat()


def moment(text: str) -> datetime:
    """Read a date and time of ISO 8601, with or without an offset.

    Raises:
        ValueError: It is something else.
    """
    if not _MOMENT.fullmatch(text := text.strip()):
        raise ValueError("is not a time such as 2026-01-31T12:00:00Z")
    return datetime.fromisoformat(text)


def _uuid(text: str) -> str:
    return str(UUID(text.strip()))


_READERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "string": _text,
    "int64": _int,
    "float64": _decimal,
    "decimal": _decimal,
    "bool": _bool,
    "date32": _day,
    "datetime64": moment,
    "uuid": _uuid,
}
_NAMES: Final[Mapping[type, str]] = {
    str: "string",
    int: "int64",
    Decimal: "decimal",
    bool: "bool",
    date: "date32",
    datetime: "datetime64",
    UUID: "uuid",
}


def reader_of(column: str, kind: object) -> Callable[[str], Any]:
    """Return what reads the text of a column.

    Raises:
        InvalidRequestError: There is no such type, or text cannot hold it exactly.
    """
    if kind is float:
        raise InvalidRequestError(f"data: {column!r} as float: give Decimal, which is exact")
    name = kind.lower() if isinstance(kind, str) else _NAMES.get(kind, "") if isinstance(kind, type) else ""
    if name not in _READERS:
        known = "str, int, Decimal, bool, date, datetime, UUID, or the name of a column type, such as 'Float64'"
        raise InvalidRequestError(f"data: {column!r} as {kind!r}: give {known}")
    return _READERS[name]


def exact(value: float, *, single: bool) -> Decimal:
    """Return the shortest decimal number that a binary fraction is the nearest to: 0.1, not 0.1000000000000000055.

    Args:
        value: The fraction.
        single: Whether it has 32 bits, and not 64.

    Raises:
        ValueError: It is not finite.
    """
    if not math.isfinite(value):
        raise ValueError("is not finite")
    if single:
        bits = _SINGLE.pack(value)
        shortest = (f"{value:.{digits}g}" for digits in range(1, 10))
        return Decimal(next(text for text in shortest if _packed(float(text)) == bits))
    return Decimal(repr(value))


def _packed(value: float) -> bytes:
    try:
        return _SINGLE.pack(value)
    except OverflowError:  # rounded up, beyond the largest
        return b""
