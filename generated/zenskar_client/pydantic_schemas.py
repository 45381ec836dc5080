# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Schemas of models for Pydantic (`TypeAdapter`, fields of Pydantic models) and FastAPI (`response_model`).

Imported by Pydantic only. A model is read by `from_dict` and written by `to_dict`; only its JSON schema is Pydantic's.
"""

import inspect
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, partial, reduce
from operator import or_
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import Field, WithJsonSchema
from pydantic_core import core_schema as schemas
from typing_extensions import Required, TypedDict

from .types import ApiObject, OpenEnum, Unset, attributes_of


def core_schema(model: Any, handler: Any) -> schemas.CoreSchema:
    """Return what Pydantic does with a model. `handler` is that of Pydantic."""
    shape = handler.generate_schema(_shape_of(model))
    written = schemas.lax_or_strict_schema(shape, schemas.any_schema())  # described as the first, written as the second
    return schemas.no_info_plain_validator_function(
        partial(_validated, model),
        json_schema_input_schema=shape,
        serialization=schemas.plain_serializer_function_ser_schema(_serialized, return_schema=written),
    )


def _validated(model: type[ApiObject], value: Any) -> ApiObject:
    if isinstance(value, model):
        return value
    if isinstance(value, Mapping):
        return model.from_dict(value)
    raise ValueError(f"{model.__name__} is read from an object, not from {type(value).__name__}")


def _serialized(value: Any) -> Any:
    return value.to_dict() if isinstance(value, ApiObject) else value


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
