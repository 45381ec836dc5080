"""Move operations to other paths or methods, in their place among the others."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap

from scripts.drift.layout import in_one_line
from scripts.sync.composing import Composer
from scripts.sync.facts import Operation
from scripts.sync.files import Files
from scripts.sync.naming import class_name


def move(files: Files, composer: Composer, moved: Sequence[Operation]) -> None:
    """Move operations to where the vendor has them, all at once: two may change places.

    Parameters of the path come and go with it. The path stays in the file that has it, whatever the tag.
    """
    found = [(their, *files.operation(their.id)) for their in moved]
    taken = [files.content(file)[path].pop(method) for _, file, path, method in found]
    for (their, file, path, _), operation in zip(found, taken, strict=True):
        home = files.home_of(their.path) or file
        content = files.content(home)
        if their.path not in content:
            content.insert([*content].index(path) + 1 if path in content else len(content), their.path, CommentedMap())
        content[their.path][their.method.lower()] = operation
        files.added_operation(their.id, home)
        enter(files, home, their.path, behind=path)
        _fit_parameters(files, composer, operation, their)
    for file, path in dict.fromkeys((file, path) for _, file, path, _ in found):
        if not files.content(file)[path]:
            del files.content(file)[path]
            del files.content(files.entry)["paths"][path]


def enter(files: Files, file: Path, path: str, *, behind: str = "") -> None:
    """List a path in the entry file, behind another one."""
    paths = files.content(files.entry)["paths"]
    if path not in paths:
        escaped = path.replace("~", "~0").replace("/", "~1")
        position = [*paths].index(behind) + 1 if behind else len(paths)
        paths.insert(position, path, CommentedMap({"$ref": f"{file.relative_to(files.folder).as_posix()}#/{escaped}"}))


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
