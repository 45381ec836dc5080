"""Change the files of `openapi/` and keep what people wrote there: comments, order, quotes, layout.

Knows where an operation is in the files and how to move it; must not know why it is moved.
"""

import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from scripts.description import METHODS
from scripts.drift.layout import in_one_line

Edit = Callable[[Any], None]


class Parameter(NamedTuple):
    """A parameter; its place is path, query or header. Those of a path are required in any case."""

    name: str
    place: str
    schema: Mapping[str, Any]
    required: bool = False


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
    return read(file.read_text())


def read(text: str) -> Any:
    """Read the text of a file, with its comments and layout."""
    return _yaml().load(text)


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
    row, column = list(content).index(place.path), list(content[place.path]).index(place.method)
    operation = content[place.path].pop(place.method)
    emptied = not content[place.path]
    if emptied and path != place.path:
        del content[place.path]
    _fit_path_parameters(folder, operation, place.path, path)
    change(operation)
    if path not in content:
        content.insert(row if emptied else row + 1, path, CommentedMap())
    _put(content[path], path, method, operation, column if path == place.path else None)
    entry = folder / "zenskar.yaml"
    return {place.file: dump(content), entry: _entry(entry, place, path, emptied=emptied)}


def added(folder: Path, file: Path, path: str, method: str, operation: dict[str, Any]) -> dict[Path, str]:
    """Return the texts of the files with a new operation added.

    Raises:
        EditError: Another operation has this path and method.
    """
    content = load(file)
    add_parameters(operation, shared(folder, path_parameters(path)))
    last = list(content)[-1]
    _put(content.setdefault(path, CommentedMap()), path, method, operation, None)
    entry = folder / "zenskar.yaml"
    return {file: dump(content), entry: _entry(entry, Place(file, last, method), path, emptied=False)}


def _put(item: Any, path: str, method: str, operation: Any, column: int | None) -> None:
    if method in item:
        msg = f"{method.upper()} {path} is described already: {item[method].get('operationId')}"
        raise EditError(msg)
    item.insert(len(item) if column is None else column, method, operation)


def _entry(entry: Path, place: Place, path: str, *, emptied: bool) -> str:
    """Return the text of the entry file with `path` after that of another place, or instead of it if that is emptied."""
    content = load(entry)
    paths = content["paths"]
    row = list(paths).index(place.path)
    if emptied and path != place.path:
        del paths[place.path]
        row -= 1
    if path not in paths:
        escaped = path.replace("~", "~0").replace("/", "~1")
        paths.insert(row + 1, path, {"$ref": f"{place.file.relative_to(entry.parent)}#/{escaped}"})
    return dump(content)


def put_after(node: Any, names: Sequence[str], key: str, value: Any) -> None:
    """Set a key. If it is new, it comes after the first of these names that the node has; at the end without any."""
    place = next((list(node).index(name) + 1 for name in names if name in node), len(node))
    if key in node:
        node[key] = value
    else:
        node.insert(place, key, value)


def add_parameters(operation: Any, given: Iterable[Parameter]) -> None:
    """Describe parameters that an operation does not have yet.

    Args:
        operation: The operation, changed in place.
        given: The parameters; a schema may be a ref to a shared parameter.
    """
    parameters = operation.get("parameters", [])
    there = {_plain(_called(each)): number for number, each in enumerate(parameters)}
    new = []
    for each in given:
        if (number := there.get(_plain(each.name))) is None:
            new.append(each)
        elif each.required:
            parameters[number] = _required(parameters[number], each)
    if new and not parameters:
        parameters = CommentedSeq()
        put_after(operation, ("x-page", "x-apiversion", "x-evidence"), "parameters", parameters)
    for name, place, schema, required in new:
        need = {"required": True} if required or place == "path" else {}
        known = "$ref" in schema
        parameters.append(in_one_line(schema if known else {"name": name, "in": place, **need, "schema": schema}))


def _required(described: Any, given: Parameter) -> Any:
    """Return a parameter of an operation as required; what many operations share is written out for it first."""
    if "$ref" in described:
        return (
            described
            if "$ref" in given.schema
            else in_one_line({"name": given.name, "in": given.place, "required": True, "schema": given.schema})
        )
    put_after(described, ("in",), "required", True)  # noqa: FBT003 - the value of a key
    return described


def shared(folder: Path, given: Iterable[Parameter]) -> list[Parameter]:
    """Return parameters, with a ref instead of a schema where `parameters.yaml` has one that is as optional."""
    known = {
        (each["name"], each["in"], bool(each.get("required"))): {"$ref": f"../parameters.yaml#/{key}"}
        for key, each in load(folder / "parameters.yaml").items()
    }
    return [
        each._replace(schema=known.get((each.name, each.place, each.required or each.place == "path"), each.schema))
        for each in given
    ]


def _fit_path_parameters(folder: Path, operation: Any, old: str, new: str) -> None:
    """Remove the parameters that only the old path has, and add those that only the new path has."""
    gone = {_plain(each.name) for each in path_parameters(old)} - {_plain(each.name) for each in path_parameters(new)}
    if "parameters" in operation:
        operation["parameters"][:] = [each for each in operation["parameters"] if _plain(_called(each)) not in gone]
    add_parameters(operation, shared(folder, path_parameters(new)))


def _called(parameter: Any) -> str:
    """Return the name of a parameter, or of the shared parameter that it refers to."""
    return str(parameter.get("name") or str(parameter["$ref"]).rpartition("/")[2])


def path_parameters(path: str) -> list[Parameter]:
    """List the parameters of a path."""
    return [Parameter(name, "path", {"type": "string"}) for name in re.findall(r"{([^}]*)}", path)]


def _plain(name: str) -> str:
    """Normalise a name, so that `contract_id` equals the shared parameter `ContractId`."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def write(texts: dict[Path, str]) -> None:
    """Write files, each one atomically."""
    for file, text in texts.items():
        draft = file.with_suffix(".draft")
        draft.write_text(text)
        draft.replace(file)
