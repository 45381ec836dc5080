"""Bundle the files of the description into one OpenAPI document.

Decides where each part of `openapi/` goes in the bundle, and which line of which file each part of the bundle comes
from; must not know what any part means. A ref is `file#/Name`, or `#/Name` in its own file. The file is relative to the
file that contains the ref.
"""

import json
from collections.abc import Iterator, Mapping
from os.path import relpath
from pathlib import Path
from typing import Any

from attrs import define, field

from scripts.description import METHODS
from scripts.problems import Pointer, Problem, Refused, meant
from scripts.reading import File, read

Homes = dict[tuple[Path, str], Pointer | None]
"""Where each name of each file goes in the bundle; None if its content replaces the ref."""

SECTIONS = {"schemas": "schemas", "parameters.yaml": "parameters", "responses.yaml": "responses"}
COMMON = "x-common-responses"


@define
class Bundle:
    """One document with internal refs only, in the order in which its parts are written.

    Attributes:
        document: The document.
        problems: What does not fit together.
        whole: Whether no part is missing because of it.
    """

    document: dict[str, Any] = field(factory=dict[str, Any])
    problems: list[Problem] = field(factory=list[Problem])
    whole: bool = True
    _origins: dict[Pointer, tuple[File, Pointer]] = field(factory=dict[Pointer, tuple[File, Pointer]])

    def problem(self, pointer: Pointer, message: str, other: Pointer | None = None) -> Problem:
        """Return a problem of a part of the document, with the line on which the part is written.

        Args:
            pointer: The part.
            message: What is wrong.
            other: A part whose place replaces `<place>` in the message.
        """
        if other is not None:
            message = message.replace("<place>", self.problem(other, "").place)
        for length in range(len(pointer), -1, -1):
            if pointer[:length] in self._origins:
                file, start = self._origins[pointer[:length]]
                return Problem(file.name, file.line((*start, *pointer[length:])), message)
        return Problem("openapi", 0, message)


def bundle(entry: Path) -> dict[str, Any]:
    """Return the document of `bundled`.

    Raises:
        Refused: A file cannot be read, a ref leads nowhere, a name is used twice, or nothing refers to a file or a path.
    """
    made = bundled(entry)
    if made.problems:
        raise Refused(made.problems)
    return made.document


def bundled(entry: Path) -> Bundle:
    """Bundle as much as fits together.

    Args:
        entry: `zenskar.yaml`; the other files are in the same folder and below it.
    """
    return _Bundler(entry.resolve()).bundle


def render(document: Mapping[str, Any]) -> str:
    """Return the document as JSON text. The same document always gives the same text."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


class _Bundler:
    """Reads the files and puts their parts together."""

    def __init__(self, entry: Path) -> None:
        self.bundle = Bundle()
        self._entry = entry
        patterns = ["paths/*.yaml", *(name if name.endswith(".yaml") else f"{name}/*.yaml" for name in SECTIONS)]
        paths = [entry, *sorted(path for pattern in patterns for path in entry.parent.glob(pattern))]
        self._files = {path: read(path, f"{entry.parent.name}/{path.relative_to(entry.parent)}") for path in paths}
        for path, file in self._files.items():
            self.bundle.problems += file.problems
            self.bundle.whole &= isinstance(file.value, dict)
            if not isinstance(file.value, dict) and not file.problems:
                self._complain(path, (), "the file must be a mapping of names")
        self._values = {path: file.value if isinstance(file.value, dict) else {} for path, file in self._files.items()}
        self._homes = self._find_homes()
        self._refuse_strays()
        self._put_together()

    def _complain(self, path: Path, pointer: Pointer, message: str) -> None:
        file = self._files[path]
        self.bundle.problems.append(Problem(file.name, file.line(pointer), message))

    def _find_homes(self) -> Homes:
        homes: Homes = {}
        taken: dict[Pointer, tuple[Path, str]] = {}
        for path in [path for path in self._files if path != self._entry]:
            section = self._section(path)
            for name in self._values[path]:
                home: Pointer | None = ("components", section, name) if section else None
                first, _ = taken.setdefault(home or (name,), (path, name))
                if first != path:
                    file = self._files[first]
                    self._complain(path, (name,), f"{name} is already in {file.name}:{file.line((name,))}; rename it")
                homes[path, name] = home
        return homes

    def _home(self, file: Path, name: str) -> Pointer | None:
        """Return where a name of a file goes; () if nothing is there. A file that cannot be read may have any name."""
        if (file, name) not in self._homes and file in self._files and self._files[file].value is None:
            section = self._section(file)
            return ("components", section, name) if section else None
        return self._homes.get((file, name), ())

    def _section(self, file: Path) -> str | None:
        return SECTIONS.get(file.relative_to(self._entry.parent).parts[0])

    def _target(self, ref: str, path: Path) -> tuple[Path, str]:
        file, _, name = ref.partition("#/")
        target = (path.parent / file).resolve() if file and "\0" not in file else path
        return target, name.replace("~1", "/").replace("~0", "~")

    def _refuse_strays(self) -> None:
        """Check that each ref leads to something, that refs lead to every file, and that the entry lists every path."""
        self._refuse_paths_of_other_names()
        targets = {path: set(self._targets(path)) for path in self._files}
        reached, waiting = set[Path](), [self._entry]
        while waiting:
            path = waiting.pop()
            if path not in reached and path in self._files:
                reached.add(path)
                waiting += targets[path]
        for path in self._files.keys() - reached:
            self._complain(path, (), "no ref leads to this file; refer to it, or remove it")

    def _refuse_paths_of_other_names(self) -> None:
        entry = self._files[self._entry]
        listed = self._values[self._entry].get("paths")
        listed = listed if isinstance(listed, dict) else {}
        for url, item in listed.items():
            ref = item.get("$ref") if isinstance(item, dict) else None
            if not isinstance(ref, str):
                self._complain(self._entry, ("paths", url), "a $ref to a file in paths/ is expected")
            elif self._target(ref, self._entry)[1] != url:
                self._complain(self._entry, ("paths", url), f"{url} has the ref {ref} of another path")
        for (path, name), home in self._homes.items():
            if home is None and name not in listed:
                self._complain(path, (name,), f"{name} is not listed in {entry.name}{meant(name, listed)}")

    def _targets(self, path: Path) -> Iterator[Path]:
        """Iterate over the files that the refs of a file lead to."""
        for pointer, ref in _refs(self._values[path]):
            target, name = self._target(ref, path)
            home = self._home(target, name)
            if target in self._files:
                yield target
            if home == ():
                self.bundle.whole = False
                self._complain(path, pointer, f"nothing is at {ref}{self._meant(target, name, path)}")
            elif home is None and (path != self._entry or pointer != ("paths", name, "$ref")):
                self._complain(path, pointer, f"only the paths of {self._entry.name} may refer to {ref}")

    def _meant(self, target: Path, name: str, path: Path) -> str:
        """Return a question for what a wrong ref may mean: another name, or the name in another file."""
        if target in self._files:
            return meant(name, [each for file, each in self._homes if file == target])
        files = [file for file in self._files if (file, name) in self._homes] or [*self._files]
        return meant(relpath(target, path.parent), [relpath(file, path.parent) for file in files])

    def _put_together(self) -> None:
        entry, document = self._files[self._entry], self.bundle.document
        self.bundle._origins[()] = entry, ()  # noqa: SLF001 - the two are one
        document.update(self._inlined(self._values[self._entry], self._entry, ()))
        common = document.pop(COMMON, {})
        if not isinstance(common, dict):
            self._complain(self._entry, (COMMON,), "a mapping of statuses to responses is expected")
            common = {}
        for url, item in _items(document.get("paths")):
            for method, operation in _items(item):
                if method in METHODS and isinstance(operation, dict):
                    self._add_common(operation, common, ("paths", url, method, "responses"))
        components = document.setdefault("components", {})
        for section in filter(None, map(self._section, self._files)):
            if isinstance(components, dict):
                components.setdefault(section, {})
        for (path, name), home in self._homes.items():
            if home and isinstance(components, dict) and isinstance(components.setdefault(home[1], {}), dict):
                components[home[1]][name] = self._inlined(self._values[path][name], path, home, (name,))

    def _add_common(self, operation: dict[str, Any], common: dict[str, Any], at: Pointer) -> None:
        own = operation.get("responses", {})
        if not isinstance(own, dict):
            return
        for status in common.keys() - own.keys():
            self.bundle._origins[(*at, status)] = self._files[self._entry], (COMMON, status)  # noqa: SLF001
        operation["responses"] = dict(sorted({**common, **own}.items()))

    def _inlined(self, node: Any, path: Path, at: Pointer, start: Pointer | None = None) -> Any:
        """Return the node with every ref made internal, or replaced by what it refers to.

        Args:
            node: The node.
            path: Its file.
            at: Where it goes in the bundle.
            start: Where it is in its file, if something else is around it there.
        """
        if start is not None:
            self.bundle._origins[at] = self._files[path], start  # noqa: SLF001
        if isinstance(node, list):
            return [self._inlined(child, path, (*at, number)) for number, child in enumerate(node)]
        if not isinstance(node, dict):
            return node
        ref = node.get("$ref")
        target, name = self._target(ref, path) if isinstance(ref, str) else (path, "")
        home = self._home(target, name) if isinstance(ref, str) else ()
        if home is None:
            if path != self._entry:
                return {}  # a path within a path: it was complained of
            return self._inlined(self._values[target].get(name, {}), target, at, (name,))
        inlined = {key: self._inlined(child, path, (*at, key)) for key, child in node.items()}
        if home:
            inlined["$ref"] = "#/" + "/".join(map(str, home))
        return inlined


def _items(node: Any) -> list[tuple[str, Any]]:
    return list(node.items()) if isinstance(node, dict) else []


def _refs(node: object, at: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    if isinstance(node, dict):
        if isinstance(ref := node.get("$ref"), str):
            yield (*at, "$ref"), ref
        for key, child in node.items():
            yield from _refs(child, (*at, key))
    if isinstance(node, list):
        for number, child in enumerate(node):
            yield from _refs(child, (*at, number))
