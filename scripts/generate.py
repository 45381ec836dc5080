"""Generate `generated/zenskar_client` from `openapi/`: bundle, validate, generate, mark, format, replace.

    python -m scripts.generate            write the client, and print what changed
    python -m scripts.generate --check    write nothing; exit 1 if something would change

Everything is generated in an empty folder first, so an interrupted run leaves the existing client in place.
"""

import argparse
import contextlib
import difflib
import filecmp
import io
import json
import subprocess
import sys
import tempfile
from itertools import chain
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_spec_validator import validate

from scripts import api_changes
from scripts.adapt import adapt
from scripts.bundle import bundle, render
from scripts.models import MODEL_GLOBALS
from scripts.operations import View, views
from scripts.shapes import type_of

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTION = ROOT / "openapi"
BUNDLE = DESCRIPTION / "zenskar.bundled.json"
CHANGELOG = ROOT / "CHANGELOG.md"
PACKAGE = ROOT / "generated" / "zenskar_client"
MARK = "# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.\n"


NAMESPACE_MODULES = {
    "_sync": {"async": False, "raw": False},
    "_async": {"async": True, "raw": False},
    "_raw": {"async": False, "raw": True},
    "_async_raw": {"async": True, "raw": True},
}


class GenerationError(Exception):
    """No client could be generated from the description. The message says why."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="generate", description="Generate generated/zenskar_client from openapi/.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if something would change")
    check = parser.parse_args(arguments).check
    document = bundle(DESCRIPTION / "zenskar.yaml")
    validate(document)
    text = render(document)
    with tempfile.TemporaryDirectory(dir=ROOT / "generated") as folder:
        fresh = Path(folder) / PACKAGE.name
        generate(json.loads(text), fresh)
        changes = [*_bundle_changes(text), *changed_files(PACKAGE, fresh)]
        before = CHANGELOG.read_text()
        changelog = api_changes.updated(before, api_changes.since_release(document))
        if changelog != before:
            changes.append(f"changed {CHANGELOG.name}")
        if not check and changes:
            _write(BUNDLE, text)
            _write(CHANGELOG, changelog)
            _swap(fresh, PACKAGE)
    _report(changes, check=check)
    return 1 if check and changes else 0


def generate(document: dict[str, Any], folder: Path) -> None:
    """Generate the package into a folder that does not exist yet.

    Raises:
        GenerationError: The generator warned or failed.
    """
    adapted = adapt(document)
    config = _config(folder)
    data = GeneratorData.from_dict(adapted, config=config)
    if isinstance(data, GeneratorError):
        raise GenerationError(f"{data.header}: {data.detail}")
    project = Project(openapi=data, config=config, custom_template_path=DESCRIPTION / "templates")
    _teach(project, document)
    with contextlib.redirect_stdout(io.StringIO()):  # the generator prints the name of a temporary folder
        problems = project.build()
    if problems:
        raise GenerationError("\n".join(f"{each.header} {each.detail}" for each in problems))
    _write_more(project, folder)
    (folder / "py.typed").touch()
    for path in folder.rglob("*.py"):
        path.write_text(MARK + path.read_text())
    _format(folder)


def _write_more(project: Project, folder: Path) -> None:
    """Write the files that the generator does not know: the HTTP library, routes, and the classes of each namespace."""
    (folder / "http.py").write_text(project.env.get_template("added/http.py.jinja").render())
    endpoints = chain.from_iterable(each.endpoints for each in project.openapi.endpoint_collections_by_tag.values())
    views = [project.env.filters["view_of"](endpoint) for endpoint in endpoints]
    (folder / "routes.py").write_text(project.env.get_template("added/routes.py.jinja").render(views=views))
    namespace = project.env.get_template("added/namespace.py.jinja")
    filters = project.env.get_template("added/namespace_filters.py.jinja")
    for tag, collection in project.openapi.endpoint_collections_by_tag.items():
        here = folder / "api" / tag
        for name, flags in NAMESPACE_MODULES.items():
            (here / f"{name}.py").write_text(namespace.render(endpoint_collection=collection, **flags))
        if any(project.env.filters["view_of"](endpoint).filters for endpoint in collection.endpoints):
            (here / "_filters.py").write_text(filters.render(endpoint_collection=collection))


def _config(folder: Path) -> Config:
    return Config.from_sources(
        ConfigFile.load_from_path(DESCRIPTION / "config.yaml"),
        meta_type=MetaType.NONE,
        document_source=BUNDLE,
        file_encoding="utf-8",
        overwrite=False,
        output_path=folder,
    )


def _teach(project: Project, document: dict[str, Any]) -> None:
    """Pass to the templates what the generator does not parse: the extensions of operations, fields and the root."""
    collections = project.openapi.endpoint_collections_by_tag.values()
    found = views(document, chain.from_iterable(collection.endpoints for collection in collections))
    descriptions = {tag["x-namespace"]: tag["description"] for tag in document["tags"]}

    def view_of(endpoint: Any) -> View:
        return found[str(endpoint.name)]

    project.env.filters["view_of"] = view_of
    project.env.globals.update(
        view_of=view_of,
        type_of=type_of,
        tag_description=descriptions.__getitem__,
        base_url=document["servers"][0]["url"],
        api_version=document["info"]["x-apiversion"],
        **MODEL_GLOBALS,
    )


def _format(folder: Path) -> None:
    """Sort imports, remove those that a file does not need, and format the code."""
    ruff = [sys.executable, "-m", "ruff"]
    width = ["--isolated", "--quiet", "--config=line-length=120", "--config=target-version='py311'"]
    unused = ["--select=F401,I", "--fix-only", "--config=lint.isort.split-on-trailing-comma=false"]
    for command in (["check", *width, *unused], ["format", *width, "--config=format.skip-magic-trailing-comma=true"]):
        subprocess.run([*ruff, *command, str(folder)], check=True)  # noqa: S603 - our own words


def changed_files(old: Path, new: Path) -> list[str]:
    """List the files that differ between two folders, each with the kind of change."""
    names = {path.relative_to(root) for root in (old, new) for path in root.rglob("*") if _is_output(path)}
    return [
        f"{'changed' if (old / name).exists() and (new / name).exists() else 'added' if (new / name).exists() else 'removed'} {name}"
        for name in sorted(names)
        if not ((old / name).exists() and (new / name).exists() and filecmp.cmp(old / name, new / name, shallow=False))
    ]


def _is_output(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def _bundle_changes(text: str) -> list[str]:
    before = BUNDLE.read_text() if BUNDLE.exists() else ""
    lines = (
        sum(line[:1] in "+-" for line in difflib.ndiff(before.splitlines(), text.splitlines())) if before != text else 0
    )
    return [f"changed {BUNDLE.name} ({lines} lines)"] if lines else []


def _write(path: Path, text: str) -> None:
    draft = path.with_suffix(".draft")
    draft.write_text(text)
    draft.replace(path)


def _swap(fresh: Path, target: Path) -> None:
    """Replace `target` by `fresh`. If that fails, `target` stays as before."""
    old = fresh.with_name("old")
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:  # interruptions too: the folder of `fresh`, and `old` in it, is about to be removed
        old.rename(target)
        raise


def _report(changes: list[str], *, check: bool) -> None:
    if not changes:
        print("The generated client is up to date with openapi/: nothing changed.")
    for change in changes:
        print(change)
    if changes:
        print(f"{len(changes)} files {'would change: run `make generate` and commit' if check else 'changed'}.")


if __name__ == "__main__":
    sys.exit(main())
