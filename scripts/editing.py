"""Change the files of `openapi/` and keep what people wrote there: comments, order, quotes, layout.

Knows where an operation is in the files and how to move it; must not know why it is moved.
"""

import io
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from attrs import frozen
from ruamel.yaml import YAML

from scripts.description import METHODS

Edit = Callable[[Any], None]


class EditError(ValueError):
    """The description cannot be changed this way. The message says why. No file was changed."""


@frozen
class Place:
    """Where an operation is in the files."""

    file: Path
    path: str
    method: str


def load(file: Path) -> Any:
    """Read a file, with its comments and layout."""
    return _yaml().load(file.read_text())


def dump(content: Any) -> str:
    """Return the text of a file with this content."""
    text = io.StringIO()
    _yaml().dump(content, text)
    return text.getvalue()


def _yaml() -> YAML:
    yaml = YAML()
    yaml.width = 120
    yaml.preserve_quotes = True
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def find(folder: Path, operation_id: str) -> Place:
    """Return the place of an operation.

    Raises:
        EditError: No operation has this id.
    """
    files = sorted((folder / "paths").glob("*.yaml"))
    for file in (each for each in files if f"operationId: {operation_id}\n" in each.read_text()):
        for path, item in load(file).items():
            for method, operation in item.items():
                if method in METHODS and operation.get("operationId") == operation_id:
                    return Place(file, path, method)
    msg = f"no operation has the operationId {operation_id!r}"
    raise EditError(msg)


def edited(place: Place, change: Edit) -> dict[Path, str]:
    """Return the text of the file with one operation changed."""
    content = load(place.file)
    change(content[place.path][place.method])
    return {place.file: dump(content)}


def moved(folder: Path, place: Place, path: str, method: str, change: Edit) -> dict[Path, str]:
    """Return the texts of the files with an operation moved to another path or method, and changed.

    Raises:
        EditError: Another operation has this path and method.
    """
    content = load(place.file)
    operation = content[place.path].pop(place.method)
    emptied = not content[place.path]
    if emptied:
        del content[place.path]
    _fit_path_parameters(operation, place.path, path)
    change(operation)
    _put(content, path, method, operation)
    entry = folder / "zenskar.yaml"
    return {place.file: dump(content), entry: _entry(entry, place.file, path, place.path if emptied else None)}


def added(folder: Path, file: Path, path: str, method: str, operation: dict[str, Any]) -> dict[Path, str]:
    """Return the texts of the files with a new operation added.

    Raises:
        EditError: Another operation has this path and method.
    """
    content = load(file)
    add_parameters(operation, path_parameters(path))
    _put(content, path, method, operation)
    entry = folder / "zenskar.yaml"
    return {file: dump(content), entry: _entry(entry, file, path, None)}


def _put(content: Any, path: str, method: str, operation: Any) -> None:
    item = content.setdefault(path, {})
    if method in item:
        msg = f"{method.upper()} {path} is described already: {item[method].get('operationId')}"
        raise EditError(msg)
    item[method] = operation


def _entry(entry: Path, file: Path, path: str, gone: str | None) -> str:
    """Return the text of the entry file with `path` added, and with `gone` removed, which has no operations left."""
    content = load(entry)
    if gone is not None:
        content["paths"].pop(gone)
    escaped = path.replace("~", "~0").replace("/", "~1")
    content["paths"].setdefault(path, {"$ref": f"{file.relative_to(entry.parent)}#/{escaped}"})
    return dump(content)


def add_parameters(operation: Any, given: Iterable[tuple[str, str, str]]) -> None:
    """Describe parameters that an operation does not have yet.

    Args:
        operation: The operation, changed in place.
        given: Name, place (path, query, header) and type of each.
    """
    parameters = operation.setdefault("parameters", [])
    named = {_plain(_called(each)) for each in parameters}
    for name, place, kind in given:
        if _plain(name) not in named:
            need = {"required": True} if place == "path" else {}
            parameters.append({"name": name, "in": place, **need, "schema": {"type": kind}})
    if not parameters:
        del operation["parameters"]


def _fit_path_parameters(operation: Any, old: str, new: str) -> None:
    """Remove the parameters that only the old path has, and add those that only the new path has."""
    gone = {_plain(name) for name, _, _ in path_parameters(old)} - {_plain(name) for name, _, _ in path_parameters(new)}
    if "parameters" in operation:
        operation["parameters"][:] = [each for each in operation["parameters"] if _plain(_called(each)) not in gone]
    add_parameters(operation, path_parameters(new))


def _called(parameter: Any) -> str:
    """Return the name of a parameter, or of the shared parameter that it refers to."""
    return str(parameter.get("name") or str(parameter["$ref"]).rpartition("/")[2])


def path_parameters(path: str) -> list[tuple[str, str, str]]:
    """List the parameters of a path."""
    return [(name, "path", "string") for name in re.findall(r"{([^}]*)}", path)]


def _plain(name: str) -> str:
    """Normalise a name, so that `contract_id` equals the shared parameter `ContractId`."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def write(texts: dict[Path, str]) -> None:
    """Write files, each one atomically."""
    for file, text in texts.items():
        draft = file.with_suffix(".draft")
        draft.write_text(text)
        draft.replace(file)
