"""Which columns a model has. All of it is derived from the types of its fields; nothing is written for a model.

The columns depend on the description only, never on data: a table of today and one of tomorrow have one schema.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from inspect import isclass
from typing import Any, Final, Literal, TypeAlias, cast, get_args, get_origin, get_type_hints

from attrs import frozen

from zenskar_client.operations import Operation, PageShape
from zenskar_client.types import ApiObject, OpenEnum, Unset, attributes_of
from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.export.arrow import pa
from zenskar_ext.export.kinds import (
    AMOUNT,
    DAY,
    ENUM,
    FLAG,
    INTEGER,
    JSON,
    MOMENT,
    REST,
    TEXT,
    Kind,
    list_of,
    struct_of,
)

Nested: TypeAlias = Literal["json", "struct"]
"""How objects and arrays in a row become a column: as JSON text, or as structs and lists."""

REST_NAME: Final = "additional_properties"

_SCALARS: Final[Mapping[Any, Kind]] = {
    Decimal: AMOUNT,
    int: INTEGER,
    bool: FLAG,
    str: TEXT,
    datetime: MOMENT,
    date: DAY,
}


@frozen
class Column:
    """A column of a table.

    Attributes:
        name: The name of the field in JSON.
        attribute: The attribute of the model.
        kind: Its kind.
    """

    name: str
    attribute: str
    kind: Kind


@cache
def columns_of(model: Any, nested: Nested) -> tuple[Column, ...]:
    """Return the columns of a model, in the order of the description.

    Args:
        model: The model; None for items without a description, which have one column.
        nested: How objects and arrays become a column.

    Raises:
        InvalidRequestError: `nested` is neither "json" nor "struct".
    """
    if nested not in ("json", "struct"):
        msg = f'nested={nested!r}: give "json" or "struct"'
        raise InvalidRequestError(msg)
    return (*_described(model, nested, ()), Column(REST_NAME, REST_NAME, REST))


def schema(columns: Sequence[Column], metadata: Mapping[str, str]) -> Any:
    """Return the Arrow schema of columns. The metadata of each field tells its kind."""
    fields = [pa.field(each.name, each.kind.type, metadata={"zenskar.kind": each.kind.name}) for each in columns]
    return pa.schema(fields, metadata=dict(metadata))


def model_of(operation: Operation[Any]) -> Any:
    """Return the model of the items of a list; None if the description does not say what they are.

    The operation itself is asked: it reads a page with one empty item.
    """
    shape = operation.page or PageShape()
    read = operation.read({shape.items: [{}]} if shape.items else [{}])
    items = getattr(read, shape.items) if shape.items else read
    model: Any = items[0].__class__
    return model if _is_model(model) and attributes_of(model) else None


def _described(model: Any, nested: Nested, within: tuple[Any, ...]) -> list[Column]:
    if model is None:
        return []
    hints = get_type_hints(model)
    return [
        Column(name, attribute, _kind(hints[attribute], nested, (*within, model)))
        for name, attribute in attributes_of(model).items()
    ]


def _kind(hint: Any, nested: Nested, within: tuple[Any, ...]) -> Kind:
    """Return the kind of a field by its type. A field of several types is JSON."""
    types = [each for each in _types(hint) if each not in (Unset, type(None))]
    only = types[0] if len(types) == 1 else Any
    if only in _SCALARS:
        return _SCALARS[only]
    if isclass(only) and issubclass(cast("Any", only), OpenEnum):
        return ENUM
    return _structure(only, within) if nested == "struct" else JSON


def _is_model(kind: Any) -> bool:
    return isclass(kind) and issubclass(cast("Any", kind), ApiObject)


def _types(hint: Any) -> tuple[Any, ...]:
    return (hint,) if get_origin(hint) is list else get_args(hint) or (hint,)


def _structure(kind: Any, within: tuple[Any, ...]) -> Kind:
    """Return the kind of a list or an object. An object of unknown fields is JSON, and so is a model within itself."""
    if get_origin(kind) is list:
        return list_of(_kind(get_args(kind)[0], "struct", within))
    if not _is_model(kind) or kind in within or not attributes_of(kind):
        return JSON
    fields = [*_described(kind, "struct", within), Column(REST_NAME, REST_NAME, REST)]
    return struct_of(kind, [(each.name, each.attribute, each.kind) for each in fields])
