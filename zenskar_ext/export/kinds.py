"""The kinds of columns: which Arrow type each has, and which values fit it exactly. Knows no model and no list.

`read` of a kind returns the value for Arrow, or raises `Unfit`. `plain` says whether Arrow may take the values of a
whole column as they are: this is many times faster, and only for values that Arrow itself cannot misread.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import Any, Final, cast

from attrs import frozen

from zenskar_client.errors import InvalidRequest
from zenskar_client.types import UNSET, dumps
from zenskar_ext.export.arrow import pa

PRECISION: Final = 38
"""How many digits an amount may have: as many as a decimal of Arrow, DuckDB, Spark and Snowflake."""

SCALE: Final = 18
"""How many of them are after the point. 20 are left before it: more than any amount of money in minor units has.

No source shows how many digits after the point an amount or a unit price has. A unit price can be far below a cent:
0.000000000012345 has 15 digits. 18 is also what Spark takes for decimals if nobody says more.
"""

_EXACT: Final = Context(prec=PRECISION, traps=[Inexact, InvalidOperation])
_LAST_DIGIT: Final = Decimal(1).scaleb(-SCALE)
_INT64: Final = range(-(2**63), 2**63)
_LONGEST_SHOWN: Final = 80


class Unfit(Exception):
    """A value does not fit. The field is the place within the value."""

    def __init__(self, reason: str, field: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field


@frozen
class Kind:
    """A kind of column.

    Attributes:
        name: What it is called in the metadata of a field.
        type: Its Arrow type.
        read: Returns the value for Arrow of a value that is neither null nor missing.
        plain: Says whether Arrow may take values as they are.
    """

    name: str
    type: Any
    read: Callable[[Any], Any]
    plain: Callable[[Sequence[Any]], bool]


def read_each(kind: Kind, value: object) -> object:
    """Return the value for Arrow; None if the value is null or missing.

    Raises:
        Unfit: The value does not fit.
    """
    return None if value is None or value is UNSET else kind.read(value)


def _refused(value: object, wanted: str) -> Unfit:
    text = repr(value)
    shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."
    return Unfit(f"{shown} ({type(value).__name__}) does not fit {wanted}")


def _only(*classes: type[Any]) -> Callable[[Sequence[Any]], bool]:
    allowed = frozenset({type(None), *classes})
    return lambda values: allowed.issuperset(map(type, values))


def _texts(values: Sequence[Any]) -> bool:
    return all(value is None or isinstance(value, str) for value in values)


def _never(values: Sequence[Any]) -> bool:
    del values
    return False


def _amount(value: Any) -> Decimal:
    wanted = f"decimal128({PRECISION}, {SCALE}): {PRECISION - SCALE} digits before the point, {SCALE} after it"
    if type(value) not in (Decimal, int):
        raise _refused(value, wanted)
    try:
        amount = Decimal(value)
        if amount.is_finite():
            return amount.quantize(_LAST_DIGIT, context=_EXACT)
    except (Inexact, InvalidOperation):
        pass
    raise _refused(value, wanted)


def _amounts_are_plain(values: Sequence[Any]) -> bool:
    """Return whether pyarrow may read amounts: it turns some of many digits or a far exponent into 0, or crashes on them."""
    if not _are_numbers(values):
        return False
    texts = (str(value) for value in values if type(value) is Decimal)
    return all(len(text) <= PRECISION and "E" not in text for text in texts)


def _integer(value: Any) -> int:
    wanted = "int64: a whole number of at most 64 bits"
    if type(value) is Decimal and value.is_finite() and value.adjusted() < len(str(_INT64.stop)):
        value = int(value) if value == value.to_integral_value() else value  # 5.0 is a whole number in JSON
    if type(value) is not int or value not in _INT64:
        raise _refused(value, wanted)
    return value


def _flag(value: Any) -> bool:
    if type(value) is not bool:
        raise _refused(value, "bool")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _refused(value, "string")
    return _encodable(str(value))


def _encodable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise _refused(text, f"string ({error.reason})") from None
    return text


def _moment(value: Any) -> datetime:
    if isinstance(value, datetime) and value.utcoffset() is not None:
        try:
            return value.astimezone(UTC)
        except OverflowError:
            pass
    raise _refused(
        value, "timestamp[us, UTC]: a date-time with a time zone, to the microsecond, in the years 1 to 9999"
    )


def _moments_are_plain(values: Sequence[Any]) -> bool:
    return all(value is None or (type(value) is datetime and value.tzinfo is UTC) for value in values)


def _day(value: Any) -> date:
    if type(value) is not date:
        raise _refused(value, "date32: a date without a time")
    return value


def _json(value: Any) -> str:
    try:
        return _encodable(dumps(value))
    except InvalidRequest as error:
        raise Unfit(f"it cannot be written as JSON: {error}") from None


_are_numbers: Final = _only(Decimal, int)
AMOUNT: Final = Kind("amount", pa.decimal128(PRECISION, SCALE), _amount, _amounts_are_plain)
INTEGER: Final = Kind("integer", pa.int64(), _integer, _only(int))
FLAG: Final = Kind("flag", pa.bool_(), _flag, _only(bool))
TEXT: Final = Kind("text", pa.string(), _text, _only(str))
ENUM: Final = Kind("enum", pa.string(), _text, _texts)
MOMENT: Final = Kind("moment", pa.timestamp("us", tz="UTC"), _moment, _moments_are_plain)
DAY: Final = Kind("day", pa.date32(), _day, _only(date))
JSON: Final = Kind("json", pa.string(), _json, _never)


def list_of(kind: Kind) -> Kind:
    """Return the kind of lists of another kind."""

    def read(value: Any) -> list[object]:
        if type(value) is not list:
            raise _refused(value, "list")
        items: list[object] = []
        for item in cast("list[object]", value):
            try:
                items.append(read_each(kind, item))
            except Unfit as unfit:
                raise Unfit(unfit.reason, f"[{len(items)}]{unfit.field}") from None
        return items

    return Kind("list", pa.list_(pa.field("item", kind.type)), read, _never)


def struct_of(model: type[Any], fields: Sequence[tuple[str, str, Kind]]) -> Kind:
    """Return the kind of objects of a model.

    Args:
        model: The model.
        fields: The name in JSON, the attribute and the kind of each field.
    """

    def read(value: Any) -> dict[str, object]:
        if not isinstance(value, model):
            raise _refused(value, f"struct of {model.__name__}")
        found: dict[str, object] = {}
        for name, attribute, kind in fields:
            try:
                found[name] = read_each(kind, getattr(value, attribute))
            except Unfit as unfit:
                raise Unfit(unfit.reason, f".{name}{unfit.field}") from None
        return found

    return Kind("struct", pa.struct([pa.field(name, kind.type) for name, _, kind in fields]), read, _never)


REST: Final = Kind("rest", pa.string(), lambda value: _json(value) if value else None, _never)
"""The fields that the description does not contain, as a JSON object; null if there are none."""
