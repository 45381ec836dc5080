"""Return the fields of a model, the vendor extensions of each field, and the units of amounts of money."""

import re
from collections.abc import Container, Mapping
from itertools import chain, count
from typing import Any

from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import PythonIdentifier

from scripts.normalise.names import IMPORTED, as_python_reads

Extras = Mapping[str, Mapping[str, Any]]

UNITS = {
    "major": "In major units of the currency (dollars).",
    "minor": "In minor units of the currency (cents).",
    "unknown": "Warning: the unit is unknown. No source shows whether it is major or minor units of the currency.",
}
_OF_EVERY_MODEL = {
    "additional_properties",
    "from_dict",
    "get",
    "to_dict",
    "attrs_define",
    "attrs_field",
    "builtins",
    "dt",
}
"""Names that every model, or the module of every model, uses for something else."""


def extras_of(model: ModelProperty) -> Extras:
    """Return the vendor extensions of each field, by field name."""
    fields = model.data.properties or {}
    return {name.get_untrusted_value(): _extras(field) for name, field in fields.items()}


def _extras(field: Any) -> dict[str, Any]:
    """Return the extensions of a field; a list has the unit of its items."""
    of_items = getattr(getattr(field, "items", None), "model_extra", None) or {}
    unit = {"x-money": of_items["x-money"]} if "x-money" in of_items else {}
    known = {
        key: getattr(field, name, None) for key, name in (("x-format", "schema_format"), ("maxLength", "maxLength"))
    }
    return {**unit, **{key: value for key, value in known.items() if value}, **(field.model_extra or {})}


def properties_of(model: ModelProperty) -> list[PropertyProtocol]:
    """List the properties of a model, the required ones first."""
    return [*(model.required_properties or []), *(model.optional_properties or [])]


def settle(model: ModelProperty) -> None:
    """Rename the fields of a model that are called like something that every model has, or like each other."""
    taken = {*_OF_EVERY_MODEL, *IMPORTED, *(["body", "self"] if (model.data.model_extra or {}).get("x-body") else [])}
    for prop in properties_of(model):
        rename(prop, taken)
        taken.add(str(prop.python_name))


def rename(prop: PropertyProtocol, taken: Container[str], place: str = "") -> None:
    """Give a property another name in Python if its name is taken, or is not the one that Python would read.

    Args:
        prop: The property.
        taken: The names that are taken.
        place: Where the property is sent, which becomes a part of the name; "" for an underscore.
    """
    name = as_python_reads(str(prop.python_name))
    free = chain([name, f"{name}_{place}"], (f"{name}_{place}{number}" for number in count(2)))
    object.__setattr__(prop, "python_name", _as_it_is(next(each for each in free if each not in taken)))


def _as_it_is(name: str) -> PythonIdentifier:
    return PythonIdentifier(name, prefix="", skip_snake_case=True)


def amounts_of(model: ModelProperty) -> list[str]:
    """Return a sentence for each unit that the amounts of a model have."""
    extras = extras_of(model)
    by_unit: dict[str, list[str]] = {}
    for prop in properties_of(model):
        unit = extras[prop.name.get_untrusted_value()].get("x-money")
        if unit:
            by_unit.setdefault(unit, []).append(f"`{prop.python_name}`")
    name = model.class_info.name
    return [_sentence(unit, f"{', '.join(fields)} of `{name}`") for unit, fields in by_unit.items()]


def _sentence(unit: str, fields: str) -> str:
    if unit == "unknown":
        return UNITS[unit].replace("the unit", f"the unit of {fields}")
    return f"{fields}: {UNITS[unit]}"


def laid_out(text: str, gap: str = "\n\n") -> str:
    """Return a description in which each warning, and the sources, begin on a line of their own."""
    return re.sub(r"\s*\b(Warning|Sources): ", rf"{gap}\1: ", text).strip()


def without_sources(text: str) -> str:
    """Return a description without its last part, which says where it comes from."""
    return laid_out(text).partition("Sources: ")[0].strip()


def sources_of(text: str) -> str:
    """Return the last part of a description, which says where it comes from; "" if it has none."""
    sources = text.partition("Sources: ")[2].strip()
    return sources[:1].upper() + sources[1:]
