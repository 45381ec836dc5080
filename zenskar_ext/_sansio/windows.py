"""Splits a list into windows of one field. Decides the bounds and the requests; knows no client and never waits."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Context, Decimal, localcontext
from itertools import pairwise
from typing import Any, Final, TypeAlias

from zenskar_client.operations import Filter, Request
from zenskar_ext._sansio.callers import warn
from zenskar_ext._sansio.checkpoints import End
from zenskar_ext.errors import FilterError
from zenskar_ext.filters import functions_of, gte, is_null, lt, parameters, where

Span: TypeAlias = tuple[datetime, datetime] | tuple[Decimal | int, Decimal | int]

# kind of a field that a list can be split by -> what an error asks for
_KINDS: Final[Mapping[str, str]] = {"date-time": "aware datetimes", "integer": "ints", "number": "Decimals or ints"}

_TICK: Final = timedelta(microseconds=1)
_NEEDED: Final = frozenset({"gte", "lt"})
_NO_FILTER: Final = "the API has no filter that finds them"
_REMEDY: Final = f"{_NO_FILTER}; pass skip_null=True if this is what you want"


def windows(
    request: Request[Any], spans: Mapping[str, Any], parts: int, *, skip_null: bool = False
) -> list[Request[Any]]:
    """Return the requests of disjoint windows that together are the list of a request.

    A window includes its lower bound and excludes its upper bound. The first window has no lower bound and the last no
    upper bound, so items outside the span are in these two. An extra window holds the items without a value, if the
    field has the operator `is_null`.

    Warning: without `is_null`, items without a value are in no window: they are skipped. The caller is warned.

    Args:
        request: The list, with its filters.
        spans: One field, and the two ends of the span that is split evenly.
        parts: How many windows there are, without the extra one.
        skip_null: Leave out items without a value: no extra window, and no warning. A single window is then filtered.

    Raises:
        FilterError: The list cannot be split this way.
    """
    name, known = request.operation.name, request.operation.filters
    if len(spans) != 1:
        msg = f"{name}: split() takes one field and its two ends, such as created_at=(start, end)"
        raise FilterError(msg)
    ((field, span),) = spans.items()
    place = f"{name}: split({field}=...)"
    try:
        low, high = span
    except (TypeError, ValueError):
        msg = f"{place}: give the two ends of the span, such as (start, end)"
        raise FilterError(msg) from None
    _check(request, field, low, high)
    bounds = _bounds(place, known[field].type, low, high, parts)
    above = [(where(**{field: gte(bound)}),) for bound in bounds]
    below = [(where(**{field: lt(bound)}),) for bound in bounds]
    filters = [lower + upper for lower, upper in zip([(), *above], [*below, ()], strict=True)]
    finds_null = "is_null" in known[field].parameters
    if skip_null and not bounds:
        if not finds_null:
            msg = f"{place} cannot skip items without {field} in one part: {_NO_FILTER}; give parts=2 or more, or leave skip_null out"
            raise FilterError(msg)
        filters = [(where(**{field: is_null(null=False)}),)]
    elif bounds and not skip_null:
        if finds_null:
            filters.append((where(**{field: is_null()}),))
        else:
            warn(f"{place} skips items without {field}: {_REMEDY}", UserWarning)
    return [request._replace(query={**request.query, **parameters(name, known, each, {})}) for each in filters]


def _others(known: Mapping[str, Filter]) -> str:
    """Return a sentence that names the fields by which a list can be split."""
    fields = [name for name, field in known.items() if can_split(field)]
    return f"split this list by {', '.join(fields)}" if fields else "this list cannot be split"


def can_split(field: Filter) -> bool:
    """Return whether a list can be split by a field: by its operators and its kind."""
    return field.type in _KINDS and field.parameters.keys() >= _NEEDED


def _check(request: Request[Any], field: str, low: Any, high: Any) -> None:
    """Refuse a split if the field, its operators, the ends, or the filters of the request do not allow it."""
    name, known = request.operation.name, request.operation.filters
    if field in known and (lacks := _NEEDED - known[field].parameters.keys()):
        has = ", ".join(functions_of(known[field]))
        msg = f"{name}: split({field}=...) needs {' and '.join(sorted(lacks))}, but {field} has {has}; {_others(known)}"
        raise FilterError(msg)
    parameters(name, known, (where(**{field: gte(low)}), where(**{field: lt(high)})), {})
    wanted = _KINDS.get(known[field].type)
    if wanted is None or isinstance(low, str) or isinstance(high, str):
        msg = f"{name}: split({field}=...): " + (
            f"give {wanted}" if wanted else "a list can be split by times or numbers only"
        )
        raise FilterError(msg)
    taken = sorted(request.query.keys() & {*known[field].parameters.values()})
    if taken:
        msg = f"{name}: split({field}=...) sets {field} itself; leave {', '.join(taken)} out, or split by another field"
        raise FilterError(msg)
    if isinstance(request.query.get("cursor"), str | End):
        msg = f"{name}: a list that starts at a cursor cannot be split; split it first, then resume a window"
        raise FilterError(msg)


def _bounds(place: str, kind: str, low: Any, high: Any, parts: int) -> list[Any]:
    """Return the bounds between the windows, evenly spaced from low to high."""
    if type(parts) is not int or parts < 1:
        msg = f"{place}: parts={parts!r}; give an int of 1 or more"
        raise FilterError(msg)
    bounds = cut(kind, low, high, parts)
    if bounds is not None:
        return bounds
    msg = f"{place} cannot be split into {parts} parts from {low} to {high}; give the lower end first, or fewer parts"
    raise FilterError(msg)


def cut(kind: str, low: Any, high: Any, parts: int) -> list[Any] | None:
    """Return the bounds that cut a span of a kind evenly; None if it is too short for so many parts."""
    with localcontext(Context()):  # the caller's context may round in any way
        bounds = _cut(kind, low, high, parts)
    return bounds if all(one < other for one, other in pairwise([low, *bounds, high])) else None


def _cut(kind: str, low: Any, high: Any, parts: int) -> list[Any]:
    if kind == "integer":
        return [low + (high - low) * number // parts for number in range(1, parts)]
    if kind == "date-time":
        low, high = low.astimezone(UTC), high.astimezone(UTC)  # local time may jump in between
        bounds = _cut("integer", 0, (high - low) // _TICK, parts)  # a rounded width would add up to too much
        return [low + bound * _TICK for bound in bounds]
    low, high = Decimal(low), Decimal(high)
    return [low + (high - low) / parts * number for number in range(1, parts)]
