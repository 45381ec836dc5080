"""Move an operation to another path or method, in its place among the others."""

from typing import Any

from ruamel.yaml.comments import CommentedMap

from scripts.drift.layout import in_one_line
from scripts.sync.composing import Composer
from scripts.sync.facts import Operation
from scripts.sync.files import Files
from scripts.sync.naming import class_name


def move(files: Files, composer: Composer, their: Operation) -> None:
    """Move the operation of an id to where the vendor has it; parameters of the path come and go with it."""
    file, path, method = files.operation(their.id)
    content = files.content(file)
    operation = content[path].pop(method)
    position = [*content].index(path)
    emptied = not content[path]
    if emptied:
        del content[path]
    if their.path in content:
        content[their.path][their.method.lower()] = operation
    else:
        content.insert(
            position if emptied else position + 1, their.path, CommentedMap({their.method.lower(): operation})
        )
    enter(files, file.relative_to(files.folder).as_posix(), their.path, path if emptied else "", path)
    _fit_parameters(files, composer, operation, their)


def enter(files: Files, file: str, path: str, gone: str = "", behind: str = "") -> None:
    """List a path in the entry file, behind another one, and take one out that has no operations left."""
    paths = files.content(files.entry)["paths"]
    if path not in paths:
        escaped = path.replace("~", "~0").replace("/", "~1")
        position = [*paths].index(behind) + 1 if behind else len(paths)
        paths.insert(position, path, CommentedMap({"$ref": f"{file}#/{escaped}"}))
    if gone:
        del paths[gone]


def _fit_parameters(files: Files, composer: Composer, operation: Any, their: Operation) -> None:
    wanted = {each.name: each for each in their.parameters if each.place == "path"}
    given = operation.get("parameters", [])
    kept = [each for each in given if files.place_of(each) != "path" or files.name_of(each) in wanted]
    names = {files.name_of(each) for each in kept}
    title = class_name(their.id)
    new = [
        in_one_line(
            {
                "name": name,
                "in": "path",
                "required": True,
                "schema": composer.schema(each.schema, files.operation(their.id)[0], f"{title}{class_name(name)}"),
            }
        )
        for name, each in wanted.items()
        if name not in names
    ]
    if given or new:
        operation["parameters"] = given or []
        operation["parameters"][:] = [*new, *kept]
    if not operation.get("parameters", True):
        del operation["parameters"]
