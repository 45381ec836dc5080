"""Which filters of the API a predicate of Polars implies. Fetches nothing, and needs not be complete.

Only filters that keep every row of the predicate are returned. The predicate is applied to the rows afterwards in any
case, so a predicate that is not understood here is filtered afterwards, and the result is the same. No source shows that
a filter counts an amount in the unit of the rows, so amounts are only compared with 0.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final, cast
from urllib.parse import urlencode

from zenskar_client.operations import Operation
from zenskar_ext.errors import FilterError
from zenskar_ext.export.arrow import package
from zenskar_ext.export.hashes import trimmed
from zenskar_ext.export.schemas import columns_of, model_of
from zenskar_ext.filters import Where, eq, gt, gte, in_, is_null, lt, lte, ne, parameters, where

_OPERATORS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "Eq": eq,
    "NotEq": ne,
    "Gt": gt,
    "GtEq": gte,
    "Lt": lt,
    "LtEq": lte,
}
_TURNED: Final[Mapping[str, str]] = {
    "Eq": "Eq",
    "NotEq": "NotEq",
    "Gt": "Lt",
    "GtEq": "LtEq",
    "Lt": "Gt",
    "LtEq": "GtEq",
}
_TYPES: Final[Mapping[str, Sequence[str]]] = {
    "text": ("string", "uuid"),
    "enum": ("string",),
    "amount": ("number",),
    "integer": ("integer",),
    "flag": ("boolean",),
    "moment": ("date-time",),
}
"""The kinds of columns, and the types of filters with the same values."""

_BETWEEN: Final[Mapping[str, tuple[str, str]]] = {
    "Both": ("GtEq", "LtEq"),
    "Left": ("GtEq", "Lt"),
    "Right": ("Gt", "LtEq"),
    "None": ("Gt", "Lt"),
}
_ROUNDING: Final = timedelta(seconds=1)
"""How far a time in a response may be from the one that the server compares: no source shows its digits."""

_LONGEST: Final = 4_000
"""How many characters of a URL the filters may have. Many servers refuse URLs of 8,000 characters."""

_YEARS: Final = range(1900, 2200)
"""The years of times that are sent. Servers may fail at the first and the last times that there are."""

_ID: Final = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PLAIN: Final[Mapping[str, tuple[Any, Callable[[Any], bool]]]] = {
    "string": (str, lambda text: text.isprintable() and text.strip() == text != ""),
    "uuid": (str, lambda text: _ID.fullmatch(text) is not None),
    "number": (int | Decimal, lambda amount: amount == 0),  # 0 is the same in every unit; no filter has a known one
    "integer": (int, lambda number: -(2**63) <= number < 2**63),
    "boolean": (bool, lambda _: True),
    "date-time": (datetime, lambda time: time.utcoffset() is not None and time.year in _YEARS),
}
"""The types of filters, and which values of which types are sent for them."""


def implied(predicate: Any, operation: Operation[Any], taken: Mapping[str, object]) -> list[Where]:
    """Return filters that keep every row that a predicate keeps.

    Args:
        predicate: The expression of Polars.
        operation: The list.
        taken: The query parameters that are set already. None of them is set again.
    """
    kinds = {each.name: each.kind.name for each in columns_of(model_of(operation), "json")}
    known, sent = operation.filters, dict(taken)
    found: list[Where] = []
    for column, name, values in _comparisons(predicate):
        kind, field = kinds.get(column, ""), known.get(column)
        if (
            field is None
            or field.type not in _TYPES.get(kind, ())
            or not all(_plain(field.type, each) for each in values)
        ):
            continue
        for op in _widened(kind, name, values):
            one = where(**{column: op})
            try:
                query = parameters(operation.name, known, (one,), {})
            except FilterError:  # the API does not have this one
                continue
            if not sent.keys() & query.keys() and len(urlencode({**sent, **query}, doseq=True)) <= _LONGEST:
                sent.update(query)
                found.append(one)
    return found


def _plain(kind: str, value: object) -> bool:
    """Return whether a value is sent exactly as it is, so that no server has a reason to refuse it or to change it."""
    types, fits = _PLAIN[kind]
    return isinstance(value, types) and isinstance(value, bool) == (kind == "boolean") and fits(value)


def _widened(kind: str, name: str, values: Sequence[Any]) -> list[Any]:
    """Return operators that keep every row of a comparison."""
    if name == "IsNull":
        return [is_null()]
    if kind != "moment":
        return [in_(*values) if name == "IsIn" else _OPERATORS[name](*values)]
    bounds: list[Any] = []
    if name in ("Eq", "Gt", "GtEq"):
        bounds.append(gte(values[0] - _ROUNDING))
    if name in ("Eq", "Lt", "LtEq"):
        bounds.append(lte(values[0] + _ROUNDING))
    return bounds


def _comparisons(expression: Any) -> Iterator[tuple[str, str, Sequence[Any]]]:
    """Iterate over comparisons of a column with values that hold for every row that an expression keeps."""
    told: Any = json.loads(expression.meta.serialize(format="json"))
    parts: list[Any] = expression.meta.pop()[::-1]
    match told:
        case {"BinaryExpr": {"op": "And"}}:
            for each in parts:
                yield from _comparisons(each)
        case {"BinaryExpr": {"op": name, "left": {"Column": column}}} if name in _OPERATORS:
            yield from _compared(column, name, parts[1])
        case {"BinaryExpr": {"op": name, "right": {"Column": column}}} if name in _OPERATORS:
            yield from _compared(column, _TURNED[name], parts[0])
        case {"Function": {"input": [{"Column": column}], "function": {"Boolean": "IsNull"}}}:
            yield column, "IsNull", ()
        case {
            "Function": {"input": [{"Column": column}, _], "function": {"Boolean": {"IsIn": {"nulls_equal": False}}}}
        }:
            some: Any = [*_values(parts[1]), None][0]
            if some and isinstance(some, list):
                yield column, "IsIn", list(dict.fromkeys(map(_shortest, cast("list[object]", some))))
        case {
            "Function": {
                "input": [{"Column": column}, _, _],
                "function": {"Boolean": {"IsBetween": {"closed": closed}}},
            }
        }:
            for name, part in zip(_BETWEEN[closed], parts[1:], strict=True):
                yield from _compared(column, name, part)
        case _:
            pass


def _compared(column: str, name: str, part: Any) -> Iterator[tuple[str, str, Sequence[Any]]]:
    values = _values(part)
    if len(values) == 1:
        yield column, name, [_shortest(values[0])]


def _values(part: Any) -> list[Any]:
    """Return the value of a literal in a list; an empty list for anything else."""
    if not part.meta.is_literal():
        return []
    try:
        found: list[Any] = package("polars").select(part).to_series().to_list()
    except OverflowError:  # Python has no such time
        return []
    return found


def _shortest(value: object) -> object:
    return Decimal(f"{trimmed(value):f}") if isinstance(value, Decimal) else value
