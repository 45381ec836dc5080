"""Write a simulated vendor's file: our own bundle as FastAPI would publish it, with seeded differences.

    python -m tests.scripts.sync.vendor FILE [SEED]     write the file of a seed (1)

Knows the truth that the command has to find out: which of the vendor's operations and schemas is which of ours, and
what differs.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

from attrs import define, field

from scripts.description import operations
from tests.scripts.sync.style import PLAIN, Node, camel, schema, title, titled, typed

ROOT: Final = Path(__file__).resolve().parents[3]
BUNDLE: Final = ROOT / "openapi" / "zenskar.bundled.json"
TYPES: Final = {"string": "integer", "integer": "string", "number": "string", "boolean": "string"}
ERRORS: Final = {"ValidationError", "HTTPValidationError", "ErrorAnswer", "GatewayError"}

HAND_WRITTEN: Final = ("tests/unit", "tests/client", "tests/generated", "zenskar_ext")
"""Code that names operations and fields: where the vendor changed those, a person would have to change it."""


@cache
def hand_written() -> str:
    """Return the hand-written code that `make test-fast` runs."""
    return "\n".join(file.read_text() for folder in HAND_WRITTEN for file in sorted((ROOT / folder).rglob("*.py")))


def is_named(word: str) -> bool:
    """Return whether hand-written code has a word."""
    return bool(re.search(rf"\b{re.escape(word)}\b", hand_written()))


@define
class Vendor:
    """A simulated file, and the truth about it.

    Attributes:
        document: The file.
        requests: The vendor's request for each operationId of ours.
        schemas: Our name for each of the vendor's schemas.
        seeded: Place and kind of each difference, as the command names them.
    """

    document: Node
    requests: dict[str, str] = field(factory=dict)
    schemas: dict[str, str] = field(factory=dict)
    seeded: set[tuple[str, str]] = field(factory=set)

    @property
    def text(self) -> str:
        """Return the text of the file."""
        return json.dumps(self.document, indent=2)


def bundle() -> Node:
    """Return our bundle."""
    found: Node = json.loads(BUNDLE.read_text())
    return found


def vendor(seed: int, *, changed: bool = True, careful: bool = False) -> Vendor:
    """Return the simulated file of a seed.

    Args:
        seed: What the choices follow from.
        changed: Whether it differs from ours in more than style.
        careful: Leave alone what hand-written code names.
    """
    return _Writer(Random(seed), bundle(), changed=changed, careful=careful).written()


class _Writer:
    """Writes one file."""

    def __init__(self, random: Random, ours: Node, *, changed: bool, careful: bool) -> None:
        self.random, self.ours, self.changed = random, ours, changed
        self.schemas: Node = ours["components"]["schemas"]
        self.found = Vendor({"openapi": "3.1.0", "info": {"title": "zenskar", "version": "2.0.0"}, "paths": {}})
        self.moves: dict[str, str] = {}
        namespaces = {tag["name"]: tag["x-namespace"] for tag in ours["tags"]}
        self.used = {
            each["operationId"]
            for _, _, each in operations(ours)
            if careful
            and (is_named(each["operationId"]) or is_named(f"{namespaces[each['tags'][0]]}.{each['x-method']}"))
        }

    def written(self) -> Vendor:
        described = [(path, method, each) for path, method, each in operations(self.ours)]
        gone = self._gone(described) if self.changed else set()
        if self.changed:
            self._move([(path, each) for path, _, each in described if each["operationId"] not in gone])
        kept = [each for each in described if each[2]["operationId"] not in gone]
        reached = self._reached([each for _, _, each in kept])
        if self.changed:
            self._change_fields(reached, [each for _, _, each in kept])
        names = self._names(reached)
        for path, method, operation in kept:
            self._operation(path, method, operation)
        if self.changed:
            self._add_operations()
        bodies = self._bodies([each for _, _, each in kept])
        components = {
            name: titled(name, schema(self.schemas[name], self.schemas, in_body=name in bodies))
            for name in reached
            if name not in PLAIN
        }
        for name in ERRORS & self.schemas.keys():
            components[name] = schema(self.schemas[name], self.schemas)
        components.setdefault("HTTPValidationError", {"title": "HTTPValidationError", "type": "object"})
        document = self.found.document
        document["components"] = {"schemas": {**document.get("components", {}).get("schemas", {}), **components}}
        self.found.schemas = {names.get(name, name): name for name in components if name not in ERRORS}
        found = _renamed(document, names)
        schemas = found["components"]["schemas"].items()
        found["components"]["schemas"] = {
            names.get(name, name): {**each, "title": names.get(name, name)} for name, each in schemas
        }
        self._split(found)
        self.found.document = found
        return self.found

    def _gone(self, described: list[Any]) -> set[str]:
        """Choose 15 operations that the vendor does not have: ten assumed, five better known."""
        weak = [
            each["operationId"]
            for _, _, each in described
            if each["x-evidence"]["level"] == "assumed" and each["operationId"] not in self.used
        ]
        known = [
            each["operationId"]
            for _, _, each in described
            if each["x-evidence"]["level"] not in ("assumed", "inferred")
            and "x-page" not in each
            and not each.get("x-never-retry")
            and each["operationId"] not in self.used
        ]
        absent, kept = self.random.sample(weak, 10), self.random.sample(known, 5)
        self.found.seeded |= {(name, "absent") for name in absent} | {(name, "kept") for name in kept}
        return {*absent, *kept}

    def _move(self, described: list[Any]) -> None:
        """Choose 20 assumed operations that are elsewhere: at a candidate, or where only the title tells."""
        weak = [
            (path, each)
            for path, each in described
            if each["x-evidence"]["level"] == "assumed" and each["operationId"] not in self.used
        ]
        listed = [(path, each) for path, each in weak if each.get("x-candidates")]
        at_candidate = self.random.sample(listed, 12)
        rest = [each for each in weak if each not in at_candidate and each[1]["x-evidence"]["index"]]
        titles: dict[Any, int] = {}
        for _, each in described:
            for row in each["x-evidence"]["index"]:
                titles[row] = titles.get(row, 0) + 1
        for _, each in at_candidate:
            self.moves[each["operationId"]] = self.random.choice(each["x-candidates"])
        for number, (path, each) in enumerate(self.random.sample(rest, 8)):
            self.moves[each["operationId"]] = f"/elsewhere/{number}{path}"
        self.found.seeded |= {(name, "path") for name in self.moves}

    def _reached(self, described: list[Any]) -> list[str]:
        names: dict[str, None] = {}
        parts = [
            (
                each.get("parameters"),
                each.get("requestBody"),
                {status: answer for status, answer in each["responses"].items() if status.startswith("2")},
            )
            for each in described
        ]
        waiting = [*_refs(list(parts))]
        while waiting:
            section, name = waiting.pop(0)
            if section == "schemas" and name not in names:
                names[name] = None
            elif section == "schemas":
                continue
            waiting += _refs(self.ours["components"][section][name])
        return list(names)

    def _bodies(self, described: list[Any]) -> set[str]:
        return {
            name for each in described for section, name in _refs(each.get("requestBody", {})) if section == "schemas"
        }

    def _change_fields(self, reached: list[str], described: list[Any]) -> None:
        """Add, remove or retype one field in twenty."""
        shapes = [each.get("x-page", {}) for each in described]
        parts = {field for each in shapes for part, field in each.items() if part != "instead"}
        parts |= {field for each in shapes for field in each.get("instead", ())}
        places = [
            (name, field)
            for name in reached
            for field in self.schemas[name].get("properties", {})
            if field not in parts and field != "id"
        ]
        used = {*self._reached([each for each in described if each["operationId"] in self.used])}
        plain = [
            (name, field)
            for name, field in places
            if name not in used
            and self.schemas[name]["properties"][field].keys()
            <= {"type", "format", "description", "x-money", "x-inferred"}
            and "type" in self.schemas[name]["properties"][field]
        ]
        chosen = self.random.sample(plain, len(places) // 20)
        for number, (name, key) in enumerate(chosen):
            whole, place = self.schemas[name], f"{name}.{key}"
            node = whole["properties"][key]
            kinds = node["type"] if isinstance(node["type"], list) else [node["type"]]
            kind = next((each for each in kinds if each in TYPES), None)
            match number % 3:
                case 0:
                    added = self.random.choice(["priority_rank", "surcharge_amount", "archived_at", "owner_email"])
                    whole["properties"].setdefault(added, self._new_field(added))
                    self.found.seeded.add((f"{name}.{added}", "undescribed"))
                case 1 if len(whole["properties"]) > 1:
                    del whole["properties"][key]
                    if key in whole.get("required", ()):
                        whole["required"] = [each for each in whole["required"] if each != key]
                    self.found.seeded.add((place, "gone"))
                case _ if kind:
                    whole["properties"][key] = {"type": [TYPES[kind], *(["null"] if "null" in kinds else [])]}
                    self.found.seeded.add((place, "type"))

    def _new_field(self, name: str) -> Node:
        fields: dict[str, Node] = {
            "priority_rank": {"type": "integer"},
            "surcharge_amount": {"type": ["number", "null"]},
            "archived_at": {"type": ["string", "null"], "format": "date-time"},
            "owner_email": {"type": "string"},
        }
        return fields[name]

    def _names(self, reached: list[str]) -> dict[str, str]:
        """Rename a third of the schemas."""
        chosen = self.random.sample(sorted(set(reached) - PLAIN), len(reached) // 3)
        styles = ("{}Schema", "Public{}", "{}DTO", "Model{}")
        return {
            name: self.random.choice(styles).format(name if number % 4 else number)
            for number, name in enumerate(chosen)
        }

    def _operation(self, path: str, method: str, raw: Node) -> None:
        name = raw["operationId"]
        path = self.moves.get(name, path)
        renamed = {
            each: self.random.choice([each, f"{each}_", camel(each), each.replace("_id", "_uuid")])
            for each in re.findall(r"{([^}]*)}", path)
        }
        rows = [row.split(" / ") for row in raw["x-evidence"]["index"]]
        tag, said = (rows[0][0], " / ".join(rows[0][1:-1])) if rows else (raw["tags"][0], raw["summary"])
        parameters = [self._parameter(each) for each in raw.get("parameters", ())]
        given = {each["name"] for each in parameters if each["in"] == "path"}
        wanted = [each for each in renamed if each not in given]
        parameters = [each for each in parameters if each["in"] != "path" or each["name"] in renamed]
        parameters += [{"name": each, "in": "path", "required": True, "schema": {"type": "string"}} for each in wanted]
        for each in parameters:
            if each["in"] == "path":
                each["name"] = renamed[each["name"]]
            each["schema"] = {**each["schema"], "title": title(each["name"])}
        theirs = re.sub(r"{([^}]*)}", lambda found: f"{{{renamed[found[1]]}}}", path)
        parameters += [
            {
                "name": each,
                "in": "header",
                "required": False,
                "schema": {"anyOf": [{"type": "string"}, {"type": "null"}], "title": each},
            }
            for each in ("apiversion", "organisation", "x-api-key")
        ]
        operation: Node = {
            "tags": [tag],
            "summary": said,
            "operationId": f"{said}-{method}".replace(" ", "-"),
            "parameters": parameters,
        }
        if raw.get("deprecated"):
            operation["deprecated"] = True
        if "requestBody" in raw:
            content = {
                media: {"schema": schema(each["schema"], self.schemas, in_body=True)}
                for media, each in raw["requestBody"]["content"].items()
            }
            operation["requestBody"] = {"required": True, "content": content}
        operation["responses"] = self._responses(raw)
        self.found.document["paths"].setdefault(theirs, {})[method] = operation
        self.found.requests[name] = f"{method.upper()} {theirs}"

    def _responses(self, raw: Node) -> Node:
        found: Node = {}
        for status, answer in raw["responses"].items():
            if status.startswith("2"):
                content = {
                    media: {"schema": schema(each["schema"], self.schemas)}
                    for media, each in answer.get("content", {}).items()
                }
                found[status] = {"description": "Successful Response", **({"content": content} if content else {})}
        invalid = {"schema": {"$ref": "#/components/schemas/HTTPValidationError"}}
        return {**found, "422": {"description": "Validation Error", "content": {"application/json": invalid}}}

    def _parameter(self, raw: Node) -> Node:
        if "$ref" in raw:
            raw = self.ours["components"]["parameters"][raw["$ref"].rpartition("/")[2]]
        return {
            "name": raw["name"],
            "in": raw["in"],
            "required": raw.get("required", False),
            "schema": schema(raw["schema"], self.schemas),
        }

    def _split(self, document: Node) -> None:
        """Write schemas that bodies and answers have in common as pairs that say the same, up to five."""
        schemas = document["components"]["schemas"]
        sides: dict[str, set[str]] = {name: set() for name in schemas}
        for side, key in (("Input", "requestBody"), ("Output", "responses")):
            parts = [each.get(key) for _, _, each in operations(document)]
            waiting = [name for _, name in _refs(parts)]
            while waiting:
                name = waiting.pop()
                if side not in sides[name]:
                    sides[name].add(side)
                    waiting += [inner for _, inner in _refs(schemas[name])]
        users = {
            name: [other for other in schemas if name in {inner for _, inner in _refs(schemas[other])}]
            for name in schemas
        }
        both = [
            name
            for name in schemas
            if len(sides[name]) == 2
            and "properties" in schemas[name]
            and all(len(sides[each]) == 1 for each in users[name])
        ]
        for name in both[:5]:
            for _, _, operation in operations(document):
                for side, key in (("Input", "requestBody"), ("Output", "responses")):
                    if key in operation:
                        operation[key] = _renamed(operation[key], {name: f"{name}-{side}"})
            for user in users[name]:
                schemas[user] = _renamed(schemas[user], {name: f"{name}-{next(iter(sides[user]))}"})
            whole = schemas.pop(name)
            schemas |= {f"{name}-{side}": {**whole, "title": f"{name}-{side}"} for side in ("Input", "Output")}

    def _add_operations(self) -> None:
        """Add 12 operations of things that we do not know."""
        schemas: Node = {}
        for noun, owner in (("reminder", "/customers/{customer_id}"), ("label", "/invoices/{invoice_id}")):
            name = noun.title()
            fields = {
                "id": {"type": "string", "format": "uuid"},
                "text": {"type": "string"},
                "fee_amount": typed(["number", "null"], {}),
            }
            schemas[name] = {"title": name, "type": "object", "required": ["id", "text"], "properties": fields}
            schemas[f"{name}Create"] = {
                "title": f"{name}Create",
                "type": "object",
                "required": ["text"],
                "properties": {key: fields[key] for key in ("text", "fee_amount")},
            }
            schemas[f"{name}Page"] = {
                "title": f"{name}Page",
                "type": "object",
                "required": ["results"],
                "properties": {
                    "results": {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}},
                    "next": typed(["string", "null"], {}),
                    "previous": typed(["string", "null"], {}),
                    "total_count": {"type": "integer"},
                },
            }
            tag = owner.split("/")[1].title()
            for method, path, said in _calls(noun, owner):
                self._add(method, path, said, tag, name)
        self.found.document["components"] = {"schemas": schemas}

    def _add(self, method: str, path: str, said: str, tag: str, name: str) -> None:
        ref = f"#/components/schemas/{name}"
        one = {"$ref": f"{ref}Page" if said.startswith("List") else ref}
        parameters: list[Node] = [
            {
                "name": each,
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "title": title(each)},
            }
            for each in re.findall(r"{([^}]*)}", path)
        ]
        if said.startswith("List"):
            parameters.append(
                {
                    "name": "cursor",
                    "in": "query",
                    "required": False,
                    "schema": {"anyOf": [{"type": "string"}, {"type": "null"}], "title": "Cursor"},
                }
            )
            parameters.append(
                {
                    "name": "text__ilike",
                    "in": "query",
                    "required": False,
                    "schema": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                }
            )
        operation: Node = {
            "tags": [tag],
            "summary": said,
            "operationId": said.replace(" ", "-"),
            "parameters": parameters,
            "responses": {
                "200": {
                    "description": "Successful Response",
                    "content": {"application/json": {"schema": {} if method == "delete" else one}},
                }
            },
        }
        if method in ("post", "put", "patch"):
            operation["requestBody"] = {
                "required": True,
                "content": {"application/json": {"schema": {"$ref": f"{ref}Create"}}},
            }
        self.found.document["paths"].setdefault(path, {})[method] = operation
        self.found.seeded.add((f"{method.upper()} {path}", "new"))


def _calls(noun: str, owner: str) -> Iterator[tuple[str, str, str]]:
    whole, one = f"{owner}/{noun}s", f"{owner}/{noun}s/{{{noun}_id}}"
    yield "get", whole, f"List {noun}s"
    yield "post", whole, f"Create {noun}"
    yield "get", one, f"Get {noun}"
    yield "put", one, f"Update {noun}"
    yield "delete", one, f"Delete {noun}"
    yield "post", f"{one}/archive", f"Archive {noun}"


def _refs(node: Any) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        if isinstance(ref := node.get("$ref"), str):
            section, name = ref.split("/")[2:]
            yield section, name
        for key, each in node.items():
            if key not in ("example", "examples"):
                yield from _refs(each)
    elif isinstance(node, list | tuple):
        for each in node:
            yield from _refs(each)


def _renamed(document: Node, names: Mapping[str, str]) -> Node:
    text = json.dumps(document)
    found: Node = json.loads(
        re.sub(
            r'"#/components/schemas/([\w-]+)"',
            lambda each: f'"#/components/schemas/{names.get(each[1], each[1])}"',
            text,
        )
    )
    return found


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(vendor(int((sys.argv[2:] or ["1"])[0]), careful=True).text)
