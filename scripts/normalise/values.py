"""Write the schemas of single values in one form: null, constants, enums, formats and lists of types.

A constant stays `const`. An enum of strings becomes `x-extensible-enum`; one of numbers or booleans becomes their type,
and its description lists the known values. Null becomes a type of its own.
"""

import re
from typing import Any

NULL = {"type": "null"}
SCALARS = ("string", "integer", "number", "boolean")
_TYPES = (*SCALARS, "object", "array", "null")
_OF_TYPE = {
    "object": ("properties", "additionalProperties", "patternProperties", "required"),
    "array": ("items", "prefixItems"),
    "string": ("pattern", "minLength", "maxLength", "x-extensible-enum"),
    "number": ("minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum"),
}
"""Keywords from which the type follows where a schema has none."""
BOUNDS = ("minimum", "maximum")
"""What a schema of whole numbers keeps of its limits: a page size has them."""
ABOUT = ("title", "description")


def about(node: dict[str, Any]) -> dict[str, Any]:
    """Return what a schema says about a value without limiting it: its title, description and extensions."""
    return {key: value for key, value in node.items() if key in ABOUT or key.startswith("x-")}


def is_plain_pattern(pattern: Any) -> bool:
    """Return whether a value is a pattern that means the same in Python as in JSON Schema: without escapes and groups."""
    if not isinstance(pattern, str) or not re.fullmatch(r"[A-Za-z0-9_\[\]{}|^$,.:+*/ -]+", pattern):
        return False
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def without(node: dict[str, Any], *keys: str) -> dict[str, Any]:
    """Return a schema without some of its keywords."""
    return {key: value for key, value in node.items() if key not in keys}


def or_null(node: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that also takes null."""
    kind = node.get("type")
    if isinstance(kind, list):
        return {**node, "type": [*kind, "null"]} if "null" not in kind else node
    if kind in SCALARS and not {"const", "enum", "x-extensible-enum"} & set(node):
        return {**node, "type": [kind, "null"]}
    outside = without(about(node), "title", "x-extensible-enum")
    return {**outside, "anyOf": [node, NULL]}


def nullable(node: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with `nullable`, the keyword of OpenAPI 3.0, as the type null."""
    if "nullable" not in node:
        return node
    inner = without(node, "nullable")
    return or_null(inner) if node["nullable"] is True and inner else inner


def constant(node: dict[str, Any]) -> dict[str, Any]:
    """Return a schema whose `const` is a string, an integer or a boolean, or that has none."""
    if "const" not in node:
        return node
    value = node["const"]
    rest = without(node, "const", "enum", "type", "format", "x-extensible-enum")
    if value is None:
        return {**about(rest), **NULL}
    if isinstance(value, str | int):
        return {**about(rest), "const": value}
    return without(node, "const")


def enumerated(node: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without `enum`: as a constant, an open enum of strings, or the type of its values."""
    if "enum" not in node:
        return node
    rest = without(node, "enum")
    given = node["enum"] if isinstance(node["enum"], list) else []
    values = [value for number, value in enumerate(given) if value is not None and not _among(value, given[:number])]
    if not values:
        return {**about(rest), **NULL} if given else rest
    groups: dict[str, list[Any]] = {}
    for value in values:
        groups.setdefault(_type_of(value), []).append(value)
    schemas = [_of_group(kind, group, values) for kind, group in groups.items()]
    rest = _with_known(rest, [value for value in values if not isinstance(value, str | bool)])
    kinds = rest.get("type")
    takes_null = None in given or (isinstance(kinds, list) and "null" in kinds)
    if len(schemas) == 1:
        return or_null({**about(rest), **schemas[0]}) if takes_null else {**about(rest), **schemas[0]}
    return {**about(rest), "anyOf": [*schemas, *([NULL] if takes_null else [])]}


def _among(value: Any, values: list[Any]) -> bool:
    return any(value == other and type(value) is type(other) for other in values)


def _type_of(value: Any) -> str:
    names = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}
    return names.get(type(value), "string")


def _of_group(kind: str, group: list[Any], values: list[Any]) -> dict[str, Any]:
    if len(values) == 1 and isinstance(group[0], str | int):
        return {"const": group[0]}
    if kind == "string":
        return {"type": "string", "x-extensible-enum": [str(value) for value in group]}
    return {"type": kind}


def _with_known(node: dict[str, Any], values: list[Any]) -> dict[str, Any]:
    """Return a schema whose description lists the known numbers: there is no open enum of numbers."""
    if not values[1:]:
        return node
    known = f"Known values: {', '.join(map(str, values))}."
    return {**node, "description": " ".join(filter(None, [str(node.get("description") or "").strip(), known]))}


def typed(node: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with a single type, or a type and null, or a union of one schema per type."""
    kinds = node.get("type")
    if kinds is None:
        node = without(node, "type")
        found = next((kind for kind, keys in _OF_TYPE.items() if set(keys) & set(node)), None)
        return node if found is None or {"const", "anyOf", "oneOf", "$ref"} & set(node) else {**node, "type": found}
    several = list(dict.fromkeys(kinds if isinstance(kinds, list) else [kinds]))
    if "file" in several:
        return {**about(node), "type": "string", "format": "binary"}
    known = [kind for kind in several if kind in _TYPES]
    if len(known) < len(several) or not known:
        return about(node)
    plain = [kind for kind in known if kind != "null"]
    if len(plain) <= 1:
        single = {**node, "type": plain[0] if plain else "null"}
        return or_null(single) if len(known) > 1 and plain else single
    return {**about(node), "anyOf": [{**_of_type(node, kind)} for kind in known]}


def _of_type(node: dict[str, Any], kind: str) -> dict[str, Any]:
    others = {key for other, keys in _OF_TYPE.items() for key in keys if other != kind}
    return {**without(node, *others, *ABOUT, *([] if kind == "string" else ["format"])), "type": kind}
