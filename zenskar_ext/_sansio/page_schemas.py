"""The schema of a page for Pydantic and FastAPI, such as `response_model=Page[Invoice]`. Imported by Pydantic only."""

from collections.abc import Callable
from typing import Any, cast, get_args, get_type_hints

import attrs
from pydantic_core import core_schema as schemas
from typing_extensions import TypedDict

from zenskar_ext._sansio.cursor import Page


def page_schema(source: Any, handler: Any) -> schemas.CoreSchema:
    """Return what Pydantic does with a page: it is an object with the attributes of the page.

    Args:
        source: `Page`, or `Page` with the type of its items.
        handler: That of Pydantic.
    """
    (item,) = get_args(source) or (Any,)
    name, new = f"PageOf{getattr(item, '__name__', 'Any')}", cast("Any", TypedDict)
    shape = handler.generate_schema(new(name, {**get_type_hints(Page), "items": list[item]}))  # type: ignore[valid-type]
    return schemas.no_info_wrap_validator_function(
        _read, shape, serialization=schemas.wrap_serializer_function_ser_schema(_written, schema=shape)
    )


def _read(value: Any, read: Callable[[Any], Any]) -> Any:
    return cast("Any", value) if isinstance(value, Page) else Page[Any](**read(value))


def _written(value: Any, write: Callable[[Any], Any]) -> Any:
    return write({each.name: getattr(value, each.name) for each in attrs.fields(Page)})


__all__ = ["page_schema"]
