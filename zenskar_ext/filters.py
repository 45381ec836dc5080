"""Filters of lists: operators and `where`. They are sent as query parameters of the form `field__op`.

    zk.invoices.list(status=in_("approved", "partially_paid"), due_date=lt(now), amount_due=gt(0))
    overdue = where(status="approved", due_date=lt(now))      # keep it, combine it with &

Decides whether a filter can be sent, and how. Knows no client and no HTTP.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from decimal import Decimal
from typing import Any, Generic, Literal, Never, NoReturn, TypeVar, cast

from attrs import frozen

from zenskar_client import models
from zenskar_client.operations import Filter
from zenskar_ext._sansio.values import read, text_of
from zenskar_ext.errors import FilterError

V = TypeVar("V")
Name_co = TypeVar("Name_co", bound=str, covariant=True)
Value_co = TypeVar("Value_co", covariant=True)


@frozen
class Op(Generic[Name_co, Value_co]):
    """An operator with its values. Create it with the functions of this module."""

    name: str
    values: tuple[Any, ...]

    def __repr__(self) -> str:
        arguments = ", ".join(repr(value) for value in self.values)
        return f"{_FUNCTIONS.get(self.name, self.name)}({arguments})"


_FUNCTIONS = {"in": "in_", "neq": "ne", "isnull": "is_null"}  # name in the API -> name of the function here
_EXACT = frozenset({"eq", "ne", "in", "not_in"})
_PLAIN = frozenset({str, int, bool, datetime, Decimal})
_KINDS = {"is_null": "boolean", "like": "string", "ilike": "string"}  # operators whose value is not of the field's kind


def eq(value: V) -> Op[Literal["eq"], V]:
    """Match items whose field is `value`; the same as passing the plain value."""
    return Op("eq", (value,))


def ne(value: V) -> Op[Literal["ne"], V]:
    """Match items whose field is not `value`.

    Warning: it is undocumented whether items without a value are returned or skipped.
    """
    return Op("ne", (value,))


def gt(value: V) -> Op[Literal["gt"], V]:
    """Match items whose field is greater than `value`."""
    return Op("gt", (value,))


def gte(value: V) -> Op[Literal["gte"], V]:
    """Match items whose field is `value` or greater."""
    return Op("gte", (value,))


def lt(value: V) -> Op[Literal["lt"], V]:
    """Match items whose field is less than `value`."""
    return Op("lt", (value,))


def lte(value: V) -> Op[Literal["lte"], V]:
    """Match items whose field is `value` or less."""
    return Op("lte", (value,))


def between(low: V, high: V) -> Op[Literal["between"], V]:
    """Match items whose field is from `low` to `high`, both included."""
    return Op("between", (low, high))


def in_(*values: V) -> Op[Literal["in"], V]:
    """Match items whose field is one of `values`."""
    return Op("in", values)


def not_in(*values: V) -> Op[Literal["not_in"], V]:
    """Match items whose field is none of `values`."""
    return Op("not_in", values)


def like(pattern: str) -> Op[Literal["like"], str]:
    """Match items whose field fits a pattern, in which `%` is any text and `_` any character."""
    return Op("like", (pattern,))


def ilike(pattern: str) -> Op[Literal["ilike"], str]:
    """Match items whose field fits a pattern, ignoring case; see `like`."""
    return Op("ilike", (pattern,))


def contains(text: str) -> Op[Literal["contains"], str]:
    """Match items whose field contains `text`, ignoring case. Sent as `ilike`."""
    return Op("contains", (text,))


def starts_with(text: str) -> Op[Literal["starts_with"], str]:
    """Match items whose field starts with `text`, ignoring case. Sent as `ilike`."""
    return Op("starts_with", (text,))


def is_null(null: bool = True) -> Op[Literal["is_null"], Never]:  # noqa: FBT001, FBT002 - reads as a sentence
    """Match items whose field has no value; with False, items whose field has one."""
    return Op("is_null", (null,))


@frozen
class Where:
    """Filters as a value: create it with `where`, combine it with `&`, pass it to any list that has the fields."""

    entries: tuple[tuple[str, object], ...]

    def __and__(self, other: "Where") -> "Where":
        """Match items that match both."""
        if type(other) is not Where:
            return NotImplemented
        return Where(self.entries + other.entries)

    def __or__(self, other: object) -> NoReturn:
        """Refuse: the API combines filters with "and" only."""
        msg = "the API combines filters with & only; instead of |, iterate two lists or use in_() for several values"
        raise FilterError(msg)

    def __repr__(self) -> str:
        return f"where({', '.join(f'{field}={value!r}' for field, value in self.entries)})"


def where(**fields: object) -> Where:
    """Keep filters for later use.

    Each keyword is a field. Its value is a plain value (equality), a list (`in_`) or an operator.
    """
    return Where(tuple(fields.items()))


def parameters(
    operation: str, known: Mapping[str, Filter], where: tuple[object, ...], fields: Mapping[str, object]
) -> dict[str, str | list[str]]:
    """Return the query parameters of filters, in the order in which they were passed.

    Args:
        operation: The name of the list in error messages.
        known: The filters that the list has.
        where: `Where` values.
        fields: Filters passed as keywords.

    Raises:
        FilterError: A field or operator does not exist, a parameter is repeated, or a value cannot be sent.
    """
    sent: dict[str, str | list[str]] = {}
    for value in where:
        if not isinstance(value, Where):
            msg = f"{operation}: {value!r} is not a filter; give where(...) or keywords"
            raise FilterError(msg)
    entries = [entry for value in where if isinstance(value, Where) for entry in value.entries]
    for field, value in (*entries, *fields.items()):
        if field not in known:
            raise FilterError(f"{operation}: {_unknown(field, known)}")
        for name, text in _encoded(f"{operation}: {field}", known[field], value):
            if name in sent:
                msg = f"{operation}: {name} is given twice; the API takes a parameter once"
                raise FilterError(msg)
            sent[name] = text
    return sent


def check_required(operation: str, known: Mapping[str, Filter], sent: Mapping[str, object]) -> None:
    """Check that a list is filtered by what it must be filtered by.

    Args:
        operation: The name of the list in error messages.
        known: The filters that the list has.
        sent: The query parameters of the filters that were passed.

    Raises:
        FilterError: A required filter is missing.
    """
    for name, field in known.items():
        if field.required and not sent.keys() & {*field.parameters.values()}:
            raise FilterError(f"{operation}: the filter {name} is required; it has {', '.join(functions_of(field))}")


def _unknown(field: str, known: Mapping[str, Filter]) -> str:
    base, _, operator = field.rpartition("__")
    if base in known:
        function, has = _FUNCTIONS.get(operator, operator), functions_of(known[base])
        return f"no filter {field}; " + (
            f"write {base}={function}(...)" if function in has else f"{base} has {', '.join(has)}"
        )
    from difflib import get_close_matches  # only needed for an error

    close = get_close_matches(field, known, 1)
    hint = f"did you mean {close[0]}?" if close else f"it has {', '.join(known) or 'none'}"
    return f"no filter {field}; {hint}"


def _encoded(place: str, field: Filter, value: object) -> Sequence[tuple[str, str | list[str]]]:
    """Return the parameters of one field with one operator."""
    op = _operator(place, value)
    if op.name == "between":
        return _between(place, field, op)
    if op.name in ("contains", "starts_with"):
        text = _literal(place, op)
        return [(_name(place, field, "ilike", shown=op.name), f"%{text}%" if op.name == "contains" else f"{text}%")]
    name = _name(place, field, op.name)
    if op.name in ("in", "not_in"):
        texts = _several(place, field.type, op)
        sent = texts if op.name in field.listed else _joined(place, op, texts)
    else:
        sent = text_of(place, _KINDS.get(op.name, field.type), op.values[0])
    if field.enum and op.name in _EXACT:
        _check_known(place, field.enum, op.values)
    return [(name, sent)]


def _check_known(place: str, name: str, values: tuple[object, ...]) -> None:
    """Check that texts are values of an enum: a list that is filtered by a mistyped one would be empty without a word."""
    enum: Any = getattr(models, name)
    for value in values:
        if isinstance(value, str) and not isinstance(value, enum) and value not in enum.by_value:
            from zenskar_client.checks import not_of_enum  # only needed for an error

            raise FilterError(f"{place}: {not_of_enum(value, enum)}")


def _operator(place: str, value: object) -> Op[str, object]:
    if isinstance(value, Op):
        return cast("Op[str, object]", value)
    if type(value) in _PLAIN:  # a shortcut for most values
        return Op("eq", (value,))
    if value is None:
        msg = f"{place} is None; leave it out, or use is_null() for items without a value"
        raise FilterError(msg)
    if isinstance(value, list | tuple):
        return Op("in", tuple(cast("Sequence[object]", value)))
    kind = type(value).__name__
    if isinstance(value, AbstractSet | Mapping) or hasattr(value, "__next__"):
        msg = f"{place}: give several values as a list or in_(...), not as {kind}"
        raise FilterError(msg)
    return Op("eq", (value,))


def _name(place: str, field: Filter, operator: str, shown: str = "") -> str:
    if operator not in field.parameters:
        function = _FUNCTIONS.get(shown or operator, shown or operator)
        msg = f"{place} has no operator {function}; it has {', '.join(functions_of(field))}"
        raise FilterError(msg)
    return field.parameters[operator]


def functions_of(field: Filter) -> list[str]:
    """Return the operators of a field, by the names of the functions here."""
    has = field.parameters
    made = {"between": "gte" in has and "lte" in has, "contains": "ilike" in has, "starts_with": "ilike" in has}
    return [_FUNCTIONS.get(name, name) for name in has] + [name for name, there in made.items() if there]


def _between(place: str, field: Filter, op: Op[str, Any]) -> list[tuple[str, str]]:
    names = [_name(place, field, end, shown="between") for end in ("gte", "lte")]
    texts = [text_of(place, field.type, value) for value in op.values]
    low, high = (read(field.type, text) for text in texts)
    if low > high:
        msg = f"{place}: {op!r} is empty; give the lower end first"
        raise FilterError(msg)
    return list(zip(names, texts, strict=True))


def _literal(place: str, op: Op[str, Any]) -> str:
    text = text_of(place, "string", op.values[0])
    if not text:
        msg = f"{place}: {op!r} would match everything; leave it out"
        raise FilterError(msg)
    if any(wildcard in text for wildcard in "%_\\"):
        msg = f"{place}: {op!r} cannot be written: % and _ are wildcards, and no source shows how to escape them; use ilike()"
        raise FilterError(msg)
    return text


def _several(place: str, kind: str, op: Op[str, Any]) -> list[str]:
    if not op.values:
        msg = f"{place}: {op!r} has no values, and would match nothing"
        raise FilterError(msg)
    return [text_of(place, kind, value) for value in op.values]


def _joined(place: str, op: Op[str, Any], texts: list[str]) -> str:
    for text in texts:
        if not text or "," in text:
            msg = f"{place}: {text!r} cannot be used in {_FUNCTIONS.get(op.name, op.name)}(), whose values are joined with commas"
            raise FilterError(msg)
    return ",".join(texts)
