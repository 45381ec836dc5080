"""What a list can be asked for: operators and `where`, as values that encode themselves as `field__op` parameters.

    zk.invoices.list(status=in_("approved", "partially_paid"), due_date=lt(now), amount_due=gt(0))
    overdue = where(status="approved", due_date=lt(now))      # keep it, combine it with &

Decides whether a filter can be sent, and how; knows no client and no HTTP.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum
from typing import Any, Generic, Literal, Never, NoReturn, TypeVar
from uuid import UUID

from attrs import frozen

from zenskar_client.client import Filter
from zenskar_client.errors import InvalidRequest
from zenskar_client.types import query_text
from zenskar_ext.errors import FilterError

V = TypeVar("V")
Name_co = TypeVar("Name_co", bound=str, covariant=True)
Value_co = TypeVar("Value_co", covariant=True)


@frozen
class Op(Generic[Name_co, Value_co]):
    """An operator with its values. Made by the functions of this module."""

    name: str
    values: tuple[Any, ...]

    def __repr__(self) -> str:
        arguments = ", ".join(repr(value) for value in self.values)
        return f"{_FUNCTIONS.get(self.name, self.name)}({arguments})"


_FUNCTIONS = {"in": "in_"}


def eq(value: V) -> Op[Literal["eq"], V]:
    """Items whose field is `value`; the same as giving the plain value."""
    return Op("eq", (value,))


def ne(value: V) -> Op[Literal["ne"], V]:
    """Items whose field is not `value`. Whether items without a value are among them, no source shows."""
    return Op("ne", (value,))


def gt(value: V) -> Op[Literal["gt"], V]:
    """Items whose field is greater than `value`."""
    return Op("gt", (value,))


def gte(value: V) -> Op[Literal["gte"], V]:
    """Items whose field is `value` or greater."""
    return Op("gte", (value,))


def lt(value: V) -> Op[Literal["lt"], V]:
    """Items whose field is less than `value`."""
    return Op("lt", (value,))


def lte(value: V) -> Op[Literal["lte"], V]:
    """Items whose field is `value` or less."""
    return Op("lte", (value,))


def between(low: V, high: V) -> Op[Literal["between"], V]:
    """Items whose field lies from `low` to `high`, both included."""
    return Op("between", (low, high))


def in_(*values: V) -> Op[Literal["in"], V]:
    """Items whose field is one of `values`."""
    return Op("in", values)


def not_in(*values: V) -> Op[Literal["not_in"], V]:
    """Items whose field is none of `values`."""
    return Op("not_in", values)


def like(pattern: str) -> Op[Literal["like"], str]:
    """Items whose field matches a pattern, in which `%` is any text and `_` any character."""
    return Op("like", (pattern,))


def ilike(pattern: str) -> Op[Literal["ilike"], str]:
    """Items whose field matches a pattern, small and capital letters being the same; see `like`."""
    return Op("ilike", (pattern,))


def contains(text: str) -> Op[Literal["contains"], str]:
    """Items whose field has `text` in it, small and capital letters being the same. Sent as `ilike`."""
    return Op("contains", (text,))


def starts_with(text: str) -> Op[Literal["starts_with"], str]:
    """Items whose field begins with `text`, small and capital letters being the same. Sent as `ilike`."""
    return Op("starts_with", (text,))


def is_null(null: bool = True) -> Op[Literal["is_null"], Never]:  # noqa: FBT001, FBT002 - reads as a sentence
    """Items whose field has no value; with False, items whose field has one."""
    return Op("is_null", (null,))


@frozen
class Where:
    """Filters as a value: made by `where`, combined with `&`, given to any list that has the fields."""

    entries: tuple[tuple[str, object], ...]

    def __and__(self, other: object) -> "Where":
        """Items that pass both."""
        if not isinstance(other, Where):
            return NotImplemented
        return Where(self.entries + other.entries)

    def __or__(self, other: object) -> NoReturn:
        """Refuse: the API combines filters with "and" only."""
        msg = "the API combines filters with & only; for | walk two lists, or give one field several values with in_()"
        raise FilterError(msg)

    def __repr__(self) -> str:
        return f"where({', '.join(f'{field}={value!r}' for field, value in self.entries)})"


def where(**fields: object) -> Where:
    """Keep filters for later: each keyword is a field, its value a plain one (equality), a list (`in_`) or an operator."""
    return Where(tuple(fields.items()))


def parameters(
    operation: str, known: Mapping[str, Filter], where: tuple[object, ...], fields: Mapping[str, object]
) -> dict[str, str]:
    """Give the query parameters of filters, in the order in which they were given.

    Args:
        operation: What errors call the list.
        known: What the list can be filtered by.
        where: Values of `Where`.
        fields: Filters given as keywords.

    Raises:
        FilterError: A field or operator is not there, a parameter comes twice, or a value cannot be written.
    """
    sent: dict[str, str] = {}
    for value in where:
        if not isinstance(value, Where):
            msg = f"{operation}: {value!r} is no filter; give where(...) or keywords"
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


def _unknown(field: str, known: Mapping[str, Filter]) -> str:
    base, _, operator = field.rpartition("__")
    if base in known:
        return f"no filter {field}; write {base}={_FUNCTIONS.get(operator, operator)}(...)"
    close = get_close_matches(field, known, 1)
    hint = f"did you mean {close[0]}?" if close else f"it has {', '.join(known)}"
    return f"no filter {field}; {hint}"


def _encoded(place: str, field: Filter, value: object) -> list[tuple[str, str]]:
    """Give the parameters of one field with one operator."""
    op = _operator(place, value)
    if op.name == "between":
        return [(_name(place, field, part), _text(place, field.type, each)) for part, each in _ends(place, op)]
    if op.name in ("contains", "starts_with"):
        text = _literal(place, op)
        return [(_name(place, field, "ilike", shown=op.name), f"%{text}%" if op.name == "contains" else f"{text}%")]
    name = _name(place, field, op.name)
    if op.name in ("in", "not_in"):
        return [(name, _joined(place, field.type, op))]
    kind = {"is_null": "boolean", "like": "string", "ilike": "string"}.get(op.name, field.type)
    return [(name, _text(place, kind, op.values[0]))]


def _operator(place: str, value: object) -> Op[str, object]:
    if isinstance(value, Op):
        return value
    if value is None:
        msg = f"{place} is None; leave it out, or use is_null() for items without a value"
        raise FilterError(msg)
    if isinstance(value, list | tuple):
        return Op("in", tuple(value))
    if isinstance(value, set | frozenset | Mapping) or hasattr(value, "__next__"):
        msg = f"{place}: give several values as a list or in_(...), not as {type(value).__name__}"
        raise FilterError(msg)
    return Op("eq", (value,))


def _name(place: str, field: Filter, operator: str, shown: str = "") -> str:
    if operator not in field.parameters:
        has = ", ".join(_FUNCTIONS.get(name, name) for name in field.parameters)
        msg = f"{place} has no operator {_FUNCTIONS.get(shown or operator, shown or operator)}; it has {has}"
        raise FilterError(msg)
    return field.parameters[operator]


def _ends(place: str, op: Op[str, Any]) -> list[tuple[str, object]]:
    low, high = op.values
    try:
        empty = low > high
    except TypeError:
        msg = f"{place}: between({low!r}, {high!r}) has ends that cannot be compared"
        raise FilterError(msg) from None
    if empty:
        msg = f"{place}: between({low!r}, {high!r}) is empty; give the lower end first"
        raise FilterError(msg)
    return [("gte", low), ("lte", high)]


def _literal(place: str, op: Op[str, Any]) -> str:
    text = _text(place, "string", op.values[0])
    if not text or any(wildcard in text for wildcard in "%_\\"):
        msg = f"{place}: {op!r} cannot be written: % and _ are wildcards, and no source shows how to escape them; use ilike()"
        raise FilterError(msg)
    return text


def _joined(place: str, kind: str, op: Op[str, Any]) -> str:
    if not op.values:
        msg = f"{place}: {op!r} has no values, and would match nothing"
        raise FilterError(msg)
    texts = [_text(place, kind, value) for value in op.values]
    for text in texts:
        if not text or "," in text:
            msg = f"{place}: {text!r} cannot stand in {_FUNCTIONS.get(op.name, op.name)}(), whose values are joined with commas"
            raise FilterError(msg)
    return ",".join(texts)


# kind of a field -> the types of its values, and what to say of others
_TYPES: Mapping[str, tuple[tuple[type, ...], str]] = {
    "boolean": ((bool,), "True or False"),
    "date": ((date, str), "a date"),
    "date-time": ((datetime, str), "an aware datetime"),
    "integer": ((int,), "an int"),
    "number": ((int, Decimal), "a Decimal or an int"),
    "string": ((str, UUID, Enum), "a string"),
    "uuid": ((str, UUID), "an id"),
}


def _text(place: str, kind: str, value: object) -> str:
    types, wanted = _TYPES[kind]
    wrong_bool = isinstance(value, bool) and kind != "boolean"
    wrong_date = kind == "date" and isinstance(value, datetime)
    if not isinstance(value, types) or wrong_bool or wrong_date:
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


def _remedy(kind: str, value: object) -> str:
    if isinstance(value, float) and kind == "number":
        return f", such as Decimal({str(value)!r}): a float is not exact"
    if isinstance(value, date) and kind == "date-time":
        return f", such as datetime({value.year}, {value.month}, {value.day}, tzinfo=timezone.utc)"
    return ""


def _check_date_text(place: str, kind: str, text: str) -> None:
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        msg = f"{place}: {text!r} is no {kind}"
        raise FilterError(msg) from None
    if kind == "date-time" and value.tzinfo is None:
        msg = f"{place}: {text!r} has no time zone; end it with Z or an offset"
        raise FilterError(msg)
