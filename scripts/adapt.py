"""Adapt the description to what openapi-python-client can read.

The bundle says more than the generator reads. Ids become plain strings, open enums become enums, and times in another
form become date-times. A field that a response may omit may also be null. Error responses are removed, as the client
reads them by status and not by operation. This module decides nothing that the description does not say.
"""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import chain, count
from typing import Any

from openapi_python_client.strings import snake_case

from scripts.description import METHODS, namespaces, operations
from scripts.normalise.names import as_python_reads
from scripts.normalise.references import schema_references

_READ = ("openapi", "info", "servers", "tags", "paths", "components")
"""The parts of a description that the generator has to read."""


def adapt(bundle: dict[str, Any]) -> dict[str, Any]:
    """Return the document to generate from."""
    document = {key: deepcopy(bundle[key]) for key in _READ if key in bundle}
    schemas = document["components"]["schemas"]
    answers, bodies = _used_in_answers(document), _used_in_bodies(document)
    sent = _reachable(document, bodies)
    for name, schema in schemas.items():
        schema["x-body"], schema["x-sent"] = name in bodies, name in sent
        schema["x-only-sent"] = name in sent and name not in answers
        if name in answers and name not in bodies:
            _admit_null(schema)
    for union in _unions([schemas, document["paths"]]):
        _mark_variants(union, schemas)
    for union in _unions([schemas, document["paths"]]):
        _mark_fits(union, schemas)
    names = namespaces(document)
    document["components"] = {"schemas": schemas}  # the rest is copied to where it is used
    document["paths"] = {
        path: {method: _operation(operation, names) for method, operation in item.items() if method in METHODS}
        for path, item in document["paths"].items()
    }
    adapted: dict[str, Any] = _simple(document)
    return adapted


def _operation(operation: dict[str, Any], namespaces: dict[str, str]) -> dict[str, Any]:
    """Return an operation with its successful responses only, under the namespace of its tag."""
    success = {status: answer for status, answer in operation["responses"].items() if status.startswith("2")}
    return {**operation, "responses": success, "tags": [namespaces[tag] for tag in operation["tags"]]}


def _unions(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "anyOf" in node or "oneOf" in node:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for value in node:
            yield from _unions(value)


def _mark_variants(union: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Mark each variant of a union with its discriminator values, and the last one that takes values without a mapping.

    A class that two unions tell apart by different fields has no mark: its fields must do.
    """
    field = union.get("discriminator", {}).get("propertyName")
    for value, reference in union.get("discriminator", {}).get("mapping", {}).items():
        variant = schemas[reference.rpartition("/")[2]]
        mark = variant.setdefault("x-variant", {"field": field, "values": []})
        if mark["field"] != field:
            mark |= {"field": "", "values": []}
        elif value not in mark["values"]:
            mark["values"].append(value)
    marked = [schemas[name] for name in _variants(union, schemas, ()) if "x-variant" in schemas[name]] if field else []
    takes_more = [variant for variant in marked if _takes_more(variant, schemas)]
    if takes_more:
        takes_more[-1]["x-variant"]["open"] = True


def _takes_more(variant: dict[str, Any], schemas: dict[str, Any]) -> bool:
    """Return whether a variant may have other values of its discriminator than those that are mapped to it."""
    found = variant.get("properties", {}).get(variant["x-variant"]["field"], {})
    found = schemas.get(found.get("$ref", "").rpartition("/")[2], found)
    known = {*found.get("x-extensible-enum", ())}
    return "const" not in found and (not known or known > {*variant["x-variant"]["values"]})


def _mark_fits(union: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Mark the variants of a union with what tells them apart, if their discriminators do not."""
    names = _variants(union, schemas, ())
    if not names[1:] or all(schemas[name].get("x-variant", {}).get("field") for name in names):
        return
    for name in names:
        fields = schemas[name].get("properties", {})
        fixed = {key: field["const"] for key, field in fields.items() if "const" in field}
        schemas[name]["x-fits"] = {"required": schemas[name].get("required", []), "fields": [*fields], "fixed": fixed}


def _variants(node: dict[str, Any], schemas: dict[str, Any], seen: tuple[str, ...]) -> list[str]:
    """Return the names of the objects that a union may be, through other unions."""
    name = node.get("$ref", "").rpartition("/")[2]
    if name and name not in seen:
        found = schemas[name]
        return [name] if found.get("type") == "object" else _variants(found, schemas, (*seen, name))
    parts = [*node.get("anyOf", ()), *node.get("oneOf", ())]
    return list(dict.fromkeys(each for part in parts for each in _variants(part, schemas, seen)))


def _without_null(node: Any) -> Any:
    """Return a parameter that cannot be null: a query string cannot express null."""
    schema = node.get("schema", {})
    if isinstance(schema.get("type"), list):
        kinds = [kind for kind in schema["type"] if kind != "null"]
        return {**node, "schema": {**schema, "type": kinds[0]}}
    if "anyOf" in schema:
        return {**node, "schema": {**schema, "anyOf": [each for each in schema["anyOf"] if each.get("type") != "null"]}}
    return node


def _placed(parameter: dict[str, Any]) -> dict[str, Any]:
    """Return a header as a cookie, unless it is a plain value: the generator reads anything in a cookie.

    No client sends cookies, so `parsing.parsed` can tell these headers from what was a cookie.
    """
    schema = parameter.get("schema", {})
    plain = schema.get("type") in ("string", "integer", "number", "boolean") and "format" not in schema
    return {**parameter, "in": "cookie"} if parameter["in"] == "header" and not plain else parameter


def _used_in_answers(document: dict[str, Any]) -> set[str]:
    answers = [answer for _, _, operation in operations(document) for answer in operation["responses"].values()]
    return _reachable(document, schema_references(answers))


def _used_in_bodies(document: dict[str, Any]) -> set[str]:
    """Return the schemas that are bodies themselves, or the items of a body that takes one or many."""
    names: set[str] = set()
    for _, _, operation in operations(document):
        for media in operation.get("requestBody", {}).get("content", {}).values():
            names.update(schema_references(media["schema"]))
    waiting = [name for name in names if document["components"]["schemas"][name].get("type") != "object"]
    while waiting:  # unions and lists with a name
        more = set(schema_references(document["components"]["schemas"][waiting.pop()])) - names
        names |= more
        waiting += [name for name in more if document["components"]["schemas"][name].get("type") != "object"]
    return names


def _reachable(document: dict[str, Any], names: Iterable[str]) -> set[str]:
    """Return some schemas and all schemas that they refer to."""
    schemas = document["components"]["schemas"]
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(schema_references(schemas[name]))
    return seen


def _admit_null(schema: dict[str, Any]) -> None:
    """Let the optional fields of a response be null: no source shows that they cannot be."""
    for name, field in schema.get("properties", {}).items():
        if name in schema.get("required", []) or "null" in str(field.get("type", "")):
            continue
        if "anyOf" in field:
            field["anyOf"] += [] if {"type": "null"} in field["anyOf"] else [{"type": "null"}]
        elif "$ref" in field:
            reference = field.pop("$ref")
            field["anyOf"] = [{"$ref": reference}, {"type": "null"}]
        elif "type" in field:
            field["type"] = [field["type"], "null"]


def _simple(node: Any) -> Any:
    """Return ids as plain strings and open enums as enums, at every level."""
    if isinstance(node, list):
        return [_simple(value) for value in node]
    if not isinstance(node, dict):
        return node
    plain = {key: _simple(value) for key, value in node.items() if key not in ("example", "examples")}
    if "in" in plain and "name" in plain:
        plain = _placed(_without_null(plain))
    if plain.get("type") is not None and plain.get("format") == "uuid":
        plain["x-format"] = plain.pop("format")
    if "x-date-time-form" in plain and "string" in plain.get("type", ()):
        plain["format"] = "date-time"
    if "x-extensible-enum" in plain:
        values = plain.pop("x-extensible-enum")
        plain["enum"] = values
        plain["x-enum-varnames"] = _members(values)
    return plain


def _members(values: list[str]) -> list[str]:
    """Return the names of the members of an enum; of two values with the same name, the second one has a number."""
    found: list[str] = []
    taken: set[str] = set()
    for value in values:
        name = _member(value)
        free = chain([name], (f"{name}_{number}" for number in count(2)))
        found.append(next(each for each in free if snake_case(each) not in taken))
        taken.add(snake_case(found[-1]))
    return found


def _member(value: str) -> str:
    name = "".join(character if character.isalnum() else "_" for character in as_python_reads(value)).upper()
    return name if name[:1].isalpha() else f"VALUE_{name}"
