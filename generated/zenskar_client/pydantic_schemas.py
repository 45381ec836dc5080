# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Schemas of models for Pydantic (`TypeAdapter`, fields of Pydantic models) and FastAPI (`response_model`).

Imported by Pydantic only. A model is read by `from_dict` and written by `to_dict`; only its JSON schema is Pydantic's.
A model that only requests have is checked when it is read, as the client checks it before it sends it.
"""

import datetime as dt
import inspect
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, partial, reduce
from operator import or_
from typing import Annotated, Any, Final, get_args, get_origin, get_type_hints

from pydantic import Field, WithJsonSchema
from pydantic_core import SchemaSerializer
from pydantic_core import core_schema as schemas
from typing_extensions import Required, TypedDict

from .checks import check
from .types import UNSET, ApiObject, OpenEnum, Unset, attributes_of

_FLOAT_DIGITS: Final = 15
"""So many digits of a decimal survive in every float."""
_LONGEST_NUMBER: Final = 100
"""A number with a larger exponent is written with it, as text."""
_WITH_OFFSET: Final = re.compile(r"[Tt ].*(Z|z|[+-]\d\d(:?\d\d)?)$")

_ANY: Final = SchemaSerializer(schemas.any_schema())


def core_schema(model: Any, handler: Any) -> schemas.CoreSchema:
    """Return what Pydantic does with a model. `handler` is that of Pydantic."""
    shape = handler.generate_schema(_shape_of(model))
    written = schemas.lax_or_strict_schema(shape, schemas.any_schema())  # described as the first, written as the second
    return schemas.no_info_plain_validator_function(
        partial(_validated, model),
        json_schema_input_schema=shape,
        serialization=schemas.plain_serializer_function_ser_schema(_serialized, info_arg=True, return_schema=written),
    )


def _validated(model: type[ApiObject], value: Any) -> ApiObject:
    if isinstance(value, model):
        return value
    if isinstance(value, Mapping):
        read = model.from_dict(_exact(value))
        _check_numbers(read, value)
        if hasattr(model, "_only_sent"):
            _check_texts(read, value, "")
            check(_spelled(read), (model,))
            read.to_dict()  # what the client refuses when it writes the body
        return read
    raise ValueError(f"{model.__name__} is read from an object, not from {type(value).__name__}")


def _exact(value: Any) -> Any:
    """Return JSON values with each float as the decimal that it was read from, as `loads` reads it."""
    if isinstance(value, Mapping):
        return {name: _exact(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_exact(each) for each in value]
    return Decimal(repr(value)) if isinstance(value, float) and math.isfinite(value) else value


def _check_numbers(read: Any, given: Any, *, is_amount: bool = False) -> None:
    """Refuse a described number that a float may have changed: Pydantic and FastAPI read numbers with a fraction as floats.

    Raises:
        ValueError: A number has more digits than a float keeps.
    """
    if isinstance(read, ApiObject) and isinstance(given, Mapping):
        model: Any = read.__class__
        for name, attribute in attributes_of(model).items():
            _check_numbers(getattr(read, attribute), given.get(name), is_amount=_takes_text(model, name))
    elif isinstance(read, list) and isinstance(given, list):
        for one, other in zip(read, given, strict=True):
            _check_numbers(one, other, is_amount=is_amount)
    elif isinstance(read, Decimal) and isinstance(given, float):
        if len(read.as_tuple().digits) > _FLOAT_DIGITS or read.adjusted() >= _FLOAT_DIGITS:
            way = "send the amount as text" if is_amount else "read the JSON with loads and from_dict"
            raise ValueError(f"{given!r} was read as a float, which keeps {_FLOAT_DIGITS} digits; {way}")


def _check_texts(read: Any, given: Any, place: str) -> None:
    """Refuse texts in a request that are no amount, date or date-time, and date-times without a time zone.

    Raises:
        ValueError: There is one.
    """
    if isinstance(read, ApiObject) and isinstance(given, Mapping):
        model: Any = read.__class__
        kinds = _kinds_of(model)
        for name, attribute in attributes_of(model).items():
            value, raw, there = getattr(read, attribute), given.get(name), f"{place}.{name}".removeprefix(".")
            kind = kinds[name]
            if kind and type(value) is str:
                raise ValueError(f"{there}: {value[:60]!r} is not {kind}")
            if isinstance(value, dt.datetime) and isinstance(raw, str) and not _WITH_OFFSET.search(raw):
                raise ValueError(f"{there}: {raw!r} has no time zone; end it with Z or an offset such as +00:00")
            _check_texts(value, raw, there)
    elif isinstance(read, list) and isinstance(given, list):
        for number, (one, other) in enumerate(zip(read, given, strict=True)):
            _check_texts(one, other, f"{place}[{number}]")


@cache
def _kinds_of(model: Any) -> Mapping[str, str]:
    """Return what texts of a field are read as, by the field; "" for one that any text is right for."""
    hints = get_type_hints(model)
    return {
        name: _kind_of(get_args(hints[attribute]) or (hints[attribute],))
        for name, attribute in attributes_of(model).items()
    }


def _kind_of(parts: tuple[Any, ...]) -> str:
    kinds = {dt.datetime: "a date-time", dt.date: "a date", Decimal: "a number"}
    if any(inspect.isclass(part) and issubclass(part, str) for part in parts):
        return ""
    return next((kinds[part] for part in parts if part in kinds), "")


def _spelled(value: Any) -> Any:
    """Return a model as a dict, with texts in the place of enums: nothing in it counts as checked."""
    if isinstance(value, ApiObject):
        model: Any = value.__class__
        read = {name: getattr(value, attribute) for name, attribute in attributes_of(model).items()}
        given = {**value.additional_properties, **{name: each for name, each in read.items() if each is not UNSET}}
        return {name: _spelled(each) for name, each in given.items()}
    if isinstance(value, list):
        return [_spelled(each) for each in value]
    return str(value) if isinstance(value, OpenEnum) else value


def _serialized(value: Any, info: Any) -> Any:
    if not isinstance(value, ApiObject):
        return value
    fields = value.to_dict()
    if info.mode == "json":
        fields = _plain(fields, value.from_dict(fields))
    fields = _ANY.to_python(fields, include=info.include, exclude=info.exclude)
    return _without_none(fields) if info.exclude_none else fields


def _without_none(value: Any) -> Any:
    """Return an object without its fields that are None, and so on in them."""
    if isinstance(value, list):
        return [_without_none(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {name: _without_none(each) for name, each in value.items() if each is not None}


def _plain(value: Any, read: Any, digits: int | None = None) -> Any:
    """Return JSON values with amounts of money as text, and each other number as one that is read back as the same.

    Args:
        value: The values.
        read: What `from_dict` reads from them.
        digits: How many digits a float may have here: 0 where numbers are written as text, None for any.
    """
    if isinstance(value, dict):
        of = read if isinstance(read, (ApiObject, dict)) else {}
        return {name: _plain(each, of.get(name), _digits(read.__class__, name)) for name, each in value.items()}
    if isinstance(value, list):
        items = read if isinstance(read, list) else value
        return [_plain(each, item, digits) for each, item in zip(value, items, strict=True)]
    if type(value) is int and digits == 0:
        return str(value)
    return _number(value, digits) if isinstance(value, Decimal) and value.is_finite() else value


def _digits(model: Any, name: str) -> int | None:
    if not issubclass(model, ApiObject) or name not in attributes_of(model):
        return None
    return 0 if _takes_text(model, name) else _FLOAT_DIGITS


def _number(value: Decimal, digits: int | None) -> int | float | str:
    """Return an int or a float that is the same number, or text."""
    if abs(value.adjusted()) > _LONGEST_NUMBER:
        return str(value)
    if digits != 0 and value == value.to_integral_value():
        return int(value)
    fits = digits is None or len(value.as_tuple().digits) <= digits
    return float(value) if fits and Decimal(repr(float(value))) == value else format(value, "f")


def _takes_text(model: Any, name: str) -> bool:
    """Return whether a number in a text is read as that number in a field of a model, as amounts of money are."""
    return name in _amounts_of(model)


@cache
def _amounts_of(model: Any) -> frozenset[str]:
    every = attributes_of(model)
    read = (model.from_dict(dict.fromkeys(every, text)) for text in ("1", ["1"]))
    return frozenset(
        name for one in read for name in every if Decimal in {type(one.get(name)), *map(type, _items(one.get(name)))}
    )


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


@cache
def _shape_of(model: Any) -> Any:
    """Return a model as the type of the dict that it is read from. It is made once, as models may refer to each other."""
    hints = get_type_hints(model)
    fields = {name: _field(hints[attribute]) for name, attribute in attributes_of(model).items()}
    new: Any = TypedDict
    shape = new(model.__name__, fields, total=False)
    shape.__doc__ = " ".join((inspect.getdoc(model) or "").partition("\n\n")[0].split())
    is_closed = hasattr(model, "_only_sent") and not hasattr(model, "_free")
    shape.__pydantic_config__ = {"extra": "forbid" if is_closed else "allow"}
    return shape


def _field(hint: Any) -> Any:
    return _described(hint) if Unset in get_args(hint) else Required[_described(hint)]


def _described(hint: Any) -> Any:
    """Return a type as in JSON: amounts are numbers or text, and enums are open."""
    if hint is Decimal:
        return Annotated[Decimal, WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string"}]})]
    if inspect.isclass(hint) and issubclass(hint, OpenEnum):
        return Annotated[str, Field(examples=[str(each) for each in hint])]
    parts = [_described(part) for part in get_args(hint) if part is not Unset]
    if get_origin(hint) is list:
        return list[parts[0]]  # type: ignore[valid-type]
    return reduce(or_, parts) if type(hint) is type(int | str) else hint


__all__ = ["core_schema"]
