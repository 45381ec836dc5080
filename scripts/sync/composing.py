"""Write normal schemas as our description writes them, and put new ones into the files.

Decides what the vendor's schema looks like here: open enums, names for objects, units of money. Must not know where it
is put.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen
from ruamel.yaml.comments import CommentedMap

from scripts.drift.layout import in_one_line, laid_out, settle
from scripts.drift.observations import COUNTS, MONEY
from scripts.sync.files import Files
from scripts.sync.matching import snake
from scripts.sync.naming import class_name
from scripts.sync.normalising import Node

_SECRET = re.compile(
    r"(?!(next_)?(page|next)_token$)(.*_)?(secrets?|tokens?|passwords?|passphrase|credentials?|(api|access|private|secret|session|signing)_?keys?)"
    r"(_value|_hash)?"
)
OPEN_OBJECT = "JsonObject"
OPEN_BODY = "OpenBody"
OPEN_ANSWER = "UnknownAnswer"
_SEVERAL = frozenset({"in", "not_in", "isnull", "like", "ilike"})
"""Operators of filters whose value is not an amount."""


@frozen
class Marked:
    """A new field or parameter that a person has to look at, and the file that has it, such as `schemas/plans.yaml`."""

    place: str
    file: str


class Composer:
    """Writes schemas, and remembers which amounts of an unknown unit, and which likely secrets, it wrote.

    Args:
        files: The files of the description.
        theirs: The vendor's schemas, with our names.
        their_names: What the vendor calls them.
    """

    def __init__(self, files: Files, theirs: Mapping[str, Node], their_names: Mapping[str, str]) -> None:
        """Start without new schemas."""
        self._files, self._theirs, self._their_names = files, theirs, their_names
        self.amounts: list[Marked] = []
        self.secrets: list[Marked] = []

    def field(self, node: Node, file: Path, title: str, place: str) -> Any:
        """Return the schema of a new field. One that looks like a secret is kept out of every repr."""
        found = self.schema(node, file, title, place)
        if is_secret(place.rpartition(".")[2], node):
            self.secrets.append(self._marked(place, file))
            found["x-secret"] = True
        return found

    def schema(self, node: Node, file: Path, title: str, place: str = "") -> Any:
        """Return a schema as a file writes it.

        Args:
            node: The normal schema.
            file: The file that it is for.
            title: The name of an object in it that has none.
            place: The field or parameter that it describes, in readable form, "" if it describes neither.
        """
        found = self._bare(node, file, title)
        if node.get("null"):
            found = with_null(found)
        if is_amount(re.split(r"[.?]", place)[-1], node):
            self.amounts.append(self._marked(place, file))
            found["x-money"] = "unknown"
            if "string" in str(found.get("type")):
                found["format"] = "decimal"
        if "default" in node:
            found["x-server-default"] = node["default"]
        return in_one_line(found)

    def _marked(self, place: str, file: Path) -> Marked:
        return Marked(place, file.relative_to(self._files.folder).as_posix())

    def keep_unit(self, node: Any, field: str, their: Node, our: Node, at: tuple[str, Path]) -> None:
        """Let an amount keep its unit when its type changes; one that looks like an amount only now has none known."""
        types = {*their.get("type", ["object"])}
        if types <= {"number", "integer", "string"}:
            if "x-money" not in node and is_amount(field, their) and not is_amount(field, our):
                node["x-money"] = "unknown"
                self.amounts.append(self._marked(*at))
            if "x-money" in node and "string" in types:
                node["format"] = "decimal"
        else:
            node.pop("x-money", None)

    def _bare(self, node: Node, file: Path, title: str) -> dict[str, Any]:
        if "ref" in node:
            self._take(node["ref"], file)
            return {"$ref": self._files.ref(file, node["ref"])}
        if "any" in node and "cases" not in node:
            return {"anyOf": [self._bare(each, file, f"{title}{number}") for number, each in enumerate(node["any"], 1)]}
        if node.keys() & {"fields", "values", "any", "rest"}:
            return {"$ref": self._named(node, file, title)}
        types = node.get("type", [])
        if types == ["object"]:
            return {"$ref": self._files.ref(file, OPEN_OBJECT)}
        if types == ["string", "number"] and node.get("format") == "decimal":
            types = ["string"]
        found: dict[str, Any] = {"type": types[0] if len(types) == 1 else list(types)} if types else {}
        if "format" in node:
            found["format"] = node["format"]
        if "array" in types:
            found["items"] = self._inner(node.get("items", {}), file, f"{title}Item")
        return found

    def _inner(self, node: Node, file: Path, title: str) -> dict[str, Any]:
        found = self._bare(node, file, title)
        return with_null(found) if node.get("null") else found

    def _take(self, name: str, file: Path) -> None:
        """Put a schema of the vendor into the files, unless it is there."""
        if name not in self._files.homes:
            self._put(
                name,
                self._theirs.get(name, {}),
                file,
                f"What the vendor's description calls `{self._their_names.get(name, name)}`.",
            )

    def _named(self, node: Node, file: Path, title: str) -> str:
        name = title
        while name in self._files.homes or name in self._theirs:
            name += "Part"
        self._put(name, node, file, "A part of the vendor's description that has no name there.")
        return self._files.ref(file, name)

    def _put(self, name: str, node: Node, file: Path, description: str) -> None:
        home = (
            self._files.folder / "schemas" / (file.name if file.parent.name in ("paths", "schemas") else "shared.yaml")
        )
        self._files.homes[name] = home
        schema = CommentedMap({"title": name})
        self._files.content(home)[name] = schema
        if "any" in node:
            schema["description"] = description
            schema["oneOf"] = [
                in_one_line(self._bare(each, home, f"{name}{number}")) for number, each in enumerate(node["any"], 1)
            ]
            if node.get("cases"):
                mapping = {case: self._bare({"ref": ref}, home, name)["$ref"] for case, ref in node["cases"].items()}
                schema["discriminator"] = in_one_line({"propertyName": node["by"], "mapping": mapping})
            return
        schema["type"] = (node.get("type") or ["object"])[0]
        schema["description"] = description
        if "values" in node:
            schema["x-extensible-enum"] = in_one_line(list(node["values"]))
            settle("x-extensible-enum", schema["x-extensible-enum"])
        if node.get("required"):
            schema["required"] = in_one_line(list(node["required"]))
            settle("required", schema["required"])
        if "fields" in node:
            schema["properties"] = properties = CommentedMap()
            for field, each in node["fields"].items():
                schema_of_field = self.field(each, home, f"{name}{class_name(field)}", f"{name}.{field}")
                properties[field] = laid_out(schema_of_field, field, 4)
        if "rest" in node:
            schema["additionalProperties"] = in_one_line(self._inner(node["rest"], home, f"{name}Value"))


def with_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that allows null too."""
    if "type" in schema:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return {**schema, "type": [*types, "null"]}
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    return {"anyOf": [schema, {"type": "null"}]} if schema else schema


def is_secret(name: str, node: Node) -> bool:
    """Return whether a field looks like a secret: a text that is called a token, a password, a key of the API."""
    return node.get("type") == ["string"] and "values" not in node and bool(_SECRET.fullmatch(snake(name)))


def is_amount(name: str, node: Node) -> bool:
    """Return whether a field or parameter looks like an amount of money, as the lint of the description sees it."""
    field, _, operator = name.partition("__")
    types: Sequence[str] = node.get("type", [])
    if name in COUNTS or operator in _SEVERAL or not MONEY & set(re.split("_", field)):
        return False
    return (
        "ref" not in node and "any" not in node and "values" not in node and {*types} <= {"number", "integer", "string"}
    )
