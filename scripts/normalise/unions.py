"""Write `oneOf`, `anyOf` and types with null as one flat `anyOf`, without variants that cannot be told apart.

A union of lists becomes a list of a union. Text beside text of a format is plain text: a date read as a date-time would
not be written back as it came. Constants of text become one enum.
"""

from collections.abc import Callable
from typing import Any

from scripts.normalise.composition import says_type
from scripts.normalise.values import BOUNDS, NULL, SCALARS, about, without

Kind = Callable[[dict[str, Any]], dict[str, Any]]
"""Return the schema that a variant stands for: itself, or if it is a reference to a named schema, that one."""


def united(node: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with one `anyOf` instead of `oneOf`, and with it alone if it describes anything."""
    if "anyOf" not in node and "oneOf" not in node:
        return without(node, "discriminator")
    given = [*(node.get("anyOf") or ()), *(node.get("oneOf") or ())]
    variants = [{} if each is True else each for each in given if isinstance(each, dict) or each is True]
    rest = without(node, "anyOf", "oneOf")
    alone = without(rest, "discriminator", "type") if rest.get("type") in ("object", "string", "null") else rest
    shared = without(alone, "required")
    speaking = [each for each in variants if says_type(each)]
    if says_type(shared) or not speaking:
        limits = without(rest, "discriminator")
        return {**limits, "allOf": [{"anyOf": speaking}]} if len(speaking) == len(variants) and speaking else limits
    return {**about(rest), **_discriminator(node), "anyOf": variants}


def _discriminator(node: dict[str, Any]) -> dict[str, Any]:
    found = node.get("discriminator")
    return {"discriminator": found} if isinstance(found, dict) and isinstance(found.get("propertyName"), str) else {}


def flat(node: dict[str, Any], kind: Kind) -> dict[str, Any]:
    """Return a union whose variants are normalised: without unions in it, and without variants of the same kind."""
    variants, discriminator = _spread(node["anyOf"]), node.get("discriminator")
    if len([each for each in variants if each != NULL]) > 1:
        variants = [without(each, *BOUNDS) for each in variants]
    inner = [each["discriminator"] for each in node["anyOf"] if "discriminator" in each]
    if discriminator is None and len(inner) == 1:
        discriminator = inner[0]
    variants = _distinct(_numbers(_texts(_lists(variants), kind), kind))
    outside = without(node, "anyOf", "discriminator")
    if {} in [without(each, "title", "description") for each in variants]:
        return without(outside, "title")
    if len(variants) == 1:
        return {**variants[0], **about(outside)}
    plain = [each for each in variants if each != NULL]
    if len(plain) == 1:
        (other,) = plain
        if other.get("type") in SCALARS and "x-extensible-enum" not in other:
            return {**other, **about(outside), "type": [other["type"], "null"]}
    return {**outside, "anyOf": variants, **({"discriminator": discriminator} if discriminator else {})}


def _spread(variants: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for variant in variants:
        if "anyOf" in variant:
            found += _spread(variant["anyOf"])
        elif isinstance(variant.get("type"), list):
            found += [{**variant, "type": each} if each != "null" else NULL for each in variant["type"]]
        else:
            found.append(variant)
    return [NULL if each.get("type") == "null" else each for each in found]


def _distinct(variants: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return variants once each, null last."""
    found: list[dict[str, Any]] = []
    for variant in variants:
        plain = variant if "$ref" not in variant else {"$ref": variant["$ref"]}
        if plain not in found:
            found.append(plain)
    return sorted(found, key=lambda variant: variant == NULL)


def _lists(variants: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return variants in which all lists are one list, of the union of their items."""
    lists = [each for each in variants if each.get("type") == "array"]
    if not lists[1:]:
        return variants
    items = _distinct(_spread([each["items"] for each in lists]))
    together = {"type": "array", "items": {} if {} in items else items[0] if len(items) == 1 else {"anyOf": items}}
    place = variants.index(lists[0])
    return [
        together if number == place else each
        for number, each in enumerate(variants)
        if each not in lists[1:] or number == place
    ]


def _texts(variants: list[dict[str, Any]], kind: Kind) -> list[dict[str, Any]]:
    """Return variants in which texts that look alike are one: text of different formats is plain text."""
    texts = [each for each in variants if _is_text(kind(each))]
    formats = {kind(each).get("format") for each in texts}
    if len(formats) > 1:
        variants = [each for each in variants if each not in texts]
        return [*variants, {"type": "string"}]
    constants = [each for each in variants if isinstance(each.get("const"), str)]
    if len(constants) > 1:
        values = list(dict.fromkeys(each["const"] for each in constants))
        others = [each for each in variants if each not in constants]
        return [*others, {"type": "string", "x-extensible-enum": values} if len(values) > 1 else constants[0]]
    return variants


def _is_text(node: dict[str, Any]) -> bool:
    return node.get("type") == "string" and "x-extensible-enum" not in node


def _numbers(variants: list[dict[str, Any]], kind: Kind) -> list[dict[str, Any]]:
    """Return variants without an integer beside a number, which takes it."""
    if any(kind(each).get("type") == "number" for each in variants):
        return [each for each in variants if kind(each).get("type") != "integer"]
    return variants
