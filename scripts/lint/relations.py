"""What the parts of a description say of each other."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from scripts.lint.grammar import METHODS
from scripts.problems import Pointer, meant

T = TypeVar("T")
Compared = Iterator[tuple[Pointer, str] | tuple[Pointer, str, Pointer]]
"""What is wrong, and the place that the message names as `<place>`, if it names one."""
Operations = list[tuple[Pointer, Mapping[str, Any]]]

_VALUES = frozenset({"const", "default", "enum", "example", "examples", "x-server-default"})
"""The keywords that hold values and no schemas."""


def relations(document: Any, *, whole: bool) -> Compared:
    """Iterate over names that are taken twice, or name nothing. Parts that break the grammar are passed over.

    Args:
        document: The document.
        whole: Whether nothing is missing from the document, so that a name that is not there is wrong.
    """
    found = [*_safely(_operations, document)]
    checks = [partial(_names, document, found), partial(_titles, document)]
    checks += [partial(_required, at, schema) for at, schema in _schemas(document, ())]
    checks += [partial(_final, at, schema) for at, schema in _schemas(document, ())]
    if whole:
        checks += [partial(_circles, document)]
        checks += [partial(_tags, document, at, operation) for at, operation in found]
        checks += [partial(_path_parameters, document, at, operation) for at, operation in found]
        checks += [partial(_parameters_twice, document, at, operation) for at, operation in found]
        checks += [partial(_mapping, document, at, schema) for at, schema in _schemas(document, ())]
    for check in checks:
        yield from _safely(check)


def _safely(check: Callable[..., Iterator[T]], *given: Any) -> Iterator[T]:
    """Iterate over what a check finds until a part is not as the grammar says, which another message says."""
    with suppress(AttributeError, IndexError, KeyError, TypeError):
        yield from check(*given)


def _operations(document: Mapping[str, Any]) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    for path, item in document["paths"].items():
        for method in METHODS:
            if isinstance(item, dict) and isinstance(item.get(method), dict):
                yield ("paths", path, method), item[method]


def _names(document: Mapping[str, Any], operations: Operations) -> Compared:
    """Check that no two tags, paths or operations have the same name."""
    tags = [(("tags", number), tag) for number, tag in enumerate(document["tags"])]
    yield from _twice("the path", ((("paths", path), re.sub(r"{[^}]*}", "{}", path)) for path in document["paths"]))
    yield from _twice(
        "the operationId", ((at, each["operationId"]) for at, each in operations if "operationId" in each)
    )
    named = [(at, each) for at, each in operations if each.get("tags") and "x-method" in each]
    yield from _twice("the method", ((at, f"{each['tags'][0]}: {each['x-method']}") for at, each in named))
    yield from _twice("the tag", ((at, tag["name"]) for at, tag in tags))
    yield from _twice("the namespace", ((at, tag["x-namespace"]) for at, tag in tags))


def _titles(document: Mapping[str, Any]) -> Compared:
    for name, schema in document["components"]["schemas"].items():
        if isinstance(schema, dict) and schema.get("title", name) != name:
            yield ("components", "schemas", name, "title"), f"the title is {schema['title']}; {name} is expected"


def _circles(document: Mapping[str, Any]) -> Compared:
    """Check that names do not stand for each other only."""
    schemas = document["components"]["schemas"]
    for name in schemas:
        seen = [name]
        while "$ref" in schemas[seen[-1]] and (target := schemas[seen[-1]]["$ref"].rpartition("/")[2]) not in seen:
            seen.append(target)
        if schemas[seen[-1]].get("$ref", "").rpartition("/")[2] == name:
            yield ("components", "schemas", name, "$ref"), f"{' -> '.join([*seen, name])} leads to itself only"


def _tags(document: Mapping[str, Any], at: Pointer, operation: Mapping[str, Any]) -> Compared:
    names = [tag["name"] for tag in document["tags"]]
    for number, tag in enumerate(operation["tags"]):
        if tag not in names:
            yield (*at, "tags", number), f"no tag is called {tag}{meant(tag, names)}"


def _twice(what: str, found: Iterable[tuple[Pointer, str]]) -> Compared:
    first: dict[str, Pointer] = {}
    for at, value in found:
        before = first.setdefault(value, at)
        if before != at:
            yield at, f"{what} {value} is already that of <place>; choose another one", before


def _path_parameters(document: Mapping[str, Any], at: Pointer, operation: Mapping[str, Any]) -> Compared:
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


def _parameters_twice(document: Mapping[str, Any], at: Pointer, operation: Mapping[str, Any]) -> Compared:
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


def _required(at: Pointer, schema: Mapping[str, Any]) -> Compared:
    known = schema.get("properties", {})
    if isinstance(required := schema.get("required"), list) and not schema.keys() & {"allOf", "anyOf", "oneOf", "$ref"}:
        for number, name in enumerate(required):
            if name not in known:
                yield (*at, "required", number), f"{name} is required, but no property is called so{meant(name, known)}"


def _final(at: Pointer, schema: Mapping[str, Any]) -> Compared:
    """Check that the final statuses of an enum are values of it."""
    known = schema.get("x-extensible-enum", [])
    for number, value in enumerate(schema["x-final-statuses"]["values"]):
        if value not in known:
            yield (*at, "x-final-statuses", "values", number), f"{value} is none of the values{meant(value, known)}"


def _mapping(document: Mapping[str, Any], at: Pointer, schema: Mapping[str, Any]) -> Compared:
    schemas = document["components"]["schemas"]
    if isinstance(discriminator := schema.get("discriminator"), dict):
        for value, target in discriminator.get("mapping", {}).items():
            name = target.rpartition("/")[2]
            if name not in schemas:
                yield (*at, "discriminator", "mapping", value), f"there is no schema {name}{meant(name, schemas)}"
