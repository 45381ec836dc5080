"""Normalise schemas: every class is a named schema, and every other schema has one of a few forms.

The forms are a reference, `anyOf` without unions in it, an object, a list with items, a constant, a type of a single
value (or that and null), and a schema that takes anything.
"""

from collections.abc import Iterable
from typing import Any

from scripts.normalise.composition import LookUp, flattened
from scripts.normalise.names import ClassNames, class_name
from scripts.normalise.references import name_of, reference_to, refused, schema_references, target
from scripts.normalise.refusals import MALFORMED, MARK, RefusalError, malformed
from scripts.normalise.unions import flat, united
from scripts.normalise.values import (
    BOUNDS,
    NULL,
    about,
    constant,
    enumerated,
    is_plain_pattern,
    nullable,
    typed,
    without,
)

_KEPT = {"$ref", "anyOf", "const", "discriminator", "format", "items", "properties", "required", "type"}
_FORMATS = {"date", "date-time", "uuid", "decimal", "binary"}
_DEEPEST = 60
LARGEST = 500
"""The largest number of schemas in a list or a union, when the names in it are replaced by what they stand for."""


class Schemas:
    """The named schemas of a document, normalised.

    Args:
        document: The document as it came.
        taken: Names that no class may have.
        files: The named schemas that are sent in bodies with files.
    """

    def __init__(self, document: dict[str, Any], taken: Iterable[str] = (), files: Iterable[str] = ()) -> None:
        """Find the names of the classes; `normalise` does the rest."""
        self._with_files = set(files)
        self._files = False
        self._document = document
        self._look_up = LookUp(self._found)
        components = document.get("components") or {}
        self._raw: dict[str, Any] = {
            name: _object(schema) for name, schema in (components.get("schemas") or {}).items()
        }
        self._null = {name for name, schema in self._raw.items() if _is_class_or_null(schema)}
        self._names = ClassNames(taken)
        self._titles: dict[str, str] = {}
        self._alike: dict[str, list[tuple[str, dict[str, Any]]]] = {}
        self.made: dict[str, dict[str, Any]] = {}

    def normalise(self) -> None:
        """Normalise the named schemas."""
        for name in self._raw:
            self._titles[name] = self._names.take(name)
        for name, schema in self._raw.items():
            try:
                self.made[name] = self._named(name, schema)
            except MALFORMED as error:
                self.made[name] = refused(malformed(error))
        _cut_circles(self.made)
        _refuse_large(self.made)

    def at(self, node: Any, place: str, *, files: bool = False) -> dict[str, Any]:
        """Normalise a schema that has no name. Classes in it become named schemas.

        Args:
            node: The schema.
            place: The name of a class here, if the schema has no title.
            files: Whether binary text in it is sent as a file.
        """
        self._files = files
        self._look_up.steps = 0
        return self._at(node, place, 0)

    def kinds(self, node: dict[str, Any]) -> set[str]:
        """Return the types that a normalised schema takes, through references and unions."""
        found, seen, waiting = set[str](), set[str](), [node]
        while waiting:
            each = waiting.pop()
            waiting += each.get("anyOf", ())
            name = name_of(each.get("$ref", ""))
            if name and name not in seen:
                seen.add(name)
                waiting.append(self.made.get(name, {}))
            kind = each.get("type", ())
            found.update([kind] if isinstance(kind, str) else kind)
        return found

    def _at(self, node: Any, place: str, depth: int) -> dict[str, Any]:
        if depth > _DEEPEST:
            return refused("its schema is nested too deeply")
        found = self._inside(self._form(node), place, depth)
        return self._as_class(found, place) if _is_class(found) else found

    def _named(self, name: str, schema: dict[str, Any]) -> dict[str, Any]:
        self._files = name in self._with_files
        self._look_up.steps = 0
        form = self._form(schema)
        if name in self._null:
            form = self._form(next((each for each in form.get("anyOf", ()) if each != NULL), form))
        found = self._inside(form, self._titles[name], 0)
        return {**found, "title": self._titles[name]} if _is_class(found) else without(found, "title")

    def _form(self, node: Any) -> dict[str, Any]:
        """Return a schema in one of the forms; what is inside of it stays as it came."""
        found = _object(node)
        for _ in range(_DEEPEST):
            before = found
            if "$ref" in found:
                return self._reference(found)
            found = flattened(nullable(found), self._look_up)
            if "$ref" not in found:
                found = typed(united(enumerated(constant(found))))
            if found == before:
                return found
        return refused("its schema is nested too deeply")

    def _reference(self, node: dict[str, Any]) -> dict[str, Any]:
        name = name_of(str(node["$ref"]))
        if name not in self._raw:
            try:
                self._look_up.step()
                return self._form({**_object(target(self._document, node["$ref"])), **about(node)})
            except RefusalError as refusal:
                return refused(str(refusal))
        if name in self._null or node.get("nullable") is True:
            plain = without(node, "nullable", "anyOf")
            return {**without(about(node), "title"), "anyOf": [{"$ref": plain["$ref"]}, NULL], "x-plain": True}
        return {**about(without(node, "title")), "$ref": node["$ref"]}

    def _found(self, name: str) -> dict[str, Any]:
        return nullable(self._raw[name]) if name in self._raw and name not in self._null else self._plain(name)

    def _plain(self, name: str) -> dict[str, Any]:
        found = without(self._raw.get(name, {}), "nullable")
        kinds = found.get("type")
        return {**found, "type": next(each for each in kinds if each != "null")} if isinstance(kinds, list) else found

    def _inside(self, form: dict[str, Any], place: str, depth: int) -> dict[str, Any]:
        """Return a form whose parts are normalised, without keywords that say nothing about how to read a value."""
        kept = {key: value for key, value in form.items() if key in _KEPT or key.startswith("x-") or key in about(form)}
        if "integer" in (form.get("type") or ()):
            kept |= {key: form[key] for key in BOUNDS if type(form.get(key)) is int}
        kept |= {key: str(kept[key]) for key in ("title", "description") if kept.get(key) is not None}
        if form.get("type") == "string":
            kept |= {"pattern": form["pattern"]} if is_plain_pattern(form.get("pattern")) else {}
            kept |= {"format": "binary"} if "contentMediaType" in form else {}
        if kept.get("format") not in _FORMATS or (kept["format"] == "binary" and not self._files):
            kept.pop("format", None)
        if MARK in form or form.pop("x-plain", False):
            return without(kept, "x-plain")
        if "$ref" in kept:
            return kept
        if "anyOf" in kept:
            return self._union(kept, place, depth)
        if kept.get("type") == "array":
            return {**without(kept, "title"), "items": self._at(_items(form), f"{place}Item", depth + 1)}
        if kept.get("type") == "object":
            return self._fields(kept, form, place, depth)
        return kept if "x-extensible-enum" in kept else without(kept, "title", "properties", "items", "required")

    def _union(self, node: dict[str, Any], place: str, depth: int) -> dict[str, Any]:
        several = len([each for each in node["anyOf"] if each != NULL]) > 1
        variants = [
            self._at(each, f"{place}{number}" if several else place, depth + 1)
            for number, each in enumerate(node["anyOf"], 1)
        ]
        found = flat({**without(node, "title"), "anyOf": variants}, self._kind)
        if found.get("type") == "array" and "anyOf" in found["items"]:
            found = {**found, "items": flat(found["items"], self._kind)}
        return self._as_class(found, place) if "x-extensible-enum" in found else found

    def _kind(self, node: dict[str, Any]) -> dict[str, Any]:
        name = name_of(node.get("$ref", ""))
        return self._form(self._raw[name]) if name in self._raw else node

    def _fields(self, kept: dict[str, Any], form: dict[str, Any], place: str, depth: int) -> dict[str, Any]:
        given = form.get("properties") if isinstance(form.get("properties"), dict) else {}
        title = kept.get("title")
        inside = str(title) if title and self._names.free(str(title)) and depth else place
        fields = {name: self._at(field, f"{inside} {name}", depth + 1) for name, field in (given or {}).items()}
        required = form.get("required") if isinstance(form.get("required"), list) else []
        found = {**kept, "required": [name for name in fields if name in (required or ())]}
        found = {**found, "properties": fields} if fields else without(found, "properties")
        rest = _rest(form)
        if isinstance(rest, dict) and rest:
            found["additionalProperties"] = self._at(rest, f"{inside}Value", depth + 1)
        elif isinstance(rest, bool | dict):
            found["additionalProperties"] = rest
        return found if found["required"] else without(found, "required")

    def _as_class(self, node: dict[str, Any], place: str) -> dict[str, Any]:
        """Return a reference to a class. Two classes of one title and the same content are one.

        An enum is not called by its title if that is only the name of its field, as FastAPI writes it.
        """
        title = str(node.get("title") or "")
        content = without(node, "title", "description")
        said = {key: value for key, value in node.items() if key.startswith("x-") and key != "x-extensible-enum"}
        for name, known in self._alike.get(title or place, ()):
            if known == content:
                return {**reference_to(name), **said}
        of_field = "x-extensible-enum" in node and class_name(place).endswith(class_name(title))
        name = self._names.take(*([title] if title and not of_field else []), place)
        self._titles[name] = name
        key = name if name not in self.made and name not in self._raw else f"{name}_"
        self.made[key] = {**node, "title": name}
        self._alike.setdefault(title or place, []).append((key, content))
        return {**reference_to(key), **said}


def _object(node: Any) -> dict[str, Any]:
    return node if isinstance(node, dict) else {}


def _items(form: dict[str, Any]) -> Any:
    given = form.get("items")
    several = [*(form.get("prefixItems") or ()), *(given if isinstance(given, list) else [given] if given else [])]
    return {"anyOf": several} if len(several) > 1 else several[0] if several else {}


def _rest(form: dict[str, Any]) -> Any:
    """Return the schema of the fields that have no name, True, False, or None if nothing is said of them."""
    patterns = form.get("patternProperties")
    if "additionalProperties" in form or not isinstance(patterns, dict) or not patterns:
        return form.get("additionalProperties")
    values = list(patterns.values())
    return values[0] if len(values) == 1 else {"anyOf": values}


def _is_class(node: dict[str, Any]) -> bool:
    return node.get("type") == "object" or "x-extensible-enum" in node


def _is_class_or_null(schema: dict[str, Any]) -> bool:
    """Return whether a named schema is an object or null: then each reference to it says so, and the class does not."""
    given = schema.get("type")
    kinds = given if isinstance(given, list) else [given]
    null = schema.get("nullable") is True or "null" in kinds
    is_object = "object" in kinds or "enum" in schema or ("properties" in schema and kinds == [None])
    return null and not kinds[2:] and is_object and not {"anyOf", "oneOf", "allOf"} & set(schema)


def _cut_circles(schemas: dict[str, dict[str, Any]]) -> None:
    """Take references out of lists and unions that contain themselves: only classes may."""
    aliases = {name: set(schema_references(schema)) for name, schema in schemas.items() if not _is_class(schema)}
    for name in aliases:
        reached, waiting = set[str](), [name]
        while waiting:
            for other in aliases.get(waiting.pop(), ()):
                if other in aliases and other not in reached:
                    reached.add(other)
                    waiting.append(other)
        if name in reached:
            schemas[name] = {}
            aliases[name] = set()
            for others in aliases.values():
                others.discard(name)


def _refuse_large(schemas: dict[str, dict[str, Any]]) -> None:
    """Refuse lists and unions that are too deep or too large: the generator writes out all that they refer to."""
    waiting = {name: [*schema_references(schema)] for name, schema in schemas.items() if not _is_class(schema)}
    sizes: dict[str, int] = {}
    for _ in range(_DEEPEST):
        ready = [name for name, others in waiting.items() if not waiting.keys() & set(others)]
        for name in ready:
            sizes[name] = 1 + sum(sizes.get(other, 1) for other in waiting[name])
            if sizes[name] > LARGEST:
                schemas[name] = refused(f"it stands for more than {LARGEST:,} schemas, the limit")
                sizes[name] = 1
        waiting = {name: others for name, others in waiting.items() if name not in sizes}
    schemas |= dict.fromkeys(
        waiting, refused(f"it leads through more than {_DEEPEST} other lists, unions or names, the limit")
    )
