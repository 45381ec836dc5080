"""Write schemas of our description as FastAPI and Pydantic publish them."""

import re
from collections.abc import Mapping
from typing import Any, Final

Node = dict[str, Any]

PYDANTIC: Final = r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$"
OPEN: Final = {"JsonObject", "OpenBody", "EmptyBody"}
PLAIN: Final = {*OPEN, "UnknownAnswer"}
OURS: Final = {
    "description",
    "title",
    "example",
    "type",
    "properties",
    "items",
    "anyOf",
    "oneOf",
    "additionalProperties",
}


def schema(node: Any, schemas: Mapping[str, Any], *, in_body: bool = False) -> Any:
    """Return a schema as Pydantic writes it.

    Args:
        node: The schema.
        schemas: Our schemas, by name: unions with a discriminator are written in place.
        in_body: Whether it is sent: a decimal may be a number or a text there.
    """
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _of_ref(node, schemas, in_body=in_body)
    found = {key: value for key, value in node.items() if not key.startswith("x-") and key not in OURS}
    if "x-server-default" in node:
        found["default"] = node["x-server-default"]
    for key in ("anyOf", "oneOf"):
        if key in node:
            found[key] = [schema(each, schemas, in_body=in_body) for each in node[key]]
    if "properties" in node:
        found["properties"] = {
            name: schema(each, schemas, in_body=in_body) for name, each in node["properties"].items()
        }
    for key in ("items", "additionalProperties"):
        if key in node:
            found[key] = schema(node[key], schemas, in_body=in_body)
    if values := node.get("x-extensible-enum"):
        found |= {"const": values[0]} if len(values) == 1 else {"enum": values}
    return _decimal(found, in_body=in_body) if found.get("format") == "decimal" else typed(node.get("type"), found)


def _of_ref(node: Node, schemas: Mapping[str, Any], *, in_body: bool) -> Node:
    name = node["$ref"].rpartition("/")[2]
    if name in PLAIN:
        return {"type": "object", "additionalProperties": True} if name in OPEN else {}
    if "discriminator" in schemas[name]:
        whole: Node = schema(schemas[name], schemas, in_body=in_body)
        return whole
    default = {"default": node["x-server-default"]} if "x-server-default" in node else {}
    return {"$ref": node["$ref"], **default}


def _decimal(found: Node, *, in_body: bool) -> Node:
    text = {"type": "string", "pattern": PYDANTIC}
    default = {"default": found["default"]} if "default" in found else {}
    return {"anyOf": [{"type": "number"}, text], **default} if in_body else {**text, **default}


def typed(given: Any, found: Node) -> Node:
    """Return a schema with a type; what may be null is a union with null."""
    if given is None:
        return found
    kinds = given if isinstance(given, list) else [given]
    if len(kinds) == 1:
        return {"type": kinds[0], **found}
    default = {"default": found.pop("default")} if "default" in found else {}
    some = [{"type": each, **found} for each in kinds if each != "null"]
    return {"anyOf": [*some, *([{"type": "null"}] if "null" in kinds else [])], **default}


def titled(name: str, given: Node) -> Node:
    """Return a schema with titles: its own, and those of its fields."""
    fields = given.get("properties", {})
    named = {key: each if "$ref" in each else {"title": title(key), **each} for key, each in fields.items()}
    return {**given, **({"properties": named} if named else {}), "title": name}


def title(name: str) -> str:
    """Return the title of a field."""
    return name.replace("_", " ").title()


def camel(name: str) -> str:
    """Return a name in camel case."""
    return re.sub(r"_(\w)", lambda found: found[1].upper(), name)
