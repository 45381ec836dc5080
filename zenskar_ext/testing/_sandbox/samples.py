"""The smallest value that fits a schema, for required values that nobody provided.

Decides from the schema alone, by the keywords that our description uses, so it is the same in every run. Must not know
what any field means.
"""

from collections.abc import Mapping
from typing import Any

from zenskar_ext.testing._sandbox.description import Description
from zenskar_ext.testing._sandbox.json import Json

TEXTS: Mapping[str, str] = {
    "date-time": "2026-01-01T00:00:00Z",
    "date": "2026-01-01",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "email": "somebody@example.com",
    "decimal": "0",
}
"""By format."""


def sample(description: Description, schema: Json) -> Any:
    """Return the smallest value that fits: only the required fields, and null where null fits.

    Args:
        description: The description that `$ref` is resolved in.
        schema: A schema of that description.
    """
    schema = description.resolve(schema)
    choices = schema.get("anyOf") or schema.get("oneOf")
    if choices:
        values = [sample(description, choice) for choice in choices]
        return None if None in values else values[0]
    return schema["const"] if "const" in schema else schema.get("enum", [_of_type(description, schema)])[0]


def _of_type(description: Description, schema: Json) -> Any:
    types = schema.get("type", "object")
    match types if isinstance(types, str) or "null" not in types else "null":
        case "object":
            properties = schema.get("properties", {})
            return {name: sample(description, properties.get(name, {})) for name in schema.get("required", ())}
        case "string":
            return _text(schema)
        case "number" | "integer":
            return schema.get("exclusiveMinimum", -1) + 1
        case "array":
            return list[Any]()
        case rest:
            return False if rest == "boolean" else None


def _text(schema: Json) -> str:
    if "pattern" in schema:
        return str(schema["pattern"]).strip("^$")  # all our patterns are single words
    known = schema.get("x-extensible-enum", [TEXTS.get(schema.get("format", ""), "")])
    return str(known[0]).ljust(schema.get("minLength", 0), "x")
