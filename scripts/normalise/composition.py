"""Flatten `allOf`: one object with the inherited fields, or a union whose variants have them all."""

from collections.abc import Callable
from typing import Any

from attrs import define

from scripts.normalise.references import name_of
from scripts.normalise.refusals import RefusalError
from scripts.normalise.values import NULL, about, nullable, without

STEPS = 200
"""The largest number of schemas that one is put together from: with `allOf`, and with references into others."""


@define
class LookUp:
    """Returns the schema of a name, as it came, and counts what one schema is put together from."""

    find: Callable[[str], dict[str, Any]]
    steps: int = 0

    def __call__(self, name: str) -> dict[str, Any]:
        """Return the schema of a name."""
        return self.find(name)

    def step(self) -> None:
        """Count a schema.

        Raises:
            RefusalError: There are too many.
        """
        self.steps += 1
        if self.steps > STEPS:
            raise RefusalError(f"it is put together from more than {STEPS} schemas, the limit")


_LIMITS = ("required", "not", "if", "then", "else", "dependentRequired", "dependentSchemas")
_SILENT = (
    "discriminator",
    "nullable",
    "default",
    "example",
    "examples",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "xml",
)


def says_type(node: dict[str, Any]) -> bool:
    """Return whether a schema describes a value at all, rather than naming it or limiting it."""
    rest = set(node) - {"title", "description", "deprecated", *_LIMITS, *_SILENT}
    return any(not key.startswith("x-") or key == "x-extensible-enum" for key in rest)


def flattened(node: dict[str, Any], look_up: LookUp, seen: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return a schema without `allOf`.

    Args:
        node: The schema.
        look_up: Returns the schema of a name.
        seen: The names that are being looked up, for a schema that inherits from itself.
    """
    if not node.get("allOf"):
        return without(node, "allOf")
    rest = without(node, "allOf")
    parts = [part for part in node["allOf"] if isinstance(part, dict)]
    own = without(rest, "title", "description") if says_type(rest) or set(rest) & {"required"} else {}
    speaking = [part for part in parts if says_type(part)]
    if len(speaking) == 1 and not says_type(rest) and not _required(parts, speaking[0], rest):
        return {**speaking[0], **_described(parts, speaking[0], rest)}
    merged: dict[str, Any] = {}
    for part in (*parts, own):
        merged = _merged(merged, part, look_up, seen)
    return {**without(merged, "title", "description"), **_described(parts, merged, rest)}


def _required(parts: list[dict[str, Any]], speaking: dict[str, Any], rest: dict[str, Any]) -> bool:
    return bool(rest.get("required")) or any(part.get("required") for part in parts if part is not speaking)


def _described(parts: list[dict[str, Any]], found: dict[str, Any], rest: dict[str, Any]) -> dict[str, Any]:
    """Return title, description and extensions: those of the outermost schema that has them."""
    said: dict[str, Any] = {}
    for part in (*parts, found, rest):
        said |= {key: value for key, value in about(part).items() if value and key != "x-extensible-enum"}
    if "title" in said and "title" not in rest:
        del said["title"]
    return said


def _merged(one: dict[str, Any], other: dict[str, Any], look_up: LookUp, seen: tuple[str, ...]) -> dict[str, Any]:
    """Return a schema that takes what both schemas take."""
    look_up.step()
    one, other = _resolved(one, look_up, seen), _resolved(other, look_up, seen)
    if not one or not other:
        return one or other
    for union, rest in ((one, other), (other, one)):
        variants = _variants(union)
        if variants and not says_type(rest):
            return without(union, "required")
        if variants:
            shared = without(union, "anyOf", "oneOf", "discriminator", "title")
            base = _merged(shared, rest, look_up, seen) if says_type(shared) else {**shared, **rest}
            return {**about(rest), "anyOf": [_variant(variant, base, look_up, seen) for variant in variants]}
    return _both(one, other)


def _variants(node: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the variants of a union that describe something."""
    found = [*node.get("anyOf", ()), *node.get("oneOf", ())]
    return [each for each in found if isinstance(each, dict) and says_type(each) and each != NULL]


def _variant(variant: dict[str, Any], base: dict[str, Any], look_up: LookUp, seen: tuple[str, ...]) -> dict[str, Any]:
    title = variant.get("title") or name_of(variant.get("$ref", ""))
    merged = _merged(without(base, "title", "description"), variant, look_up, seen)
    return {**merged, "title": title} if title else without(merged, "title")


def _resolved(node: dict[str, Any], look_up: LookUp, seen: tuple[str, ...]) -> dict[str, Any]:
    name = name_of(node.get("$ref", ""))
    if name in seen:
        return {}
    if name:
        found = look_up(name)
        found = found if _is_union(found) else without(found, "discriminator")
        return _resolved({**without(found, "title"), **about(node)}, look_up, (*seen, name))
    return flattened(without(node, "nullable") if "nullable" in node else node, look_up, seen)


def _is_union(node: dict[str, Any]) -> bool:
    return bool(node.get("anyOf") or node.get("oneOf"))


def _both(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    result = {**one, **other}
    fields = dict(one.get("properties") or {})
    for name, field in (other.get("properties") or {}).items():
        fields[name] = _field(fields[name], field) if name in fields else field
    if fields:
        result["properties"] = fields
    required = [*_names(one), *_names(other)]
    if required:
        result["required"] = list(dict.fromkeys(required))
    if one.get("additionalProperties") and other.get("additionalProperties") is False:
        result["additionalProperties"] = one["additionalProperties"]
    return result


def _names(node: dict[str, Any]) -> list[str]:
    return node["required"] if isinstance(node.get("required"), list) else []


def _field(one: Any, other: Any) -> Any:
    """Return a field that two schemas describe: as both do."""
    if one == other or not isinstance(one, dict) or not isinstance(other, dict) or not says_type(one):
        return other
    if not says_type(other):
        return {**one, **about(other)}
    return {"allOf": [nullable(one), nullable(other)]} if _is_object(one) and _is_object(other) else other


def _is_object(node: dict[str, Any]) -> bool:
    return "$ref" in node or "properties" in node or "allOf" in node
