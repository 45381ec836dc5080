"""Bundle the files of the description into one OpenAPI document.

Decides where each part of `openapi/` goes in the bundle; must not know what any part means.
A ref is `file#/Name`, or `#/Name` in its own file. The file is relative to the file that contains the ref.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

Files = dict[Path, dict[str, Any]]
Homes = dict[tuple[Path, str], str | None]

SECTIONS = {"schemas": "schemas", "parameters.yaml": "parameters", "responses.yaml": "responses"}
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


class BundleError(ValueError):
    """The files of the description do not fit together. The message names the file and the ref."""


def bundle(entry: Path) -> dict[str, Any]:
    """Return one document with internal refs only, in the order in which its parts are written.

    Args:
        entry: `zenskar.yaml`; the other files are in the same folder and below it.

    Raises:
        BundleError: A ref leads nowhere, a name is used twice, or nothing refers to a file or a path.
    """
    entry = entry.resolve()
    parts = sorted(path for pattern in ("paths/*.yaml", *_patterns()) for path in entry.parent.glob(pattern))
    files = {path: _load(path) for path in (entry, *parts)}
    homes = _homes(entry, files)
    _refuse_strays(entry, files, homes)

    document: dict[str, Any] = _inlined(files[entry], entry, files, homes)
    common = document.pop("x-common-responses", {})
    for item in document["paths"].values():
        for operation in (item[method] for method in item if method in METHODS):
            operation["responses"] = dict(sorted({**common, **operation.get("responses", {})}.items()))
    components = document.setdefault("components", {})
    for (path, name), home in homes.items():
        if home:
            section = components.setdefault(home.split("/")[2], {})
            section[name] = _inlined(files[path][name], path, files, homes)
    return document


def render(document: dict[str, Any]) -> str:
    """Return the document as JSON text. The same document always gives the same text."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _patterns() -> list[str]:
    return [name if name.endswith(".yaml") else f"{name}/*.yaml" for name in SECTIONS]


def _load(path: Path) -> dict[str, Any]:
    try:
        content = YAML(typ="safe", pure=True).load(path)
    except (OSError, YAMLError) as error:
        raise BundleError(f"{path}: {error}") from error
    if not isinstance(content, dict):
        raise BundleError(f"{path}: a mapping of names is expected, not {type(content).__name__}")
    return content


def _homes(entry: Path, files: Files) -> Homes:
    """Return where each name of each file goes in the bundle; None if its content replaces the ref."""
    homes: Homes = {}
    taken: dict[str, Path] = {}
    for path in [path for path in files if path != entry]:
        section = SECTIONS.get(path.relative_to(entry.parent).parts[0])
        for name in files[path]:
            home = f"#/components/{section}/{name}" if section else None
            place = home or name
            if place in taken:
                raise BundleError(f"{path}: {name} is already in {taken[place]}")
            taken[place] = path
            homes[path, name] = home
    return homes


def _target(ref: str, path: Path, homes: Homes) -> tuple[Path, str]:
    file, _, name = ref.partition("#/")
    target = (path.parent / file).resolve() if file else path, name.replace("~1", "/").replace("~0", "~")
    if target not in homes:
        raise BundleError(f"{path}: nothing is at {ref}")
    return target


def _refs(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(ref := node.get("$ref"), str):
            yield ref
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from _refs(child)


def _refuse_strays(entry: Path, files: Files, homes: Homes) -> None:
    """Check that refs lead from the entry to every file, and that the entry lists every path under its own name."""
    for url, item in files[entry]["paths"].items():
        ref = item.get("$ref", "")
        if _target(ref, entry, homes)[1] != url:
            raise BundleError(f"{entry}: {url} has the ref {ref} of another path")
    for (path, name), home in homes.items():
        if home is None and name not in files[entry]["paths"]:
            raise BundleError(f"{path}: {name} is not listed in {entry}")
    reached, waiting = set[Path](), [entry]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting += [_target(ref, path, homes)[0] for ref in _refs(files[path])]
    for path in files.keys() - reached:
        raise BundleError(f"{path}: no ref leads to this file")


def _inlined(node: Any, path: Path, files: Files, homes: Homes) -> Any:
    """Return the node with every ref made internal, or replaced by what it refers to."""
    if isinstance(node, list):
        return [_inlined(child, path, files, homes) for child in node]
    if isinstance(node, date):
        raise BundleError(f"{path}: {node} is read as a date; quote it")
    if not isinstance(node, dict):
        return node
    inlined = {key: _inlined(child, path, files, homes) for key, child in node.items()}
    if not isinstance(ref := node.get("$ref"), str):
        return inlined
    target, name = _target(ref, path, homes)
    if home := homes[target, name]:
        return {**inlined, "$ref": home}
    return _inlined(files[target][name], target, files, homes)
