"""Replace each reference that does not lead to a named schema by its target.

Parameters, bodies, responses, headers and path items are copied to where they are used. A reference into a schema, or
to a schema somewhere else in the document, becomes a reference to a named schema.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from scripts.description import METHODS
from scripts.normalise.refusals import MALFORMED, MARK, Refusal, RefusalError, malformed

SCHEMAS = "#/components/schemas/"


def name_of(reference: str) -> str:
    """Return the name of the schema that a reference leads to; "" if it leads elsewhere."""
    name = reference.removeprefix(SCHEMAS)
    return unescaped(name) if name != reference and "/" not in name else ""


def reference_to(name: str) -> dict[str, Any]:
    """Return a reference to a named schema."""
    return {"$ref": f"{SCHEMAS}{name}"}


def unescaped(token: str) -> str:
    """Return a token of a JSON pointer as the key that it means."""
    return token.replace("~1", "/").replace("~0", "~")


def target(document: Mapping[str, Any], reference: Any) -> Any:
    """Return what a reference leads to, through other references.

    Raises:
        RefusalError: It leads out of the document, nowhere, or in a circle.
    """
    seen: list[Any] = []
    while True:
        if not isinstance(reference, str) or not reference.startswith("#/"):
            raise RefusalError(f"$ref {reference!r} leads out of the document; references begin with #/")
        if reference in seen:
            raise RefusalError(f"$ref {reference} leads to itself")
        seen.append(reference)
        node = _at(document, reference)
        if not isinstance(node, dict) or "$ref" not in node:
            return node
        reference = node["$ref"]


def _at(document: Mapping[str, Any], reference: str) -> Any:
    node: Any = document
    for token in reference[2:].split("/"):
        key = unescaped(token)
        if isinstance(node, list) and key.isdecimal() and int(key) < len(node):
            node = node[int(key)]
        elif isinstance(node, dict) and key in node:
            node = node[key]
        else:
            raise RefusalError(f"nothing is at $ref {reference}")
    return node


def inlined(document: Mapping[str, Any], node: Any) -> Any:
    """Return a parameter, body, response or path item: itself, or what it refers to."""
    return target(document, node["$ref"]) if isinstance(node, dict) and "$ref" in node else node


def operations(document: Mapping[str, Any], left_out: list[Refusal]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Iterate path, method and operation; each operation is a copy with the parameters and servers of its path.

    Args:
        document: The document.
        left_out: Where to put the operations that cannot be read.
    """
    for path, given in document.get("paths", {}).items():
        try:
            item = {} if given is None else inlined(document, given)
        except RefusalError as refusal:
            left_out.append(Refusal("", path, str(refusal)))
            continue
        if not isinstance(item, dict):
            left_out.append(Refusal("", path, "it is no mapping of methods to operations"))
            continue
        for method in METHODS:
            if method not in item:
                continue
            try:
                if not isinstance(item[method], dict):
                    raise RefusalError("there is no operation here, which is a mapping; look at the indentation")
                found = _with_item(document, item, deepcopy(item[method]))
            except MALFORMED as error:
                left_out.append(Refusal(method, path, malformed(error)))
                continue
            yield path, method, found


def _with_item(document: Mapping[str, Any], item: Mapping[str, Any], operation: dict[str, Any]) -> dict[str, Any]:
    own = operation.get("parameters") or []
    if item.get("parameters"):
        known = {_key(document, parameter) for parameter in own}
        shared = [deepcopy(each) for each in item["parameters"] if _key(document, each) not in known]
        operation["parameters"] = [*own, *shared]
    if "servers" in item:
        operation.setdefault("servers", deepcopy(item["servers"]))
    return operation


def _key(document: Mapping[str, Any], parameter: Any) -> tuple[Any, Any]:
    found = inlined(document, parameter)
    return found.get("name"), found.get("in")


def refused(reason: str) -> dict[str, Any]:
    """Return a schema that no operation may use."""
    return {MARK: reason}


def schema_references(node: Any) -> Iterator[str]:
    """Iterate the names of the schemas that a node refers to."""
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str) and name_of(reference):
            yield name_of(reference)
        for value in node.values():
            yield from schema_references(value)
    elif isinstance(node, list):
        for value in node:
            yield from schema_references(value)
