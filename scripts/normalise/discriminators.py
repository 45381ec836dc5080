"""Write discriminators in one form: a mapping of each value to a named schema.

A mapping may be missing or may name schemas only; then the values are the constants of the field in each variant, or
the names of the schemas. A discriminator of variants that are no named objects says nothing and is removed.
"""

from collections.abc import Iterator
from typing import Any

from scripts.normalise.references import SCHEMAS, name_of


def canonical(schemas: dict[str, dict[str, Any]], *others: Any) -> None:
    """Rewrite the discriminators in schemas, and in other parts of a document."""
    for union in _unions([schemas, *others]):
        mapping = _mapping(union, schemas)
        if mapping:
            union["discriminator"] = {"propertyName": union["discriminator"]["propertyName"], "mapping": mapping}
        else:
            del union["discriminator"]


def _unions(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "anyOf" in node and "discriminator" in node:
            yield node
        for value in node.values():
            yield from _unions(value)
    elif isinstance(node, list):
        for value in node:
            yield from _unions(value)


def _mapping(union: dict[str, Any], schemas: dict[str, dict[str, Any]]) -> dict[str, str]:
    field = union["discriminator"]["propertyName"]
    given = union["discriminator"].get("mapping")
    explicit = {
        str(value): name_of(str(reference)) or str(reference)
        for value, reference in (given if isinstance(given, dict) else {}).items()
    }
    variants = [name_of(each.get("$ref", "")) for each in union["anyOf"]]
    classes = [name for name in variants if schemas.get(name, {}).get("type") == "object"]
    found = {value: name for value, name in explicit.items() if name in classes}
    for name in classes:
        if name not in found.values():
            found |= dict.fromkeys(_constants(schemas[name], field, schemas) or [name], name)
    return {value: f"{SCHEMAS}{name}" for value, name in found.items()}


def _constants(schema: dict[str, Any], field: str, schemas: dict[str, dict[str, Any]]) -> list[str]:
    """Return the values that the field has in a variant, as far as the variant says."""
    found = schema.get("properties", {}).get(field, {})
    found = schemas.get(name_of(found.get("$ref", "")), found)
    if isinstance(found.get("const"), str):
        return [found["const"]]
    return list(found.get("x-extensible-enum", ()))
