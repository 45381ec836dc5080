"""Which filters of the API a predicate of Polars implies. Fetches nothing, and needs not be complete.

Only filters that keep every row of the predicate are returned. The predicate is applied to the rows afterwards in any
case, so a predicate that is not understood here is filtered afterwards, and the result is the same.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

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
    for column, name, value in _comparisons(predicate):
        if column in known and known[column].type in _TYPES.get(kinds.get(column, ""), ()):
            for op in _widened(kinds[column], name, value):
                one = where(**{column: op})
                try:
                    query = parameters(operation.name, known, (one,), {})
                except FilterError:  # the API does not have this one
                    continue
                if not sent.keys() & query.keys():
                    sent.update(query)
                    found.append(one)
    return found


def _widened(kind: str, name: str, value: Any) -> list[Any]:
    """Return operators that keep every row of a comparison."""
    if name == "IsNull":
        return [is_null()]
    if kind != "moment":
        return [in_(*value) if name == "IsIn" else _OPERATORS[name](value)]
    bounds: list[Any] = []
    if name in ("Eq", "Gt", "GtEq"):
        bounds.append(gte(value - _ROUNDING))
    if name in ("Eq", "Lt", "LtEq"):
        bounds.append(lte(value + _ROUNDING))
    return bounds


def _comparisons(expression: Any) -> Iterator[tuple[str, str, Any]]:
    """Iterate over comparisons of a column with a value that hold for every row that an expression keeps."""
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
            yield column, "IsNull", None
        case {
            "Function": {"input": [{"Column": column}, _], "function": {"Boolean": {"IsIn": {"nulls_equal": False}}}}
        }:
            values = _values(parts[1])
            if values and len(values[0]) and all(map(_plain, values[0])):
                yield column, "IsIn", values[0]
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


def _compared(column: str, name: str, part: Any) -> Iterator[tuple[str, str, Any]]:
    values = _values(part)
    if values and _plain(values[0]):
        yield column, name, values[0]


def _values(part: Any) -> list[Any]:
    """Return the value of a literal in a list; an empty list for anything else."""
    if not part.meta.is_literal():
        return []
    found = package("polars").select(part).to_series().to_list()
    return [Decimal(f"{trimmed(each):f}") if isinstance(each, Decimal) else each for each in found]


def _plain(value: object) -> bool:
    """Return whether a value is written into a filter exactly as it is."""
    if isinstance(value, datetime):
        return value.utcoffset() is not None
    return isinstance(value, str | int | Decimal) and not isinstance(value, date)
