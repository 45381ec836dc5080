# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Values that all models share: the marker of a missing field, and exact conversion between JSON and Python.

A response is never rejected for its shape: a value that the API description does not expect is kept unchanged.
Values that a caller sends are checked: a date-time without a time zone, NaN, or a float in a money field is an error.
"""

import json
import math
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal, InvalidOperation
from enum import Enum, StrEnum
from functools import cache, partial
from importlib import import_module
from json.encoder import encode_basestring
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Final,
    Generic,
    Literal,
    NamedTuple,
    Self,
    TypeAlias,
    TypeVar,
    cast,
    final,
)

from . import http
from .errors import InvalidAnswer, InvalidRequest

if TYPE_CHECKING:
    from typing import TypeGuard
    from uuid import UUID

    from zenskar_ext.filters import Op

T_call = TypeVar("T_call", bound=Callable[..., object])
T_co = TypeVar("T_co", covariant=True)
Name = TypeVar("Name", bound=str)
Value = TypeVar("Value")


class DescribedFieldsOnly:
    """The type of a value that no value has but one of the type `Any`."""


AnyFields: TypeAlias = Mapping[str, DescribedFieldsOnly]
"""A dict whose fields a type checker does not know, such as a `dict[str, Any]`. The fields of any other are checked."""

File: TypeAlias = "bytes | tuple[str, bytes] | tuple[str, bytes, str]"
"""A file to send: its content, or a tuple of its name, its content and, optionally, its media type."""

FilterBy: TypeAlias = "Op[Name, Value] | Value | list[Value] | tuple[Value, ...]"
"""The value of a filter: an operator that the field supports, one value, or several values of which one must match."""


def deprecated(message: str) -> Callable[[T_call], T_call]:
    """Return a decorator that marks a function as deprecated (PEP 702). The called client issues the warning."""

    def mark(function: T_call) -> T_call:
        cast("Any", function).__deprecated__ = message
        return function

    return mark


@final
class Unset(Enum):
    """The type of `UNSET`, which marks a missing field: false, and `unset` in texts.

    Type checkers know that `value is UNSET` leaves nothing else, because there is one member.
    """

    UNSET = ...
    """A field that a response does not have, or that a request leaves out."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __str__(self) -> str:
        return "unset"


UNSET: Final = Unset.UNSET


class ApiObject:
    """An object of the API; every model is one. `get`, `[]` and `in` find a field by its name in JSON.

    They find the fields that the API description contains and all others alike, so they go on working if a field is
    described later. A field that is `UNSET` counts as absent.
    """

    __slots__ = ()
    __iter__: ClassVar[None] = None  # iteration would call `__getitem__` with numbers
    _renamed: ClassVar[Mapping[str, str]] = {}
    """The attributes that have another name than their fields, by field."""
    if TYPE_CHECKING:
        additional_properties: dict[str, Any]

        @classmethod
        def from_dict(cls, src_dict: Mapping[str, Any]) -> Self: ...
        def to_dict(self) -> dict[str, Any]: ...

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a field, described or not, or `default` if the field is missing.

        Args:
            name: The name of the field in JSON.
            default: What to return for a missing field. A field that is null is not missing: its value is None.
        """
        value = _value_of(self, name)
        return default if value is UNSET else value

    def __getitem__(self, name: str) -> Any:
        value = _value_of(self, name)
        if value is UNSET:
            from .showing import no_field  # imported only for the error message

            raise KeyError(no_field(self, name))
        return value

    def __contains__(self, name: object) -> bool:
        return _value_of(self, name) is not UNSET

    if not TYPE_CHECKING:  # type checkers would accept any attribute

        def __getattr__(self, name: str) -> Any:
            from .showing import no_attribute

            raise AttributeError(no_attribute(self, name), name=name)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, each.name) == getattr(other, each.name) for each in cast("Any", self).__attrs_attrs__)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # a model can be changed

    def __repr__(self) -> str:
        from .showing import short

        return short(self)

    def _repr_html_(self) -> str:
        from .showing import table

        return table(self)

    def __replace__(self, /, **changes: Any) -> Self:
        from attrs import evolve

        again: Self = evolve(cast("Any", self), **changes)
        return again

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from .pydantic_schemas import core_schema

        return core_schema(cls, handler)


def _value_of(model: Any, name: Any) -> Any:
    """Return the value of a field by its name in JSON; `UNSET` if it is missing."""
    attribute = attributes_of(model.__class__).get(name)
    value = UNSET if attribute is None else getattr(model, attribute)
    return cast("Any", dict).get(model.additional_properties, name, UNSET) if value is UNSET else value


@cache
def attributes_of(model: Any) -> Mapping[str, str]:
    """Return the attributes of the fields that the API description contains, by name in JSON."""
    names = {attribute: name for name, attribute in model._renamed.items()}
    attributes = [each.name for each in model.__attrs_attrs__ if each.name != "additional_properties"]
    return {names.get(each, each): each for each in attributes}


def resolvable(model: Any, names: Mapping[str, Any]) -> None:
    """Let `typing.get_type_hints` evaluate the annotations of a constructor: attrs makes it without the names of the module.

    Args:
        model: The model.
        names: The names of its module, once they are all there.
    """
    model.__init__.__globals__.update(names)


class _Redescribed(dict[str, Any]):
    """The fields without a description; fields that were described since the last release can still be read here.

    Reading one warns. They are not among the keys and items.
    """

    __slots__ = ("_former",)

    def __init__(self, rest: Mapping[str, Any], former: Mapping[str, Any]) -> None:
        super().__init__(rest)
        self._former = former

    def __missing__(self, name: str) -> Any:
        if name in self._former:
            return self._read(name)
        raise KeyError(name)

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or (name in self._former and self._read(cast("str", name)) is not UNSET)

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a field, or `default` if it is missing."""
        return self._read(name) if name in self._former else super().get(name, default)

    def pop(self, name: str, *default: Any) -> Any:
        """Return the value of a field and remove it; `default` if it is missing."""
        if name not in self._former:
            return super().pop(name, *default)
        value = self._read(name)
        self._former = {former: each for former, each in self._former.items() if former != name}
        return value

    def setdefault(self, name: str, default: Any = None) -> Any:
        """Return the value of a field; set it to `default` first if it is missing."""
        return self._read(name) if name in self._former else super().setdefault(name, default)

    def _read(self, name: str) -> Any:
        import warnings

        message = f'`additional_properties` no longer holds {name!r}: it is described now; read it with .get("{name}")'
        warnings.warn(message, DeprecationWarning, stacklevel=3)
        return self._former[name]


def redescribed(rest: dict[str, Any], given: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """Return the fields without a description, in which those of `names` can still be read.

    Args:
        rest: The fields without a description.
        given: All fields.
        names: The fields that were described since the last release.
    """
    former = {name: given[name] for name in names if name in given}
    return _Redescribed(rest, former) if former else rest


class _ByValue:
    """A class with a table of its members, separate because every name in the body of an enum becomes a member."""

    by_value: ClassVar[Mapping[str, Any]]
    """Each member by its value. This is faster than calling the enum and gives the same result."""


class OpenEnum(_ByValue, StrEnum):
    """An enum whose values are known only in part. An unknown value becomes a new member."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.by_value = _Members(cls)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member


class _Members(dict[str, OpenEnum]):
    """The members of an enum by value. A member for an unknown value is created on each access and not stored."""

    def __init__(self, enum: type[OpenEnum]) -> None:
        super().__init__((str(member), member) for member in enum)
        self._enum = enum

    def __missing__(self, value: str) -> OpenEnum:
        return self._enum(value)


class Response(NamedTuple, Generic[T_co]):
    """A whole response: `status_code`, `headers`, the body as bytes in `content`, and the parsed body in `parsed`."""

    status_code: int
    headers: http.Headers
    content: bytes
    parsed: T_co

    def __repr__(self) -> str:
        return f"Response(status_code={self.status_code}, parsed={self.parsed!r})"


# JSON text -> Python


def loads(text: bytes | str) -> Any:
    """Read JSON text; a number with a fraction or an exponent becomes a `Decimal` with the digits of the text.

    Raises:
        ValueError: The text is not JSON, contains NaN or Infinity or too large a number, or is nested too deeply.
    """
    data = _reader()(text)
    opened = text.count(b"[") + text.count(b"{") if isinstance(text, bytes) else text.count("[") + text.count("{")
    if opened > max(_DEEPEST, len(text) // _SPARSE) and _is_too_deep(data):
        msg = f"it is nested too deeply: {_DEEPEST} levels are read"
        raise ValueError(msg)
    return data


_DEEPEST: Final = 100
"""How many levels of arrays and objects are read. What redacts, prints or writes values calls itself for each level."""
_SPARSE: Final = 32
"""Text with fewer opening brackets than one in so many characters is that of ordinary records: to go through the values of
each page would take a tenth of the time of a list. So text with few brackets may have more levels."""


def _is_too_deep(data: Any) -> bool:
    level: list[Any] = [data]
    for _ in range(_DEEPEST):
        level = [
            inner
            for each in level
            for inner in (each.values() if each.__class__ is dict else each)
            if inner.__class__ is dict or inner.__class__ is list
        ]
        if not level:
            return False
    return True


@cache
def _reader() -> Callable[[bytes | str], Any]:
    """Return the function that reads JSON text: msgspec if installed (the extra `fast`), else the standard library.

    Both return the same values. If msgspec rejects a text, the standard library reads it again. Errors and rare texts
    (lone surrogates, encodings other than UTF-8) are therefore always handled by the standard library.
    """
    try:
        msgspec = import_module("msgspec")  # an extra, and slow to import; type checkers need not find it
    except ImportError:
        return _standard
    decode = msgspec.json.Decoder(float_hook=Decimal).decode
    refusals = (msgspec.DecodeError, ValueError, RecursionError, InvalidOperation)

    def fast(text: bytes | str) -> Any:
        try:
            return decode(text)
        except refusals:
            return _standard(text)

    return fast


def _refuse_constant(name: str) -> object:
    msg = f"{name} is not JSON"
    raise ValueError(msg)


_DECODER: Final = json.JSONDecoder(parse_float=Decimal, parse_constant=_refuse_constant)


def _standard(text: bytes | str) -> Any:
    try:
        if isinstance(text, bytes):
            text = text.decode(json.detect_encoding(text), "surrogatepass")
        return _DECODER.decode(text)
    except RecursionError:
        msg = "it is nested too deeply"
    except InvalidOperation:
        msg = "it contains a number with too large an exponent"
    raise ValueError(msg)


def decoded(response: http.Response) -> str:
    """Return the text of a response, even if it names an unknown charset or contains bytes that cannot be decoded."""
    try:
        return response.content.decode(response.charset_encoding or "utf-8", "replace")
    except (LookupError, ValueError):
        return response.content.decode("utf-8", "replace")


def expect_object(data: object) -> dict[str, Any]:
    """Return `data` if it is a JSON object.

    Raises:
        InvalidAnswer: It is not a JSON object.
    """
    if isinstance(data, dict):
        return data
    raise InvalidAnswer("$", f"expected a JSON object, got {_json_type(data)}")


def expect_array(data: object) -> list[Any]:
    """Return `data` if it is a JSON array.

    Raises:
        InvalidAnswer: It is not a JSON array.
    """
    if isinstance(data, list):
        return data
    raise InvalidAnswer("$", f"expected a JSON array, got {_json_type(data)}")


def _json_type(data: object) -> str:
    if data is None:
        return "null"
    names: dict[type, str] = {bool: "a boolean", str: "a string", dict: "an object", list: "an array"}
    return names.get(type(data), "a number")


def read_decimal(value: Any) -> Any:
    """Return a JSON number as `Decimal`, and any other value unchanged."""
    if value.__class__ is int:
        return Decimal(value)
    if value.__class__ is float:
        return Decimal(repr(value))
    return value


_DECIMAL_TEXT = r"-?(0|[1-9][0-9]*)(\.[0-9]+)?"  # the texts that `write_money_text` writes back unchanged


def read_money(value: Any) -> Any:
    """Return a JSON number or a decimal in a string (`"12.50"`) as `Decimal`, and any other value unchanged."""
    kind = value.__class__
    if kind is int or (kind is str and re.fullmatch(_DECIMAL_TEXT, value)):
        return Decimal(value)
    return read_decimal(value)


def read_datetime(text: str) -> Any:
    """Return a date-time as an aware `datetime`, and a string that is not a date-time unchanged.

    A date-time without an offset is read as UTC. A date-time that a `datetime` cannot hold, or that is outside the years
    1 to 9999 in UTC, stays a string: one with digits beyond microseconds, for example.
    """
    try:
        value = _fromisoformat(text)
    except ValueError:
        return _read_unusual_datetime(text)
    if len(text) > 22 and (text[4] != "-" or text[26:27].isdigit()) and re.search(_FINER, text):  # a seventh digit
        return text
    return value if value.tzinfo is UTC else _aware(value, text)


_fromisoformat = datetime.fromisoformat
_FINER = r"[.,]\d{6}0*[1-9]"  # compiled with the first unusual date-time


def _aware(value: datetime, text: str) -> Any:
    """Return a date-time with a time zone; its text if it cannot be written in UTC."""
    if value.tzinfo is None:
        return value.replace(tzinfo=UTC)
    if 1 < value.year < 9999:
        return value
    try:
        value.astimezone(UTC)
    except OverflowError:
        return text
    return value


# GMT+3 is excluded because it is ambiguous: it is read as three hours before GMT or as three hours after.
_UNUSUAL_DATETIME = r"(?s)\d{4}-\d{2}-\d{2}(?!.*[A-Za-z]{3}\s*[+-]).+"


def _read_unusual_datetime(text: str) -> Any:
    parser = import_module("dateutil.parser")  # rare, and slow to import; type checkers need not find its types
    if not re.fullmatch(_UNUSUAL_DATETIME, text):
        return text
    for read in (parser.isoparse, partial(parser.parse, tzinfos=_zone)):
        try:
            value = read(text)
        except (ValueError, OverflowError):
            continue
        return text if re.search(_FINER, text) else _aware(value, text)
    return text


def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    """Return the time zone of an unusual date-time. The offset of a name such as EST or GMT+3 is not guessed."""
    if name is None:
        return None if offset is None else timezone(timedelta(seconds=offset))
    if name in ("UTC", "GMT", "Z") and not offset:
        return UTC
    raise ValueError(name)


def read_date(text: str) -> Any:
    """Return a date (`2026-01-31`) as `date`, and any other string unchanged."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def read_variant(data: dict[str, Any], models: tuple[Any, ...]) -> Any:
    """Return an object as the variant of a union that it is, or unchanged if it is none of them."""
    model = variant_of(data, models)
    return data if model is None else model.from_dict(data)


def variant_of(data: Mapping[str, Any], models: tuple[Any, ...]) -> Any:
    """Return the variant of a union that an object is; None if it fits none of them.

    An object is the variant that its discriminator names. If it names none, it is the variant that has the most of its
    fields. In a union in which all variants have a discriminator, it is the variant that takes other values too.
    """
    for model in models:
        name, values = getattr(model, "_variant", ("", ()))
        value = data.get(name)
        if isinstance(value, str) and value in values:
            return model
    if not any(hasattr(model, "_fits") for model in models):
        return next((model for model in models if hasattr(model, "_open")), None)
    found = [model for model in models if hasattr(model, "_fits") and _fits(data, model)]
    return max(found, key=lambda model: len(data.keys() & model._fits[1]), default=None)


def _fits(data: Mapping[str, Any], model: Any) -> bool:
    """Return whether an object has the fields that a variant requires, and the values that it fixes."""
    required, _, fixed = model._fits
    return required <= data.keys() and all(data.get(name, value) == value for name, value in fixed.items())


# Python -> JSON values: each function writes the values of one kind of field, and returns any other value unchanged


def write_datetime(value: Any) -> Any:
    """Write a `datetime` as ISO 8601 in UTC: `YYYY-MM-DDTHH:MM:SSZ`, with the fraction of a second if there is one.

    Raises:
        InvalidRequest: It has no time zone, or is outside the years 1 to 9999 in UTC.
    """
    if not isinstance(value, datetime):
        return value
    instant = value if value.tzinfo is UTC else _in_utc(value)
    return f"{instant.isoformat()[:-6]}Z"


def write_utc(value: Any) -> Any:
    """Write a `datetime` as `YYYY-MM-DD HH:MM:SS` in UTC, with the fraction of a second if there is one.

    Raises:
        InvalidRequest: It has no time zone, or is outside the years 1 to 9999 in UTC.
    """
    if not isinstance(value, datetime):
        return value
    instant = value if value.tzinfo is UTC else _in_utc(value)
    return instant.isoformat(" ")[:-6]


def write_unix(value: Any) -> Any:
    """Write a `datetime` as Unix time, in whole seconds, and a `date` as the Unix time of its midnight in UTC.

    Raises:
        InvalidRequest: It has no time zone, is outside the years 1 to 9999 in UTC, or has a fraction of a second.
    """
    if not isinstance(value, date):
        return value
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day, tzinfo=UTC)
    seconds, rest = divmod(_in_utc(moment) - datetime(1970, 1, 1, tzinfo=UTC), timedelta(seconds=1))
    if rest:
        msg = f"{value.isoformat()} has a fraction of a second, but the field takes whole seconds"
        raise InvalidRequest(msg)
    return seconds


def _in_utc(value: datetime) -> datetime:
    if value.utcoffset() is None:
        msg = (
            f"{value.isoformat()} has no time zone; pass an aware datetime, such as datetime(..., tzinfo=timezone.utc)"
        )
        raise InvalidRequest(msg)
    try:
        return value.astimezone(UTC)
    except OverflowError:
        msg = f"{value.isoformat()} is outside the years 1 to 9999 in UTC"
        raise InvalidRequest(msg) from None


def write_date(value: Any) -> Any:
    """Write a `date` as `YYYY-MM-DD`.

    Raises:
        InvalidRequest: It is a `datetime`. Its day depends on the time zone.
    """
    if isinstance(value, datetime):
        msg = f"{value.isoformat()} is a datetime, but the field is a date; pass its date()"
        raise InvalidRequest(msg)
    return value.isoformat() if isinstance(value, date) else value


def write_money(value: Any) -> Any:
    """Write an amount of money as a JSON number: a finite `Decimal` or an `int`.

    Raises:
        InvalidRequest: It is a float, which cannot hold most amounts exactly, or not a finite number.
    """
    if isinstance(value, float):
        msg = f"{value!r} is a float, which cannot hold most amounts exactly; pass Decimal({str(value)!r})"
        raise InvalidRequest(msg)
    if isinstance(value, Decimal) and not value.is_finite():
        msg = f"{value} is not an amount"
        raise InvalidRequest(msg)
    return value


def _writable(value: Decimal) -> Decimal:
    """Return a number whose digits can be written out.

    Raises:
        InvalidRequest: Its exponent is so large that they would fill the memory.
    """
    if abs(value.adjusted()) > _MOST_DIGITS:
        msg = f"{value} has too large an exponent to be sent"
        raise InvalidRequest(msg)
    return value


_MOST_DIGITS: Final = 4300
"""As many as Python writes of an `int`."""


def write_minor(value: Any) -> Any:
    """Write an amount in minor units (cents) as a whole number.

    Raises:
        InvalidRequest: It is a float, or has a fraction of a minor unit.
    """
    value = write_money(value)
    if not isinstance(value, Decimal):
        return value
    if _writable(value) != value.to_integral_value():
        msg = f"{value} has a fraction, but the field takes whole numbers of minor units (cents)"
        raise InvalidRequest(msg)
    return int(value)


def write_minor_as_read(value: Any) -> Any:
    """Write an amount in minor units (cents) of a response: a whole number as an `int`, a fraction as it came.

    Raises:
        InvalidRequest: It is a float, or not a finite number.
    """
    value = write_money(value)
    if not isinstance(value, Decimal) or abs(value.adjusted()) > _MOST_DIGITS or value != value.to_integral_value():
        return value
    return int(value)


def write_money_text(value: Any) -> Any:
    """Write an amount of money as a JSON string: its digits, without an exponent.

    Raises:
        InvalidRequest: It is a float, or not a finite number.
    """
    value = write_money(value)
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return format(_writable(Decimal(value)), "f")
    return value


def whole_number(least: int | None = None, most: int | None = None) -> Callable[[Any], Any]:
    """Return a function that writes a whole number of a query, such as how many items a page has."""
    bounds = [f"{word} {bound}" for word, bound in (("from", least), ("to", most)) if bound is not None]
    wanted = " ".join(["give an int", *bounds])

    def write(value: Any) -> Any:
        if (
            not isinstance(value, int)
            or isinstance(value, bool)
            or (least is not None and value < least)
            or (most is not None and value > most)
        ):
            raise InvalidRequest(f"{value!r}: {wanted}")
        return value

    return write


# Python -> JSON values: a table of each model lists which function writes which field, in models and in dicts

_Writer: TypeAlias = Callable[[Any], Any]
_Table: TypeAlias = tuple[tuple[str, _Writer | None, tuple[Any, ...]], ...]
"""The fields of an object that must be converted: JSON name, function that writes the values, models of the objects."""

_Rest: TypeAlias = tuple[frozenset[str], _Writer | None, tuple[Any, ...]]
"""The names of the described fields of an object; what writes the values of all others, and their models."""

_PLAIN: Final = frozenset({str, bool, int, float, Decimal, type(None)})
_SCALARS: Final = _PLAIN | {datetime, date}


def write_fields(given: dict[str, Any], model: Any) -> dict[str, Any]:
    """Write the values of an object according to its model, change `given` in place, and return it.

    Raises:
        InvalidRequest: A value cannot be written. The message begins with its location: `phases[0].start_date: ...`.
    """
    return _filled(given, _table_of(given, model))


@cache
def _tables_of(model: Any) -> tuple[_Table, _Rest | None]:
    entries: Mapping[str, tuple[Any, ...]] = model._writers() if hasattr(model, "_writers") else {}
    table = tuple((name, writer, tuple(models)) for name, (writer, *models) in entries.items())
    return table, model._rest() if hasattr(model, "_rest") else None


def _table_of(given: Mapping[str, Any], model: Any) -> _Table:
    """Return the table of an object: that of its model, with the fields that the model knows the type of only."""
    table, rest = _tables_of(model)
    if rest is None:
        return table
    described, writer, models = rest
    return (*table, *((name, writer, models) for name in given if name not in described))


def _filled(given: dict[str, Any], table: _Table) -> dict[str, Any]:
    for name, writer, models in table:
        value = given.get(name)
        if value is not None:
            try:
                if value.__class__ not in _SCALARS:
                    given[name] = _written(value, writer, models)
                elif writer is not None:
                    given[name] = writer(value)
            except InvalidRequest as error:
                raise _at(name, error) from None
    return given


def _written(value: Any, writer: _Writer | None, models: tuple[Any, ...]) -> Any:
    """Return the value to send for a value and everything in it. The value itself is not changed.

    Objects are written according to one of `models`. Values that no model describes are written by `writer`.
    """
    kind = value.__class__
    if kind in _SCALARS:
        return value if writer is None else writer(value)
    if kind is list:
        return _each(value, writer, models)
    try:
        if kind is dict:
            table = _table_for(value, writer, models)
            return _filled(value.copy(), table) if table else value
        if models and hasattr(kind, "additional_properties"):
            fields = value.to_dict()  # a model writes its fields itself
            return fields if kind in models else _filled(fields, _table_for(fields, writer, models))
    except InvalidRequest as error:
        raise InvalidRequest(f".{error}") from None
    plain = _plain(value)
    if plain is not value:
        return _written(plain, writer, models)
    return value if writer is None else writer(value)


def _each(value: list[Any], writer: _Writer | None, models: tuple[Any, ...]) -> list[Any]:
    items: list[Any] = []
    try:
        for item in value:
            items.append(_written(item, writer, models))  # noqa: PERF401 - the error names the item
    except InvalidRequest as error:
        raise _at(f"[{len(items)}]", error) from None
    return items


def _table_for(value: dict[str, Any], writer: _Writer | None, models: tuple[Any, ...]) -> _Table:
    """Return the table of an object: that of its model, or if it has none, one that writes all values alike."""
    if models:
        model = models[0] if len(models) == 1 else variant_of(value, models)
        return () if model is None else _table_of(value, model)
    if _PLAIN.issuperset(map(type, value.values())):
        return ()
    return tuple((name, writer, ()) for name in value)


def _plain(value: Any) -> Any:
    """Return a list or dict for a value that is written as one, and any other value unchanged."""
    if isinstance(value, (list, tuple)):
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    return value.to_dict() if hasattr(type(value), "to_dict") else value


def _at(place: str, error: InvalidRequest) -> InvalidRequest:
    """Return the error with the location of the value before its message, which may begin with a nested location."""
    text = str(error)
    return InvalidRequest(place + text if text[0] in ".[" else f"{place}: {text}")


# JSON values -> JSON text


def written(value: object, *models: type[Any]) -> object:
    """Return a value with everything in it that one of some models describes written as JSON values.

    Raises:
        InvalidRequest: A value cannot be written.
    """
    return _written(value, None, models) if models else value


def dumps(value: object, *models: type[Any] | None) -> str:
    """Return JSON text in which every number is exact: a `Decimal` is written with its own digits.

    Accepts what `json.dumps` accepts, and also `Decimal`, aware `datetime`, `date`, `UUID`, enums and models. A key
    whose value is `UNSET` is omitted.

    Args:
        value: The value to write.
        models: The models of the dict, or of each dict in a list. The values are written as in one of them.

    Raises:
        InvalidRequest: A value cannot be written. The message gives its location.
    """
    try:
        return _text(written(value, *filter(None, models)))
    except InvalidRequest as error:
        raise InvalidRequest(str(error).removeprefix(".") if str(error)[0] in ".[" else f"body{error}") from None
    except RecursionError:
        msg = "body: it is nested too deeply, or contains itself"
        raise InvalidRequest(msg) from None


# The errors of the functions below begin with the location of the value: `.phases[0].name: ...`, or `: ...` for the
# value itself.


def _text(value: Any) -> str:
    """Return JSON text. The types of JSON itself take the fast path."""
    write = _WRITERS.get(value.__class__)
    return write(value) if write is not None else _unusual(value)


def _unusual(value: Any) -> str:
    if isinstance(value, Enum) and value is not UNSET:
        return _text(value.value)
    for kind, write in _WRITERS.items():
        if isinstance(value, kind):
            return write(value)
    if isinstance(value, Mapping):
        return _object(value)
    if hasattr(type(value), "to_dict"):
        return _model(value)
    if is_uuid(value):
        return f'"{value}"'
    raise InvalidRequest(f": {_kind_of(value)} cannot be written as JSON")


def _kind_of(value: object) -> str:
    if value is UNSET:
        return "UNSET, which marks a missing field,"
    return "None" if value is None else type(value).__name__


def is_uuid(value: object) -> "TypeGuard[UUID]":
    """Return whether a value is a `uuid.UUID`. Until `uuid` is imported, which is slow, no value can be one."""
    uuid = sys.modules.get("uuid")
    return uuid is not None and isinstance(value, uuid.UUID)


def _model(value: Any) -> str:
    try:
        fields = value.to_dict()
    except InvalidRequest as error:
        raise InvalidRequest(f".{error}") from None
    return _object(fields)


def _object(value: Mapping[Any, Any]) -> str:
    parts: list[str] = []
    writer_of = _WRITERS.get
    for key, item in value.items():
        if key.__class__ is not str and not isinstance(key, str):
            raise InvalidRequest(f": the key {key!r} is not a string")
        write = writer_of(item.__class__)  # as in `_text`, without the call
        try:
            if write is not None:
                parts.append(f"{encode_basestring(key)}:{write(item)}")
            elif item is not UNSET:
                parts.append(f"{encode_basestring(key)}:{_unusual(item)}")
        except InvalidRequest as error:
            raise InvalidRequest(f".{key}{error}") from None
    return "{" + ",".join(parts) + "}"


def _array(value: list[Any] | tuple[Any, ...]) -> str:
    parts: list[str] = []
    writer_of = _WRITERS.get
    try:
        for item in value:
            write = writer_of(item.__class__)  # as in `_text`, without the call
            parts.append(write(item) if write is not None else _unusual(item))
    except InvalidRequest as error:
        raise InvalidRequest(f"[{len(parts)}]{error}") from None
    return "[" + ",".join(parts) + "]"


def _integer(value: int) -> str:
    try:
        return int.__repr__(value)
    except ValueError as error:
        raise InvalidRequest(f": {error}") from None


def _decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise InvalidRequest(f": {value} is not a JSON number")
    return str(value)


def _float(value: float) -> str:
    if not math.isfinite(value):
        raise InvalidRequest(f": {value} is not a JSON number")
    return float.__repr__(value)


def _datetime(value: datetime) -> str:
    try:
        return f'"{write_datetime(value)}"'
    except InvalidRequest as error:
        raise InvalidRequest(f": {error}") from None


_WRITERS: Final[Mapping[type[Any], Callable[[Any], str]]] = {
    str: encode_basestring,
    type(None): lambda value: "null",
    bool: lambda value: "true" if value else "false",
    int: _integer,
    Decimal: _decimal,
    float: _float,
    dict: _object,
    list: _array,
    tuple: _array,
    datetime: _datetime,
    date: lambda value: f'"{value.isoformat()}"',
}


def query_text(value: object) -> str:
    """Return a value as text for a query string or a path.

    Raises:
        InvalidRequest: It is a float, a date-time without a time zone, a text that UTF-8 cannot encode, or of a type
            that cannot be written as text.
    """
    if type(value) is str and value.isascii():
        return value  # as most are
    if isinstance(value, Enum) and value is not UNSET:
        return query_text(value.value)
    if isinstance(value, str):
        return _sendable(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return str(write_datetime(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        raise InvalidRequest(f"{value!r} is a float, which is not exact; pass Decimal({str(value)!r})")
    if isinstance(value, Decimal) and not value.is_finite():
        raise InvalidRequest(f"{value} is not a number that can be sent")
    if isinstance(value, Decimal):
        return format(_writable(value), "f")
    if isinstance(value, int) or is_uuid(value):
        return _sendable(value)
    raise InvalidRequest(f"{_kind_of(value)} cannot be sent here; pass a string, number, bool, date or datetime")


def _sendable(value: object) -> str:
    try:
        text = str(value)
        text.encode()
    except ValueError as error:
        raise InvalidRequest(f"the {type(value).__name__} cannot be sent ({error})") from None
    return text


__all__ = [
    "UNSET",
    "AnyFields",
    "ApiObject",
    "DescribedFieldsOnly",
    "File",
    "FilterBy",
    "OpenEnum",
    "Response",
    "Unset",
    "attributes_of",
    "decoded",
    "deprecated",
    "dumps",
    "expect_array",
    "expect_object",
    "is_uuid",
    "loads",
    "query_text",
    "read_date",
    "read_datetime",
    "read_decimal",
    "read_money",
    "read_variant",
    "redescribed",
    "resolvable",
    "variant_of",
    "whole_number",
    "write_date",
    "write_datetime",
    "write_fields",
    "write_minor",
    "write_minor_as_read",
    "write_money",
    "write_money_text",
    "write_unix",
    "write_utc",
    "written",
]
