"""The index of the command `zenskar`: the operations with their options, small enough to be read at every start.

One JSON file for each namespace, and one with the names of the namespaces. They hold no code.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from openapi_python_client.parser.properties import EnumProperty, LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty

from scripts.fields import extras_of, properties_of, without_sources
from scripts.list_filters import FilterField
from scripts.literals import raw
from scripts.method_docs import argument_docs, field_docs
from scripts.operations import View

FOLDER: Final = "commands"
NAMES: Final = "_names"
"""The file with the namespaces. No namespace begins with an underscore."""

_KINDS: Mapping[type[Any], str] = {
    BooleanProperty: "boolean",
    DateProperty: "text",
    DateTimeProperty: "text",
    EnumProperty: "text",
    FloatProperty: "number",
    IntProperty: "number",
    LiteralEnumProperty: "text",
    StringProperty: "text",
}


def write(folder: Path, views: Iterable[View], descriptions: Mapping[str, str]) -> None:
    """Write the index into the folder of a package.

    Args:
        folder: The folder of the package.
        views: The operations.
        descriptions: What each namespace holds, by its name.
    """
    here = folder / FOLDER
    here.mkdir()
    for namespace, found in groupby(sorted(views, key=lambda view: view.namespace), lambda view: view.namespace):
        _put(here / namespace, {view.method_name: command(view) for view in found})
    _put(here / NAMES, {name: _first_line(text) for name, text in sorted(descriptions.items())})


def _put(path: Path, content: Mapping[str, Any]) -> None:
    path.with_suffix(".json").write_text(json.dumps(content, indent=1, default=raw) + "\n", encoding="utf-8")


def _first_line(text: str) -> str:
    return " ".join(without_sources(text).split()).partition(". ")[0].removesuffix(".") + "."


def command(view: View) -> dict[str, Any]:
    """Return what the command shows of an operation; what is empty is left out."""
    found = {
        "method": view.endpoint.method.upper(),
        "path": view.path,
        "summary": view.endpoint.summary,
        "about": "\n\n".join(
            each for each in (without_sources(raw(view.endpoint.description) or ""), view.caution) if each
        ),
        "deprecated": bool(view.operation.get("deprecated")),
        "acts": view.endpoint.method != "get" or bool(view.operation.get("x-never-retry")),
        "answer": _answer(view),
        "ids": view.path_names,
        "options": _options(view),
        "filters": {name: _filter(view, field) for name, field in view.filters.items()},
        "fields": _fields(view),
        "body": view.sends if view.body is not None else "",
        "columns": _columns(view),
    }
    return {key: value for key, value in found.items() if value}


def _answer(view: View) -> str:
    if view.page is not None:
        return "page"
    return "bytes" if view.is_binary else "text" if view.is_text else "json"


def _columns(view: View) -> Sequence[str]:
    """Return the fields of an item, or of the record that is returned."""
    shown = view.item if view.page is not None else view.success
    return [raw(each.name) for each in properties_of(shown)] if isinstance(shown, ModelProperty) else []


def _options(view: View) -> dict[str, Any]:
    docs = dict(argument_docs(view))
    return {str(each.python_name): _option(each, docs.get(str(each.python_name), "")) for each in view.controls}


def _fields(view: View) -> dict[str, Any]:
    if view.body_model is None:
        return {}
    docs, extras = dict(field_docs(view)), extras_of(view.body_model)
    found = {
        str(each.python_name): (each, _option(each, docs.get(str(each.python_name), "")))
        for each in properties_of(view.body_model)
    }
    return {
        name: {**said, "kind": _money_kind(said["kind"], extras[each.name.get_untrusted_value()].get("x-money"))}
        for name, (each, said) in found.items()
    }


def _money_kind(kind: str, unit: str | None) -> str:
    """Return how a text becomes a value: a number of minor units has no point, which would mean major units."""
    return "minor" if unit == "minor" and kind in ("number", "integer") else kind


def _option(prop: PropertyProtocol, text: str) -> dict[str, Any]:
    said = " ".join(without_sources(text).split())
    found = {"kind": _kind(prop), "help": said, "values": _values(prop), "required": bool(prop.required)}
    return {key: value for key, value in found.items() if value}


def _filter(view: View, field: FilterField) -> dict[str, Any]:
    plain = field.parameters.get("eq", "")
    schemas = {each["name"]: each for each in view.operation["parameters"]}
    units = {schemas[each]["schema"].get("x-money") for each in field.parameters.values() if each in schemas}
    found = {
        "kind": _money_kind(field.type, "minor" if "minor" in units else None),
        "operators": field.operators,
        "help": " ".join(without_sources(field.text).partition("Operators:")[0].split()),
        "values": _shown_values(view, plain) if plain in schemas else [],
        "required": field.required,
    }
    return {key: value for key, value in found.items() if value}


def _shown_values(view: View, parameter: str) -> Sequence[str]:
    """Return the known values of the parameter of a filter."""
    props = {each.name.get_untrusted_value(): each for each in view.endpoint.query_parameters}
    return _values(props[parameter])


def _kind(prop: PropertyProtocol) -> str:
    """Return how a text becomes a value: as it is, as a number, true or false, or as JSON."""
    kinds = {_KINDS.get(type(each), "json") for each in _alternatives(prop)}
    if kinds == {"text", "number"}:
        return "number"  # an amount that may be a text is sent as the number that it is
    return kinds.pop() if len(kinds) == 1 else "json"


def _alternatives(prop: PropertyProtocol) -> Sequence[PropertyProtocol]:
    found = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
    return [each for each in found if not isinstance(each, NoneProperty)]


def _values(prop: PropertyProtocol) -> Sequence[str]:
    """Return the values of an enum that are known."""
    enums = [each for each in _alternatives(prop) if isinstance(each, EnumProperty)]
    return [raw(value) for each in enums for value in each.values.values()]
