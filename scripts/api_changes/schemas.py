"""Turn schemas into symbols: what a value may be, and the fields, items and known values inside it.

A symbol is written as in Python: `Invoice.lines[].amount`. Its type is a list of kinds: `string (uuid)`, `null`, `list`,
or the name of a model. A kind in brackets is a special case of the kind before them. References to classes are names,
so recursion ends there. All other references are replaced by what they refer to.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, Final

from attrs import frozen
from openapi_python_client.strings import ClassName, PythonIdentifier

Facts = dict[str, Any]
Symbols = Iterator[tuple[str, Facts]]

LIMITS: Final = {
    "upper": ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"),
    "lower": ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"),
    "exact": ("pattern", "multipleOf", "uniqueItems"),
}
KEYWORDS: Final = {
    **{keyword: keyword for group in LIMITS.values() for keyword in group},
    "default": "default",
    "x-server-default": "default",
    "x-date-time-form": "form",
    "readOnly": "read only",
    "writeOnly": "write only",
}
"""The keywords that are facts of a symbol, with the names of the facts."""
_FIXED: Final = {"anyOf", "oneOf", "enum", "x-extensible-enum", "const"}
"""The schemas to which the client does not add null: they list what there is."""
_AMOUNTS: Final = ("string", "number", "integer")


def identifier(name: str) -> str:
    """Return the name that a field or parameter has in Python."""
    return PythonIdentifier(name, "field_")


def class_name(title: str) -> str:
    """Return the name that a model has in Python."""
    return ClassName(title, "")


def base(kind: str) -> str:
    """Return the kind without its special case: `string` for `string (uuid)`."""
    return kind.partition(" (")[0]


@frozen
class Alternative:
    """One of the things that a value may be: its kind, and the schema that allows it.

    `within` are the references that led here. A reference back to one of them ends a recursion.
    """

    kind: str
    schema: Mapping[str, Any]
    within: frozenset[str] = frozenset()


@frozen
class Schemas:
    """The schemas of a document."""

    document: Mapping[str, Any]

    def resolved(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what a node refers to, or the node itself."""
        seen: list[str] = []
        while "$ref" in node and node["$ref"] not in seen:
            seen.append(node["$ref"])
            found: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part.replace("~1", "/").replace("~0", "~")]
            node = found
        return node

    def classes(self) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        """Iterate the schemas that are classes in Python: reference, name and schema."""
        for key, schema in self.document.get("components", {}).get("schemas", {}).items():
            if _is_class(schema):
                yield f"#/components/schemas/{key}", class_name(schema.get("title", key)), schema

    def alternatives(self, schema: Any, within: frozenset[str] = frozenset()) -> Iterator[Alternative]:
        """Iterate what a value may be."""
        if not isinstance(schema, Mapping):  # `true`
            yield Alternative("anything", {})
        elif "$ref" in schema:
            yield from self._referred(schema["$ref"], within)
        elif union := schema.get("anyOf", schema.get("oneOf")):
            for each in union:
                yield from self.alternatives(each, within)
        elif len(schema.get("allOf", ())) == 1 and "properties" not in schema:
            yield from self.alternatives(schema["allOf"][0], within)
        else:
            whole = self.merged(schema)
            for kind in _types(whole):
                yield Alternative(_special(kind, whole), whole, within)

    def _referred(self, reference: str, within: frozenset[str]) -> Iterator[Alternative]:
        target = self.resolved({"$ref": reference})
        name = class_name(target.get("title", reference.rpartition("/")[2]))
        if reference in within:
            yield Alternative(name, {})
        elif _is_class(target):
            known: dict[str, Any] = {key: [] for key in ("x-extensible-enum",) if key in target}
            known |= {key: target[key] for key in ("enum",) if key in target}
            for kind in _types(target):
                yield Alternative(kind if kind == "null" else name if kind == "object" else f"{kind} ({name})", known)
        else:
            yield from self.alternatives(target, within | {reference})

    def merged(self, schema: Mapping[str, Any], seen: frozenset[str] = frozenset()) -> Mapping[str, Any]:
        """Return a schema together with the fields that it inherits by `allOf`."""
        whole: dict[str, Any] = {"properties": {}, "required": []}
        for each in schema.get("allOf", ()):
            reference = each.get("$ref", "")
            if not reference or reference not in seen:
                part = self.merged(self.resolved(each), seen | {reference})
                whole["properties"].update(part.get("properties", {}))
                whole["required"] += part.get("required", [])
        if "allOf" not in schema:
            return schema
        whole["properties"].update(schema.get("properties", {}))
        whole["required"] += schema.get("required", [])
        return {**schema, **whole, "type": schema.get("type", "object")}

    def symbols(
        self, symbol: str, schema: Any, unit: str | None = None, within: frozenset[str] = frozenset(), **facts: Any
    ) -> Symbols:
        """Iterate a symbol with its facts, and what is inside it.

        Args:
            symbol: The symbol.
            schema: What its values may be.
            unit: The unit of the list or map that it is in.
            within: The references that led here.
            facts: What is known of the symbol already.
        """
        given = schema if isinstance(schema, Mapping) else {}
        found = list(self.alternatives(schema, within))
        kinds = sorted({each.kind for each in found}, key=lambda kind: (kind == "null", kind))
        for source in (given, *(each.schema for each in found)):
            facts = {name: source[keyword] for keyword, name in KEYWORDS.items() if keyword in source} | facts
            unit = given.get("x-money") or source.get("x-money") or unit
        if unit and any(base(kind) in _AMOUNTS for kind in kinds):
            facts["unit"] = unit
        if others := sorted({base(each.kind) for each in found if _is_open(each)}):
            facts["takes others"] = others
        if values := [value for each in found for value in _closed(each)]:
            facts["values"] = values
        if mapping := self._mapping(given):
            facts["mapping"] = mapping
        yield symbol, {**facts, "type": kinds}
        if given.get("deprecated"):
            yield f"{symbol}@deprecated", {"kind": "deprecation", "of": facts["kind"]}
        inherited = {name: facts[name] for name in ("kind", "used") if name in facts}
        objects = [each for each in found if base(each.kind) == "object"]
        for each in found:
            several = len(objects) > 1 and each in objects
            label = f"<{each.schema.get('title', objects.index(each))}>" if several else ""
            yield from self.inside(symbol + label, each, unit, **inherited)

    def inside(self, symbol: str, alternative: Alternative, unit: str | None = None, **facts: Any) -> Symbols:
        """Iterate the items, fields or known values of a value."""
        kind, schema, within = base(alternative.kind), alternative.schema, alternative.within
        if kind == "list" and "items" in schema:
            yield from self.symbols(f"{symbol}[]", schema["items"], unit, within, **facts)
        if isinstance(schema.get("additionalProperties"), Mapping) and kind in ("map", "object"):
            yield from self.symbols(f"{symbol}{{}}", schema["additionalProperties"], unit, within, **facts)
        if kind == "object":
            yield from self.fields(symbol, schema, within, **{**facts, "kind": "field"})
        if alternative.kind.endswith("enum)"):
            closed = not _is_open(alternative)
            values = schema.get("enum", schema.get("x-extensible-enum", ()))
            for value in (each for each in values if each is not None):
                yield f"{symbol}({json.dumps(value)})", {**facts, "kind": "value", "closed": closed}

    def fields(
        self,
        symbol: str,
        schema: Mapping[str, Any],
        within: frozenset[str] = frozenset(),
        *,
        admits_null: bool = False,
        **facts: Any,
    ) -> Symbols:
        """Iterate the fields of an object.

        Args:
            symbol: The object.
            schema: Its schema.
            within: The references that led here.
            admits_null: Whether the client lets an optional field be null, as `scripts.adapt` does for responses.
            facts: What is known of all the fields.
        """
        whole = self.merged(schema)
        taken: set[str] = set()
        for name, field in whole.get("properties", {}).items():
            python = next(each for each in _names(name) if each not in taken)
            taken.add(python)
            own: Facts = {**facts, "required": name in whole.get("required", ())}
            if name != python.rstrip("_"):
                own["json"] = name
            if admits_null and not own["required"] and isinstance(field, Mapping) and not _FIXED & set(field):
                own["admits null"] = True
            yield from self.symbols(f"{symbol}.{python}", field, None, within, **own)

    def _mapping(self, schema: Mapping[str, Any]) -> dict[str, str]:
        """Return which value of its discriminator means which variant of a union."""
        whole = self.resolved(schema)
        found = whole.get("discriminator", {}).get("mapping", {}) if not _is_class(whole) else {}
        return {str(value): class_name(str(reference).rpartition("/")[2]) for value, reference in found.items()}


def _names(name: str) -> Iterator[str]:
    """Iterate the names that a field may have in Python: the first that no other field has is taken."""
    yield identifier(name)
    for number in count(2):
        yield f"{identifier(name)}_{number}"


def _closed(alternative: Alternative) -> list[Any]:
    """Return the only values that a constant or a closed enum has."""
    schema = alternative.schema
    return [schema["const"]] if "const" in schema else [each for each in schema.get("enum", ()) if each is not None]


def _is_open(alternative: Alternative) -> bool:
    """Return whether a value is of an enum that has other values than those that are known."""
    return "x-extensible-enum" in alternative.schema and alternative.kind != "null"


def _is_class(schema: Mapping[str, Any]) -> bool:
    """Return whether a schema with a name is a class in Python, rather than another name for a type."""
    if "anyOf" in schema or "oneOf" in schema:
        return False
    inherits = len(schema.get("allOf", ())) > 1
    return inherits or bool({"properties", "enum", "x-extensible-enum"} & set(schema)) or "object" in _types(schema)


def _types(schema: Mapping[str, Any]) -> list[str]:
    given = schema.get("type")
    types = [given] if isinstance(given, str) else list(given or ())
    if not types and ("properties" in schema or "allOf" in schema):
        return ["object"]
    if not types and "items" in schema:
        return ["array"]
    values = schema.get("enum", [schema["const"]] if "const" in schema else [])
    if not types:
        types = list(dict.fromkeys(_type_of(value) for value in values if value is not None))
    if None in values and "null" not in types:
        types.append("null")
    return types or ["anything"]


def _type_of(value: object) -> str:
    names: dict[type, str] = {bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}
    return names.get(type(value), "string")


def _special(kind: str, schema: Mapping[str, Any]) -> str:
    """Return a kind with the special case of it that a schema allows."""
    detail = ""
    if kind == "array":
        return "list"
    if kind == "object":
        detail = class_name(schema.get("title", ""))
        kind = "object" if schema.get("properties") else "map"
    elif kind == "null":
        return kind
    elif "const" in schema:
        detail = json.dumps(schema["const"])
    elif "enum" in schema or "x-extensible-enum" in schema:
        detail = "enum" if "enum" in schema else "open enum"
    elif kind == "string":
        detail = "date-time" if "x-date-time-form" in schema else schema.get("format", "")
    if detail in ("date-time", "date"):
        return detail
    return f"{kind} ({detail})" if detail and kind != "map" else kind
