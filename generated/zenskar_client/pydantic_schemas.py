# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Schemas of models for Pydantic (`TypeAdapter`, fields of Pydantic models) and FastAPI (`response_model`).

Imported by Pydantic only. A model is read by `from_dict` and written by `to_dict`; only its JSON schema is Pydantic's.
"""

import inspect
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, partial, reduce
from operator import or_
from typing import Annotated, Any, Final, get_args, get_origin, get_type_hints

from pydantic import Field, WithJsonSchema
from pydantic_core import SchemaSerializer
from pydantic_core import core_schema as schemas
from typing_extensions import Required, TypedDict

from .types import ApiObject, OpenEnum, Unset, attributes_of

_FLOAT_DIGITS: Final = 15
"""So many digits of a decimal survive in every float."""
_LONGEST_AMOUNT: Final = 100
"""An amount with a larger exponent is written with it."""

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
        read = model.from_dict(value)
        _check_amounts(read, value)
        return read
    raise ValueError(f"{model.__name__} is read from an object, not from {type(value).__name__}")


def _check_amounts(read: Any, given: Any) -> None:
    """Refuse an amount that a float may have changed: Pydantic and FastAPI read numbers with a fraction as floats.

    Raises:
        ValueError: An amount has more digits than a float keeps.
    """
    if isinstance(read, ApiObject) and isinstance(given, Mapping):
        model: Any = type(read)
        for name, attribute in attributes_of(model).items():
            _check_amounts(getattr(read, attribute), given.get(name))
    elif isinstance(read, list) and isinstance(given, list):
        for one, other in zip(read, given, strict=True):
            _check_amounts(one, other)
    elif isinstance(read, Decimal) and isinstance(given, float):
        if len(read.as_tuple().digits) > _FLOAT_DIGITS or read.adjusted() >= _FLOAT_DIGITS:
            raise ValueError(
                f"{given!r} was read as a float, which keeps {_FLOAT_DIGITS} digits; send the amount as text"
            )


def _serialized(value: Any, info: Any) -> Any:
    if not isinstance(value, ApiObject):
        return value
    fields = _ANY.to_python(value.to_dict(), include=info.include, exclude=info.exclude)
    if info.exclude_none:
        fields = _without_none(fields)
    return _plain(fields) if info.mode == "json" else fields


def _without_none(value: Any) -> Any:
    """Return an object without its fields that are None, and so on in them."""
    if isinstance(value, list):
        return [_without_none(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {name: _without_none(each) for name, each in value.items() if each is not None}


def _plain(value: Any) -> Any:
    """Return JSON values with amounts as text without an exponent, which `from_dict` reads back as the same amount."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    is_amount = isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) <= _LONGEST_AMOUNT
    return format(value, "f") if is_amount else value


@cache
def _shape_of(model: Any) -> Any:
    """Return a model as the type of the dict that it is read from. It is made once, as models may refer to each other."""
    hints = get_type_hints(model)
    fields = {name: _field(hints[attribute]) for name, attribute in attributes_of(model).items()}
    new: Any = TypedDict
    shape = new(model.__name__, fields, total=False)
    shape.__doc__ = " ".join((inspect.getdoc(model) or "").partition("\n\n")[0].split())
    shape.__pydantic_config__ = {"extra": "allow"}
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
