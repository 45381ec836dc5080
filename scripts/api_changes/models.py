"""Turn the schemas that are classes into symbols, and find out whether they are sent, received or both."""

from collections.abc import Iterable, Mapping
from typing import Any

from scripts.api_changes.calls import parameters_of, success_of
from scripts.api_changes.schemas import Alternative, Facts, Schemas, Symbols
from scripts.description import operations


def models(document: Mapping[str, Any], schemas: Schemas) -> Symbols:
    """Iterate the models with their fields, and the enums with their known values."""
    sent, received, bodies = _uses(document, schemas)
    for reference, name, schema in schemas.classes():
        used: Facts = {}
        if (reference in sent) != (reference in received):
            used = {"used": "sent" if reference in sent else "received"}
        others: Facts = {"others": False} if schema.get("additionalProperties") is False else {}
        kind = "enum" if "enum" in schema else "open enum" if "x-extensible-enum" in schema else "object"
        yield name, {"kind": "model", "type": [kind], **used, **others}
        if schema.get("deprecated"):
            yield f"{name}@deprecated", {"kind": "deprecation", "of": "model"}
        admits_null = reference in received and reference not in bodies
        yield from schemas.fields(name, schema, admits_null=admits_null, kind="field", **used)
        shape = Alternative("map" if kind == "object" else "(enum)", schema)
        yield from schemas.inside(name, shape, kind="field", **used)


def _uses(document: Mapping[str, Any], schemas: Schemas) -> tuple[set[str], set[str], set[str]]:
    """Return the schemas that are sent, those that are received, and those that are bodies themselves."""
    sent: set[str] = set()
    received: set[str] = set()
    bodies: set[str] = set()
    for path, _, operation in operations(document):
        bodies |= _references(schemas.resolved(operation.get("requestBody", {})))
        sent |= _references(parameters_of(operation, document["paths"][path], schemas))
        received |= _references(list(success_of(operation, schemas).values()))
    return _reachable(sent | bodies, schemas), _reachable(received, schemas), bodies


def _reachable(references: Iterable[str], schemas: Schemas) -> set[str]:
    """Return some references, and those in what they refer to."""
    seen: set[str] = set()
    waiting = list(references)
    while waiting:
        reference = waiting.pop()
        if reference not in seen:
            seen.add(reference)
            waiting += _references(schemas.resolved({"$ref": reference}))
    return seen


def _references(node: Any) -> set[str]:
    if isinstance(node, list):
        return {reference for each in node for reference in _references(each)}
    if not isinstance(node, Mapping):
        return set()
    own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
    return own | {reference for each in node.values() for reference in _references(each)}
