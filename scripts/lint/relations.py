"""What the parts of a description say of each other. Reads documents that keep the grammar."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from scripts.lint.grammar import METHODS
from scripts.lint.rules import Found
from scripts.problems import Pointer, meant, pointed

Operations = list[tuple[Pointer, Mapping[str, Any]]]

_VALUES = frozenset({"const", "default", "enum", "example", "examples", "x-server-default"})
"""The keywords that hold values and no schemas."""


def relations(document: Mapping[str, Any]) -> Found:
    """Iterate over names that are taken twice, or name nothing."""
    operations: Operations = [
        (("paths", path, method), operation)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]
    tags = [(("tags", number), tag) for number, tag in enumerate(document["tags"])]
    names = [tag["name"] for _, tag in tags]
    yield from _twice("the tag", ((at, tag["name"]) for at, tag in tags))
    yield from _twice("the namespace", ((at, tag["x-namespace"]) for at, tag in tags))
    yield from _twice("the operationId", ((at, each["operationId"]) for at, each in operations))
    yield from _twice("the method", ((at, f"{each['tags'][0]}: {each['x-method']}") for at, each in operations))
    yield from _twice("the path", ((("paths", path), re.sub(r"{[^}]*}", "{}", path)) for path in document["paths"]))
    for at, operation in operations:
        for number, tag in enumerate(operation["tags"]):
            if tag not in names:
                yield (*at, "tags", number), f"no tag is called {tag}{meant(tag, names)}"
        yield from _path_parameters(document, at, operation)
        yield from _parameters_twice(document, at, operation)
    for name, schema in document["components"]["schemas"].items():
        if schema.get("title", name) != name:
            yield ("components", "schemas", name, "title"), f"the title is {schema['title']}; {name} is expected"
    for at, schema in _schemas(document, ()):
        yield from _fields(document["components"]["schemas"], at, schema)


def _twice(what: str, found: Iterable[tuple[Pointer, str]]) -> Found:
    first: dict[str, Pointer] = {}
    for at, value in found:
        before = first.setdefault(value, at)
        if before != at:
            yield at, f"{what} {value} is already that of {pointed(before)}; choose another one"


def _path_parameters(document: Mapping[str, Any], at: Pointer, operation: Mapping[str, Any]) -> Found:
    """Check that a path and the parameters of an operation have the same names."""
    path = str(at[1])
    own = [((*at, "parameters", number), each) for number, each in enumerate(operation.get("parameters", ()))]
    shared = [(at, each) for each in document["paths"][path].get("parameters", ())]
    resolved = [(place, _resolved(document, each)) for place, each in (*own, *shared)]
    given = {each["name"]: place for place, each in resolved if each.get("in") == "path"}
    wanted = re.findall(r"{([^}]*)}", path)
    for name in wanted:
        if name not in given:
            yield at, f"the path has {{{name}}}, which no path parameter describes{meant(name, given)}"
    for name, place in given.items():
        if name not in wanted:
            yield place, f"the path {path} has no {{{name}}}{meant(name, wanted)}"


def _parameters_twice(document: Mapping[str, Any], at: Pointer, operation: Mapping[str, Any]) -> Found:
    """Check that no two parameters of an operation are one: headers are the same in any case."""
    first: dict[tuple[str, str], int] = {}
    for number, given in enumerate(operation.get("parameters", ())):
        found = _resolved(document, given)
        name, place = str(found.get("name")), str(found.get("in"))
        key = place, name.lower() if place == "header" else name
        if first.setdefault(key, number) != number:
            yield (*at, "parameters", number), f"the {place} parameter {name} is there already; remove one of them"


def _resolved(document: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a parameter, or the shared one that it refers to."""
    parameters = document["components"].get("parameters", {})
    for _ in parameters:
        node = parameters.get(str(node["$ref"]).rpartition("/")[2], {}) if "$ref" in node else node
    return node


def _schemas(node: Any, at: Pointer) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    """Iterate over the parts that may be schemas: what has properties, required fields or a discriminator."""
    if isinstance(node, dict):
        if at and at[-1] != "properties":
            yield at, node
        for key, child in node.items():
            if key not in _VALUES or (at and at[-1] == "properties"):
                yield from _schemas(child, (*at, key))
    elif isinstance(node, list):
        for number, child in enumerate(node):
            yield from _schemas(child, (*at, number))


def _fields(schemas: Mapping[str, Any], at: Pointer, schema: Mapping[str, Any]) -> Found:
    known = schema.get("properties", {})
    if isinstance(required := schema.get("required"), list) and not schema.keys() & {"allOf", "anyOf", "oneOf", "$ref"}:
        for number, name in enumerate(required):
            if name not in known:
                yield (*at, "required", number), f"{name} is required, but no property is called so{meant(name, known)}"
    if isinstance(discriminator := schema.get("discriminator"), dict):
        for value, target in discriminator.get("mapping", {}).items():
            name = target.rpartition("/")[2]
            if name not in schemas:
                yield (*at, "discriminator", "mapping", value), f"there is no schema {name}{meant(name, schemas)}"
