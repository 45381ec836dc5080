"""Add what the vendor has and we lack: operations with a name of our kind, parameters, bodies.

Names follow the table in CONTRIBUTING.md. Must not know how differences are found.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap

from scripts.drift.layout import in_one_line, open_up
from scripts.sync.composing import OPEN_ANSWER, OPEN_BODY, Composer
from scripts.sync.facts import JSON, Operation
from scripts.sync.files import Files
from scripts.sync.matching import plain, snake
from scripts.sync.moving import enter
from scripts.sync.naming import class_name, names_of_operation
from scripts.sync.normalising import Node

CONTROLS: Final = frozenset(
    {
        "cursor",
        "expand",
        "limit",
        "order",
        "populate",
        "search",
        "search_name_external_id",
        "search_query",
        "sort_key",
        "sort_type",
    }
)
"""Parameters that control a list; all others filter it."""
PAGE: Final = {
    "items": ("results", "data"),
    "next": ("next",),
    "previous": ("previous",),
    "total": ("total_count", "total"),
}


class Adder:
    """Adds to files, and remembers what it named.

    Args:
        files: The files of the description.
        composer: Writes schemas.
        schemas: The vendor's schemas, with our names.
        operations: Our operations, for the names that are taken.
        tags: Our tag for a tag of the vendor, in plain letters.
        source: The source that a new operation names.
    """

    def __init__(
        self,
        files: Files,
        composer: Composer,
        *,
        schemas: Mapping[str, Node],
        operations: Sequence[Any],
        tags: dict[str, str],
        source: str,
    ) -> None:
        """Start without additions."""
        self._files, self._composer, self._schemas, self._source = files, composer, schemas, source
        self._ids = {each["operationId"] for each in operations}
        self._methods = {(each["tags"][0], each["x-method"]) for each in operations}
        self._tags = tags
        self.named: dict[str, str] = {}
        """The operationIds of new operations, by request."""
        self.calls: dict[str, str] = {}
        """What users type for them."""

    def add(self, request: str, their: Operation) -> None:
        """Add an operation under a new name.

        Args:
            request: What the vendor calls it.
            their: The operation.
        """
        tag, file = self._home(their)
        method, name = self._names(their, tag)
        words = name.replace("_", " ")
        operation: Any = CommentedMap(
            {
                "operationId": name,
                "x-method": method,
                "tags": in_one_line([tag]),
                "summary": words[:1].upper() + words[1:],
            }
        )
        operation["description"] = "Only the vendor's description names it, and this text is still to be written."
        if their.deprecated:
            operation["deprecated"] = True
        operation["x-evidence"] = CommentedMap(
            {"level": "published", "index": in_one_line([]), "sources": [self._source]}
        )
        file = self._files.home_of(their.path) or file
        content = self._files.content(file)
        content.setdefault(their.path, CommentedMap())[their.method.lower()] = operation
        enter(self._files, file, their.path)
        self._files.added_operation(name, file)
        self.named[request] = name
        given = ", ".join(snake(each) for each in re.findall(r"{([^}]*)}", their.path))
        self.calls[request] = f"zk.{file.stem}.{method}({given})"
        page = self._page(their)
        if page:
            operation["x-page"] = in_one_line(page)
        for each in their.parameters:
            self.parameter(name, each.name, {"schema": each.schema, "required": each.required, "in": each.place})
        if their.body is not None:
            self.body(operation, their.body, name)
        operation["responses"] = CommentedMap({in_one_line(their.status): self._answer(their, name, file)})

    def paginate(self, operation: Any, their: Operation) -> None:
        """Say where an operation has its items and cursors, if its response is a page; all else in its query filters."""
        page = {} if "x-page" in operation else self._page(their)
        if page:
            operation.insert([*operation].index("x-evidence") + 1, "x-page", in_one_line(page))
            for each in operation.get("parameters", ()):
                if each.get("in") == "query" and each["name"] in CONTROLS:
                    each["x-control"] = True

    def parameter(self, operation_id: str, name: str, said: Node) -> None:
        """Add a parameter to an operation; one that lists have in common is referred to."""
        file, path, method = self._files.operation(operation_id)
        operation = self._files.content(file)[path][method]
        parameters = operation.setdefault("parameters", [])
        shared = self._shared(name, said)
        if shared:
            parameters.append(in_one_line({"$ref": f"../parameters.yaml#/{shared}"}))
            return
        schema = self._composer.schema(
            said["schema"], file, class_name(f"{operation_id} {name}"), f"{operation_id}?{name}"
        )
        need = {"required": True} if said["required"] else {}
        control = {"x-control": True} if "x-page" in operation and said["in"] == "query" and name in CONTROLS else {}
        parameters.append(in_one_line({"name": name, "in": said["in"], **need, "schema": schema, **control}))

    def _shared(self, name: str, said: Node) -> str:
        for key, each in self._files.content(self._files.shared).items():
            kinds = each["schema"].get("type")
            plain_kinds = [kinds] if isinstance(kinds, str) else [kind for kind in kinds or () if kind != "null"]
            same = (each["name"], each["in"], each["schema"].get("format")) == (
                name,
                said["in"],
                said["schema"].get("format"),
            )
            if same and plain_kinds == said["schema"].get("type") and bool(each.get("required")) == said["required"]:
                return str(key)
        return ""

    def body(self, operation: Any, said: Node, name: str) -> None:
        """Add a JSON body to an operation."""
        file = self._files.operation(name)[0]
        open_ = said in ({}, {"type": ["object"]})
        schema = (
            in_one_line({"$ref": self._files.ref(file, OPEN_BODY)})
            if open_
            else self._composer.schema(said, file, class_name(f"{name} input"))
        )
        body = CommentedMap({"required": True, "content": CommentedMap({JSON: CommentedMap({"schema": schema})})})
        position = [*operation].index("responses") if "responses" in operation else len(operation)
        operation.insert(position, "requestBody", body)

    def _answer(self, their: Operation, name: str, file: Path) -> Any:
        answer: Any = CommentedMap({"description": "The outcome, as the vendor's description has it."})
        if their.answer is not None:
            open_ = their.answer in ({}, {"type": ["object"]})
            schema = (
                in_one_line({"$ref": self._files.ref(file, OPEN_ANSWER)})
                if open_
                else self._composer.schema(their.answer, file, class_name(f"{name} answer"))
            )
            if open_:
                answer["x-inferred"] = "The vendor's description leaves its shape open."
            answer["content"] = CommentedMap({their.media: CommentedMap({"schema": schema})})
        open_up(answer)
        return answer

    def _page(self, their: Operation) -> dict[str, str]:
        """Return where the response has its items and cursors, nothing if it is not a page."""
        if their.method != "GET" or not their.answer:
            return {}
        if their.answer.get("type") == ["array"]:
            return {"items": ""} if not their.path.endswith("}") else {}
        fields = self._schemas.get(their.answer.get("ref", ""), {}).get("fields", {})
        found = {part: next((name for name in names if name in fields), "") for part, names in PAGE.items()}
        paged = (
            fields.get(found["items"], {}).get("type") == ["array"]
            and found["next"]
            and any(each.name == "cursor" for each in their.parameters)
        )
        return {part: name for part, name in found.items() if name} if paged else {}

    def _home(self, their: Operation) -> tuple[str, Path]:
        """Return the tag of a new operation, and its file: of the vendor's tag, or of its nearest neighbour."""
        content = self._files.content(self._files.entry)
        tag = self._tags.get(plain(their.tag)) or self._tags.get(plain(their.path.split("/")[1]))
        if tag is None:
            tag = re.sub(r"[^A-Za-z0-9-]+", " ", their.tag or their.path.split("/")[1]).strip() or "Other"
            namespace = snake(tag) or "other"
            content["tags"].append(
                CommentedMap(
                    {
                        "name": tag,
                        "x-namespace": namespace,
                        "description": "Operations that only the vendor's description names.",
                    }
                )
            )
            self._tags[plain(their.tag)] = self._tags[plain(their.path.split("/")[1])] = tag
        namespace = next(each["x-namespace"] for each in content["tags"] if each["name"] == tag)
        return tag, self._files.folder / "paths" / f"{namespace}.yaml"

    def _names(self, their: Operation, tag: str) -> tuple[str, str]:
        namespace = plain(tag)
        for method, name in names_of_operation(their, namespace):
            if name not in self._ids and (tag, method) not in self._methods:
                self._ids.add(name)
                self._methods.add((tag, method))
                return method, name
        raise AssertionError("the last candidates are numbered")
