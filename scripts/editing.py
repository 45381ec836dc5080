"""Changes to the files of `openapi/` that keep what people wrote there: comments, order, quotes, layout.

Knows where an operation stands and how to put it elsewhere; must not know why.
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
    """The description cannot be changed so; says why. No file was changed."""


@frozen
class Place:
    """Where an operation stands."""

    file: Path
    path: str
    method: str


def load(file: Path) -> Any:
    """Give the content of a file, with all that is not content."""
    return _yaml().load(file.read_text())


def dump(content: Any) -> str:
    """Give the text of a file."""
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
    """Give the place of an operation.

    Raises:
        EditError: There is none of this id.
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
    """Give the text of the file after a change of one operation."""
    content = load(place.file)
    change(content[place.path][place.method])
    return {place.file: dump(content)}


def moved(folder: Path, place: Place, path: str, method: str, change: Edit) -> dict[Path, str]:
    """Give the texts of the files after an operation was put under another path or method, and changed.

    Raises:
        EditError: Another operation stands there.
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
    """Give the texts of the files after a new operation was put in.

    Raises:
        EditError: Another operation stands there.
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
    """Give the text of the entry with a path named in it, and one that is empty now taken out."""
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
    """Leave out the parameters of the old path that the new one lacks, and describe those that it has more."""
    gone = {_plain(name) for name, _, _ in path_parameters(old)} - {_plain(name) for name, _, _ in path_parameters(new)}
    if "parameters" in operation:
        operation["parameters"][:] = [each for each in operation["parameters"] if _plain(_called(each)) not in gone]
    add_parameters(operation, path_parameters(new))


def _called(parameter: Any) -> str:
    """Give the name of a parameter, or of the shared one that it refers to."""
    return str(parameter.get("name") or str(parameter["$ref"]).rpartition("/")[2])


def path_parameters(path: str) -> list[tuple[str, str, str]]:
    """List the parameters that a path has."""
    return [(name, "path", "string") for name in re.findall(r"{([^}]*)}", path)]


def _plain(name: str) -> str:
    """Give a name as shared parameters are called: `contract_id` is `ContractId`."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def write(texts: dict[Path, str]) -> None:
    """Write files, each whole or not at all."""
    for file, text in texts.items():
        draft = file.with_suffix(".draft")
        draft.write_text(text)
        draft.replace(file)
