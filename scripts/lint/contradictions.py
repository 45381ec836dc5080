"""Find what contradicts itself in one schema. What is malformed is passed over: the grammar says that."""

from collections.abc import Mapping
from typing import Any, Final

from scripts.lint.rules import Found
from scripts.problems import Pointer, shown

TYPES: Final = ("array", "boolean", "integer", "null", "number", "object", "string")
FORMATS: Final = frozenset(
    {
        *("binary", "byte", "char", "commonmark", "date", "date-time", "date-time-local", "decimal", "decimal128"),
        *("double", "double-int", "duration", "email", "float", "hostname", "html", "http-date", "idn-email"),
        *("idn-hostname", "int16", "int32", "int64", "int8", "ipv4", "ipv6", "iri", "iri-reference", "json-pointer"),
        *("base64url", "media-range", "password", "regex", "relative-json-pointer", "sf-binary", "sf-boolean"),
        *("sf-decimal", "sf-integer", "sf-string", "sf-token", "time", "time-local", "uint16", "uint32", "uint64"),
        *("uint8", "uri", "uri-reference", "uri-template", "uuid"),
    }
)
"""The formats that JSON Schema and the registry of OpenAPI know, and `decimal`, a number in a text."""
_OF: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), ("integer", "number")
    ),
    **dict.fromkeys(("minLength", "maxLength", "pattern"), ("string",)),
    **dict.fromkeys(("minItems", "maxItems", "uniqueItems", "items"), ("array",)),
    **dict.fromkeys(("minProperties", "maxProperties", "properties", "additionalProperties"), ("object",)),
}
"""The types of value that a keyword says something about."""
_PAIRS: Final = (
    *(("minimum", "maximum"), ("exclusiveMinimum", "exclusiveMaximum"), ("minLength", "maxLength")),
    *(("minItems", "maxItems"), ("minProperties", "maxProperties")),
)
_PYTHON: Final[Mapping[str, tuple[type, ...]]] = {
    "array": (list,),
    "boolean": (bool,),
    "integer": (int,),
    "null": (type(None),),
    "number": (int, float),
    "object": (dict,),
    "string": (str,),
}


def contradictions(node: Mapping[str, Any], at: Pointer) -> Found:
    """Iterate over what no value can satisfy, or what says nothing, in a schema."""
    for least, most in _PAIRS:
        low, high = node.get(least), node.get(most)
        if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
            yield (*at, least), f"{least} is {low}, which is more than {most}, {high}"
    given = node.get("type")
    kinds: list[Any] = given if isinstance(given, list) else [given]
    if not all(kind in TYPES for kind in kinds):
        return
    for keyword in node.keys() & _OF.keys():
        if not {*kinds} & {*_OF[keyword]}:
            yield (
                (*at, keyword),
                f"{keyword} says nothing of {' or '.join(kinds)}; it is for {' or '.join(_OF[keyword])}",
            )
    if "array" in kinds and "items" not in node:
        yield at, "an array has no items; add the schema of its items"
    values: list[Any] = node["enum"] if isinstance(node.get("enum"), list) else []
    for number, value in enumerate(values):
        if not any(type(value) in _PYTHON[kind] for kind in kinds):
            yield (*at, "enum", number), f"{shown(repr(value), 80)} is not of type {' or '.join(kinds)}"
    if "const" in node and not any(type(node["const"]) in _PYTHON[kind] for kind in kinds):
        yield (*at, "const"), f"{shown(repr(node['const']), 80)} is not of type {' or '.join(kinds)}"
