"""The columns of a usage event as DuckDB stores them: numbers as decimals that hold every digit, times in UTC.

Decides by the types in the definition of the event. Must not know queries.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC
from decimal import Decimal
from typing import Any

from attrs import frozen

from zenskar_ext._sansio.currencies import EXACT
from zenskar_ext.testing._sandbox.checks import TYPES
from zenskar_ext.testing._sandbox.formats import naive_times, read_instant, read_number, read_uuid
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.metrics import cannot_run
from zenskar_ext.testing._sandbox.metrics.arithmetic import DECIMAL, DIGITS, PLACES


@frozen
class Column:
    """A column: DuckDB's type of it, and its values as text; None where an event has none."""

    kind: str
    texts: Sequence[str | None]


def column(name: str, kind: str, values: Sequence[Any]) -> Column:
    """Return a column of a type in a definition, such as `Float64`, `Nullable(Date32)` or the older `float`.

    Raises:
        Refusal: 400 if there is no rule for the type, or a value is not of it.
    """
    plain = kind.removeprefix("Nullable(").partition("(")[0].rstrip(")").lower()
    build = KINDS.get(plain)
    if build is None:
        raise cannot_run(f"there is no rule for the column type {kind} of {name}")
    return build(name, values)


def fitted(number: Decimal, what: str) -> str:
    """Return a number as SQL has it, without an exponent: with one, DuckDB reads it as a binary float.

    Raises:
        Refusal: 400 if it has more digits than decimals have here.
    """
    exact = EXACT.normalize(number)
    exponent = exact.as_tuple().exponent
    assert isinstance(exponent, int), "a number in JSON or SQL is finite"
    if exact.adjusted() >= DIGITS - PLACES or exponent < -PLACES:
        raise cannot_run(
            f"{what} has the number {number}: {DIGITS - PLACES} digits before the point and {PLACES} after it fit"
        )
    return f"{exact:f}"


def _decimals(name: str, values: Sequence[Any]) -> Column:
    return Column(DECIMAL, [None if value is None else fitted(_number(value), name) for value in values])


def _integers(name: str, values: Sequence[Any]) -> Column:
    numbers = [_number(value) for value in values if value is not None]
    if any(number != number.to_integral_value() for number in numbers):
        raise bad_request(f"An event has a fraction where the billable metric needs a whole number: {name}.")
    return _decimals(name, values)


def _number(value: Any) -> Decimal:
    """Return a number; older events have it as text."""
    try:
        number = read_number(value) if isinstance(value, str) else value
    except ValueError:
        number = None
    if not TYPES["number"](number):
        raise bad_request(f"An event has {value} where the billable metric needs a number.")
    return Decimal(number or 0)


def _reading(kind: str, read: Callable[[Any], str]) -> Callable[[str, Sequence[Any]], Column]:
    def build(name: str, values: Sequence[Any]) -> Column:
        try:
            with naive_times(UTC):  # documented for usage events, unlike for other times
                return Column(kind, [None if value is None else read(value) for value in values])
        except (ValueError, TypeError) as error:
            raise bad_request(f"An event has a value that is not of the type {kind}: {name}.") from error

    return build


def _time(value: str) -> str:
    return read_instant(value).replace(tzinfo=None).isoformat(" ")


def _boolean(value: Any) -> str:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else _refused(value)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else _refused(value)


def _refused(value: Any) -> str:
    raise TypeError(value)


_TIMES = _reading("TIMESTAMP", _time)
_DATES = _reading("DATE", lambda value: read_instant(value).date().isoformat())
_BOOLEANS = _reading("BOOLEAN", _boolean)
KINDS: Mapping[str, Callable[[str, Sequence[Any]], Column]] = {
    "string": _reading("VARCHAR", _text),
    "uuid": _reading("UUID", lambda value: read_uuid(_text(value))),
    **dict.fromkeys(("float64", "float32", "float", "decimal"), _decimals),
    **dict.fromkeys(("int64", "int32", "uint64", "uint32", "int"), _integers),
    **dict.fromkeys(("bool", "boolean"), _BOOLEANS),
    **dict.fromkeys(("date", "date32"), _DATES),
    **dict.fromkeys(("datetime", "datetime64", "timestamp"), _TIMES),
}
"""By the name of a type, without its arguments."""
