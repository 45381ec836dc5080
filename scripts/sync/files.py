"""The files of `openapi/` in memory: find the nodes of a place, and return the texts of files that changed.

Must not know what is changed, or why.
"""

import os
import re
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap

from scripts import editing
from scripts.description import METHODS
from scripts.sync.differing import Place
from scripts.sync.layout import written

KEPT: Final = frozenset({"JsonObject", "OpenBody", "UnknownAnswer"})
"""The schemas of what is left open, which stay although nothing is."""


class Files:
    """The files of a description. Nothing is written.

    Args:
        folder: The folder of the description.
    """

    def __init__(self, folder: Path) -> None:
        """Read the texts, and nothing of their content."""
        self.folder = folder
        self._texts = {file: file.read_text() for file in sorted(folder.rglob("*.yaml"))}
        self._contents: dict[Path, Any] = {}
        self._written: dict[Path, str] = {}
        self.homes = {
            name: file
            for file, text in self._texts.items()
            if file.parent.name == "schemas"
            for name in re.findall(r"^(\w+):", text, re.MULTILINE)
        }
        self._operations = {
            name: file
            for file, text in self._texts.items()
            if file.parent.name == "paths"
            for name in re.findall(r"^    operationId: (\w+)$", text, re.MULTILINE)
        }

    @property
    def entry(self) -> Path:
        """Return the entry file."""
        return self.folder / "zenskar.yaml"

    @property
    def shared(self) -> Path:
        """Return the file of the shared parameters."""
        return self.folder / "parameters.yaml"

    def texts(self) -> dict[Path, str]:
        """Return the texts of the files that changed."""
        for file, content in self._contents.items():
            if file not in self._written:
                before = self._texts.get(file)
                is_same = before is not None and content == editing.read(before)
                self._written[file] = before or "" if is_same else written(before, content)
        return {file: text for file, text in self._written.items() if text != self._texts.get(file)}

    def prune(self) -> list[str]:
        """Take out the schemas that something referred to before, and nothing refers to now; return their names."""
        gone: list[str] = []
        while unused := self._referred(self._texts) - self._referred({**self._texts, **self.texts()}) - set(gone):
            for name in sorted(unused & self.homes.keys() - KEPT):
                del self.content(self.homes[name])[name]
            gone += unused
        return gone

    def _referred(self, texts: Mapping[Path, str]) -> set[str]:
        """Return the schemas that other schemas, or operations, refer to."""
        found = set[str]()
        for text in texts.values():
            entries = re.split(r"^(?=\S)", text, flags=re.MULTILINE)
            found |= {
                name for each in entries for name in re.findall(r"#/(\w+)", each) if not each.startswith(f"{name}:")
            }
        return found

    def content(self, file: Path) -> Any:
        """Return the content of a file, to be changed; a new file is empty but for a comment."""
        self._written.pop(file, None)
        if file not in self._contents:
            self._contents[file] = editing.read(self._texts[file]) if file in self._texts else _new_file(file)
        return self._contents[file]

    def operation(self, name: str) -> tuple[Path, str, str]:
        """Return the file, the path and the method of an operation."""
        file = self._operations[name]
        for path, item in self.content(file).items():
            for method, operation in item.items():
                if method in METHODS and operation["operationId"] == name:
                    return file, path, method
        raise KeyError(name)

    def home_of(self, path: str) -> Path | None:
        """Return the file that has a path, None if no file has it."""
        entry = self.content(self.entry)["paths"].get(path)
        return None if entry is None else self.folder / str(entry["$ref"]).partition("#")[0]

    def added_operation(self, name: str, file: Path) -> None:
        """Remember where a new operation is."""
        self._operations[name] = file

    def way(self, place: Place) -> list[Any]:
        """Return the nodes that lead to a place, the place last. A shared parameter is copied to where it is used."""
        if place.section == "operations":
            file, path, method = self.operation(place.name)
            nodes: list[Any] = [self.content(file)[path][method]]
        else:
            file = self.home(place)
            nodes = [self.content(file)[place.name]]
        for step in place.steps:
            nodes.append(self._next(nodes[-1], step))
        return nodes

    def home(self, place: Place) -> Path:
        """Return the file of a place."""
        if place.section == "operations":
            return self._operations[place.name]
        return self.shared if place.section == "parameters" else self.homes[place.name]

    def _next(self, node: Any, step: str) -> Any:
        if isinstance(node, list):
            for number, each in enumerate(node):
                if self.name_of(each) == step:
                    if "$ref" in each:
                        node[number] = self._copied(each)
                    return node[number]
            raise KeyError(step)
        if step not in node:
            node = next(each for key in ("anyOf", "oneOf") for each in node.get(key, ()) if step in each)
        return node[step]

    def name_of(self, parameter: Any) -> str:
        """Return the name of a parameter, or of the shared parameter that it refers to."""
        return str(self._copied(parameter)["name"] if "$ref" in parameter else parameter["name"])

    def place_of(self, parameter: Any) -> str:
        """Return where a parameter is: in the path, the query or a header."""
        return str(self._copied(parameter)["in"] if "$ref" in parameter else parameter["in"])

    def _copied(self, parameter: Any) -> Any:
        given = self.content(self.shared)[str(parameter["$ref"]).rpartition("/")[2]]
        copy = CommentedMap((key, deepcopy(each)) for key, each in given.items())
        copy["schema"] = _with_refs_from(given["schema"])
        return copy

    def ref(self, referrer: Path, name: str) -> str:
        """Return the ref from a file to a schema."""
        home = self.homes[name]
        return f"{'' if home == referrer else os.path.relpath(home, referrer.parent)}#/{name}"


def _with_refs_from(schema: Any) -> Any:
    """Return a schema of a shared parameter as a file of `paths/` writes it."""
    copy = deepcopy(schema)
    if "$ref" in copy:
        copy["$ref"] = f"../{copy['$ref']}"
    return copy


def _new_file(file: Path) -> Any:
    content = CommentedMap()
    kind = {"paths": "Operations", "schemas": "Schemas"}[file.parent.name]
    content.yaml_set_start_comment(
        f"{kind} of {file.stem.replace('_', ' ')}, as the vendor's description has them.\n\n"
    )
    return content
