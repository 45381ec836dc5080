"""Write what the body of a request may hold as Python: types of dicts for type checkers, and shapes for the checks.

A shape is the code of what `zenskar_client.checks` reads: the name of a kind, an enum, a model, a set with a constant, a
list of one shape, or a tuple of several.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from openapi_python_client.parser.properties import AnyProperty, EnumProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty

from scripts.fields import Extras, extras_of, properties_of
from scripts.literals import literal, raw
from scripts.normalise.names import is_usable
from scripts.shapes import type_of

_KINDS: Mapping[type[Any], str] = {
    AnyProperty: "any",
    BooleanProperty: "boolean",
    DateProperty: "date",
    DateTimeProperty: "date-time",
    FileProperty: "any",
    FloatProperty: "number",
    IntProperty: "integer",
    StringProperty: "string",
}


_FREE, _FIELDS = " | Mapping[str, Any]", " | AnyFields"
"""Dicts of any fields, and those whose fields a type checker does not know."""


def _said(model: ModelProperty, key: str) -> Any:
    return (model.data.model_extra or {}).get(key)


def is_checked(model: ModelProperty) -> bool:
    """Return whether a model is a part of a body whose fields are described."""
    return bool(_said(model, "x-sent") and properties_of(model))


def is_open(model: ModelProperty) -> bool:
    """Return whether the description says that a model has other fields too."""
    return model.data.additionalProperties not in (None, False)


def has_dict(model: ModelProperty) -> bool:
    """Return whether a dict of a model has other names than its keyword arguments."""
    return is_checked(model) and any(
        prop.name.get_untrusted_value() != str(prop.python_name) for prop in properties_of(model)
    )


def has_usable_names(model: ModelProperty) -> bool:
    """Return whether the names in a dict can be those of a class in Python."""
    return all(is_usable(prop.name.get_untrusted_value()) for prop in properties_of(model))


def mark(model: ModelProperty) -> None:
    """Mark a model with the name of the type of its dicts; "" if its fields are free.

    References to the model are copies that lack its fields, but share its extensions.
    """
    name = str(model.class_info.name)
    marked = "" if not is_checked(model) else f"{name}Dict" if has_dict(model) else f"{name}Fields"
    model.data.__pydantic_extra__ = {**(model.data.model_extra or {}), "x-dict": marked}


def dict_name(model: ModelProperty) -> str:
    """Return the name of the type of a dict of a model; "" if its fields are free."""
    return str(_said(model, "x-dict") or "")


def sent_type(prop: PropertyProtocol, unit: str = "") -> str:
    """Return the type of a part of a body as a caller may pass it."""
    match prop:
        case EnumProperty():
            return f"{prop.class_info.name} | {prop.class_info.name}Value"
        case ModelProperty():
            fields = dict_name(prop)
            return f"{prop.class_info.name} | {fields}{_FIELDS}" if fields else f"{prop.class_info.name}{_FREE}"
        case ListProperty():
            return f"Sequence[{sent_type(prop.inner_property, unit)}]"
        case UnionProperty():
            types = [sent_type(inner, unit) for inner in prop.inner_properties]
            free = any(each.endswith(_FREE) for each in types)
            fields = _FREE if free else _FIELDS if any(each.endswith(_FIELDS) for each in types) else ""
            names = [each.removesuffix(_FREE).removesuffix(_FIELDS) for each in types]
            plain = list(dict.fromkeys(each for each in names if each != "None"))
            return "Any" if "Any" in names else " | ".join(plain) + fields + (" | None" if "None" in names else "")
        case _:
            return type_of(prop, unit, given=True)


def sent_field(model: ModelProperty, prop: PropertyProtocol, extras: Extras) -> str:
    """Return the type of a field of a body, as a keyword argument or in a dict."""
    name = prop.name.get_untrusted_value()
    variant = _said(model, "x-variant") or {}
    given = sent_type(prop, str(extras.get(name, {}).get("x-money", "")))
    if variant.get("field") == name and isinstance(prop, EnumProperty):
        given = f"{prop.class_info.name} | Literal[{', '.join(map(literal, variant['values']))}]"
    elif variant.get("field") == name and isinstance(prop, StringProperty):
        given = f"Literal[{', '.join(map(literal, variant['values']))}]"
    return given if prop.required else f"NotRequired[{given}]"


def dict_imports(model: ModelProperty) -> list[str]:
    """Return the imports of the types of dicts and of values of enums that the fields of a model refer to."""
    found = [item for prop in properties_of(model) for item in sent_names(prop).items()]
    return sorted({f"from .{module} import {name}" for name, module in found if module != model.class_info.module_name})


def sent_names(prop: PropertyProtocol) -> dict[str, str]:
    """Return the modules of the types of dicts and of values of enums that a type refers to, by the names of the types."""
    found = {
        f"{part.class_info.name}Value"
        if isinstance(part, EnumProperty)
        else dict_name(part): part.class_info.module_name
        for part in _parts(prop)
    }
    return {name: str(module) for name, module in found.items() if name}


def _parts(prop: PropertyProtocol) -> Iterator[ModelProperty | EnumProperty]:
    match prop:
        case ModelProperty() | EnumProperty():
            yield prop
        case ListProperty():
            yield from _parts(prop.inner_property)
        case UnionProperty():
            for inner in prop.inner_properties:
                yield from _parts(inner)
        case _:
            pass


def shapes_of(model: ModelProperty) -> dict[str, str]:
    """Return the shape of each field of a model, by its name in JSON."""
    extras = extras_of(model)
    return {
        prop.name.get_untrusted_value(): _shape(
            prop, extras.get(prop.name.get_untrusted_value(), {}), _pattern(model, prop)
        )
        for prop in properties_of(model)
    }


def _pattern(model: ModelProperty, prop: PropertyProtocol) -> str:
    fields = {name.get_untrusted_value(): field for name, field in (model.data.properties or {}).items()}
    return str(raw(getattr(fields.get(prop.name.get_untrusted_value()), "pattern", None)) or "")


def _shape(prop: PropertyProtocol, said: Mapping[str, Any], pattern: str) -> str:  # noqa: PLR0911 - one return per shape
    match prop:
        case EnumProperty() | ModelProperty() if not said.get("x-date-time-form"):
            return str(prop.class_info.name)
        case ModelProperty():
            return literal("any")  # of date-times in a form of their own
        case ListProperty():
            return f"[{_shape(prop.inner_property, said, '')}]"
        case UnionProperty():
            return _union(
                [_shape(each, said, pattern) for each in prop.inner_properties if not isinstance(each, NoneProperty)]
            )
        case ConstProperty():
            return f"frozenset({{{literal(prop.value.raw_value)}}})"
        case DateTimeProperty() if said.get("x-date-time-form") == "unix":
            return literal("unix")
        case StringProperty() | IntProperty() if said.get("x-money"):
            return literal("money" if isinstance(prop, StringProperty) else "number")
        case StringProperty() if pattern:
            return f"{{'pattern': {literal(pattern)}}}"
        case _:
            return literal(_KINDS.get(type(prop), "any"))


def _union(shapes: list[str]) -> str:
    distinct = list(dict.fromkeys(shapes))
    if literal("any") in distinct or not distinct:
        return literal("any")
    return distinct[0] if len(distinct) == 1 else f"({', '.join(distinct)})"


BODY_GLOBALS: Mapping[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        dict_imports,
        has_dict,
        has_usable_names,
        is_checked,
        is_open,
        sent_field,
        sent_type,
        shapes_of,
    )
}
