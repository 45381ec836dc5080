"""Generate `generated/zenskar_client` from `openapi/`: bundle, validate, generate, mark, format, replace.

    python -m scripts.generate            write the client, and print what changed
    python -m scripts.generate --check    write nothing; exit 1 if something would change

Everything is generated in an empty folder first, compiled and imported, and then put in place at once: a run that fails
or is interrupted changes nothing. What is wrong with the description is said in one line each, with file and line.
"""

import argparse
import contextlib
import difflib
import filecmp
import io
import json
import subprocess
import sys
from collections.abc import Container, Iterable, Mapping
from functools import partial
from itertools import chain, starmap
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties import EnumProperty, LiteralEnumProperty, ModelProperty

from scripts import api_changes, commands, complaints, literals, trial
from scripts.adapt import adapt
from scripts.bodies import BODY_GLOBALS
from scripts.bundle import Bundle, bundled, render
from scripts.description import DescriptionError, complete
from scripts.ensuring import finds, lookups
from scripts.foreign import raw_client
from scripts.hints import resolvable
from scripts.lint import lint
from scripts.literals import FILTERS
from scripts.method_docs import METHOD_DOCS
from scripts.models import MODEL_GLOBALS, described_in
from scripts.normalise import Normal, Refusal, normalise
from scripts.normalise.names import is_usable
from scripts.operations import View, views
from scripts.parsing import left_out, parsed, problems
from scripts.problems import Pointer, Refused, pointed, say
from scripts.publishing import changed, put_in_place, workplace
from scripts.shapes import type_of

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTION = ROOT / "openapi"
BUNDLE = DESCRIPTION / "zenskar.bundled.json"
API_CHANGES = ROOT / "changelog.d" / "api.symbols.md"
PACKAGE = ROOT / "generated" / "zenskar_client"
MARK = "# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.\n"


NAMESPACE_MODULES = {
    "_sync": {"async": False, "raw": False},
    "_async": {"async": True, "raw": False},
    "_raw": {"async": False, "raw": True},
    "_async_raw": {"async": True, "raw": True},
}


class GenerationError(Exception):
    """No client can be generated from a document. The message is one line for each reason."""

    def __init__(self, found: Iterable[tuple[Pointer, str]]) -> None:
        """Keep the reasons, each with the part of the document that it is about."""
        self.found = list(found)
        super().__init__("\n".join(f"{pointed(place)}: {reason}" if place else reason for place, reason in self.found))


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="generate", description="Generate generated/zenskar_client from openapi/.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if something would change")
    parser.add_argument(
        "--from", dest="file", type=Path, metavar="FILE", help="make a raw client of another description"
    )
    parser.add_argument("--into", dest="folder", type=Path, metavar="FOLDER", help="where to put it: a new folder")
    given = parser.parse_args(arguments)
    if (given.file is None) != (given.folder is None) or (given.check and given.file):
        parser.error("give --from together with --into, and without --check")
    if given.file is not None:
        return _make_raw_client(given.file, given.folder)
    return publish(DESCRIPTION, check=given.check)


def publish(draft: Path, *, check: bool = False) -> int:
    """Generate from a draft of the description, and put both in place; return the exit status.

    Args:
        draft: The folder of the description, or a copy of it by `drafted`.
        check: Only say what would change.
    """
    try:
        with workplace(ROOT) if draft == DESCRIPTION else contextlib.nullcontext(draft.parent) as place:
            changes = _published(draft, place, check=check)
    except Refused as refused:
        print(refused, file=sys.stderr)
        print(f"Nothing was changed: {len(refused.problems)} to correct.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 130
    _report(changes, check=check)
    return 1 if check and changes else 0


def _published(draft: Path, place: Path, *, check: bool) -> list[str]:
    fresh = place / PACKAGE.name
    made = generated(draft, fresh)
    files = changed_files(PACKAGE, fresh)
    if files and not check:
        _try(made, fresh)
    text, entry = render(made.document), api_changes.entry(api_changes.since_release(made.document))
    told = API_CHANGES.exists() and API_CHANGES.read_text() == entry
    changes = [*_bundle_changes(text), *files, *([] if told else [f"changed {API_CHANGES.name}"])]
    texts = changed(draft, DESCRIPTION)
    if not check and (changes or texts):
        put_in_place({**texts, BUNDLE: text, API_CHANGES: entry}, fresh, PACKAGE, place)
    return changes


def generated(draft: Path, fresh: Path) -> Bundle:
    """Generate a package from the folder of a description; return the bundle.

    Raises:
        Refused: Something is wrong with the description.
    """
    made = _checked(draft)
    try:
        _normal(made.document, strict=True)  # it has limits; the validator follows `allOf` as often as it is told
        _validate(made)
        document = json.loads(render(made.document))
        generate(document, fresh, described=api_changes.newly_described(document))
    except GenerationError as error:
        raise Refused(starmap(made.problem, error.found)) from error
    except DescriptionError as error:
        raise Refused(starmap(made.problem, complaints.of_description(made.document, error))) from error
    except Refused:
        raise
    except Exception as error:  # the generator has not been written for what it cannot read
        raise Refused([made.problem((), complaints.of_failure(error))]) from error
    return made


def _checked(draft: Path) -> Bundle:
    """Bundle a description that nothing is wrong with, as far as can be told without generating.

    Raises:
        Refused: Something is wrong.
    """
    made = bundled(draft / "zenskar.yaml")
    known = {(problem.file, problem.line) for problem in made.problems}
    linted = starmap(made.problem, lint(made.document, whole=made.whole))
    problems = [*made.problems, *(each for each in linted if (each.file, each.line) not in known)]
    if problems:
        raise Refused(problems)
    return made


def _validate(made: Bundle) -> None:
    """Check a description with openapi-spec-validator.

    Raises:
        Refused: It is not valid.
    """
    if problems := [*starmap(made.problem, complaints.of_validator(made.document))]:
        raise Refused(problems)


def _normal(document: dict[str, Any], *, strict: bool) -> Normal:
    """Return a normalised document; if `strict`, nothing may be left out of it.

    Raises:
        DescriptionError: Something is left out.
    """
    normal = normalise(document)
    if strict and (normal.refused or normal.unread):
        unread = (f"{name}: {reason}" for name, reason in normal.unread.items())
        raise DescriptionError("\n".join([*map(str, normal.refused), *unread]))
    return normal


def _try(made: Bundle, fresh: Path) -> None:
    """Check that each module of a package can be imported.

    Raises:
        Refused: One cannot.
    """
    failed = trial.failures(fresh)
    if failed:
        raise Refused(
            made.problem(
                complaints.of_module(made.document, module), f"{module}, made from this, cannot be imported: {reason}"
            )
            for module, reason in failed.items()
        )


def _make_raw_client(file: Path, folder: Path) -> int:
    try:
        count, refused = raw_client(file, folder)
    except DescriptionError as error:
        say(*str(error).split("\n"), file=sys.stderr)
        return 1
    print(f"{folder}: {count} of {count + len(refused)} operations.")
    say(*(f"left out: {each}" for each in refused))
    return 0


def generate(
    document: dict[str, Any],
    folder: Path,
    *,
    refused: list[Refusal] | None = None,
    mark: str = MARK,
    described: Container[str] = (),
) -> None:
    """Generate the package into a folder that does not exist yet.

    Args:
        document: The description.
        folder: The folder of the package.
        refused: Where to put the operations that a client cannot have, which are left out; None to refuse them all.
        mark: The first line of each file.
        described: The symbols of the fields that users may still read in `additional_properties`.

    Raises:
        DescriptionError: An operation cannot be generated.
        GenerationError: The generator warned or failed.
    """
    normal = _normal(document, strict=refused is None)
    finals = final_statuses(document)
    document = normal.document
    config, adapted = _config(folder), adapt(document)
    data = parsed(adapted, config)
    if isinstance(data, GeneratorError):
        raise GenerationError(complaints.of_parser(adapted))
    if refused is not None:
        refused += [*normal.refused, *left_out(data)]
    if errors := problems(data):
        raise GenerationError(complaints.of_generator(document, errors))
    complete(partial(_refuse_names, each) for each in (*data.models, *data.enums))
    project = Project(openapi=data, config=config, custom_template_path=DESCRIPTION / "templates")
    _teach(project, document, described)
    with contextlib.redirect_stdout(io.StringIO()):  # the generator prints the name of a temporary folder
        errors = [*project.build()]
    if errors:
        raise GenerationError(complaints.of_generator(document, errors))
    _write_more(project, folder, finals)
    commands.write(folder, _views(project), _descriptions(document))
    (folder / "py.typed").touch()
    for path in folder.rglob("*.py"):
        path.write_text(mark + path.read_text())
    _format(folder)


def _refuse_names(each: ModelProperty | EnumProperty | LiteralEnumProperty) -> None:
    """Check the names of a class, which are in types, imports and paths of files."""
    literals.name(each.class_info.name)
    literals.name(each.class_info.module_name)


def final_statuses(document: dict[str, Any]) -> dict[str, list[str]]:
    """Return the statuses that are final, by the name of their enum: `x-final-statuses`."""
    schemas = document.get("components", {}).get("schemas", {})
    return {
        str(schemas[name].get("title", name)): list(schemas[name]["x-final-statuses"]["values"])
        for name in sorted(schemas)
        if isinstance(schemas[name], dict) and "x-final-statuses" in schemas[name]
    }


def _write_more(project: Project, folder: Path, finals: dict[str, list[str]]) -> None:
    """Write the files that the generator does not know: what many modules use, routes, and the classes of namespaces."""
    for name in ("checks", "encoding", "hints", "http", "operations", "pydantic_schemas", "secrets", "showing"):
        (folder / f"{name}.py").write_text(project.env.get_template(f"added/{name}.py.jinja").render())
    routes = project.env.get_template("added/routes.py.jinja")
    (folder / "routes.py").write_text(routes.render(views=_views(project)))
    (folder / "statuses.py").write_text(project.env.get_template("added/statuses.py.jinja").render(finals=finals))
    of_client = project.env.get_template("added/namespaces.py.jinja")
    tags = sorted(project.openapi.endpoint_collections_by_tag)
    for name, flags in (("_sync", {"async": False}), ("_async", {"async": True})):
        (folder / "api" / f"{name}.py").write_text(of_client.render(tags=tags, **flags))
    namespace = project.env.get_template("added/namespace.py.jinja")
    filters = project.env.get_template("added/namespace_filters.py.jinja")
    for tag, collection in project.openapi.endpoint_collections_by_tag.items():
        here = folder / "api" / tag
        for name, flags in NAMESPACE_MODULES.items():
            (here / f"{name}.py").write_text(namespace.render(endpoint_collection=collection, **flags))
        if any(project.env.filters["view_of"](endpoint).filters for endpoint in collection.endpoints):
            (here / "_filters.py").write_text(filters.render(endpoint_collection=collection))


def _views(project: Project) -> list[View]:
    endpoints = chain.from_iterable(each.endpoints for each in project.openapi.endpoint_collections_by_tag.values())
    return [project.env.filters["view_of"](endpoint) for endpoint in endpoints]


def _config(folder: Path) -> Config:
    return Config.from_sources(
        ConfigFile.load_from_path(DESCRIPTION / "config.yaml"),
        meta_type=MetaType.NONE,
        document_source=BUNDLE,
        file_encoding="utf-8",
        overwrite=False,
        output_path=folder,
    )


def _descriptions(document: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what each namespace holds."""
    return {tag["x-namespace"]: tag["description"] for tag in document["tags"]}


def _teach(project: Project, document: dict[str, Any], described: Container[str]) -> None:
    """Pass to the templates what the generator does not parse: the extensions of operations, fields and the root."""
    collections = project.openapi.endpoint_collections_by_tag.values()
    found = views(document, chain.from_iterable(collection.endpoints for collection in collections))

    looked_up = lookups(found.values())

    def view_of(endpoint: Any) -> View:
        return found[str(endpoint.name)]

    project.env.filters.update(FILTERS, view_of=view_of, resolvable=resolvable)
    project.env.globals.update(
        view_of=view_of,
        lookup_of=lambda view: looked_up.get(str(view.endpoint.name)),
        finds=finds,
        type_of=type_of,
        tag_description=_descriptions(document).__getitem__,
        base_url=document["servers"][0]["url"],
        api_version=document["info"].get("x-apiversion", ""),
        title=document["info"]["title"],
        is_usable=is_usable,
        **BODY_GLOBALS,
        **METHOD_DOCS,
        has_lists=any(view.page is not None for view in found.values()),
        described_in=partial(described_in, described),
        **MODEL_GLOBALS,
    )


def _format(folder: Path) -> None:
    """Sort imports, remove those that a file does not need, and format the code."""
    ruff = [sys.executable, "-m", "ruff"]
    width = ["--isolated", "--config=line-length=120", "--config=target-version='py311'"]
    unused = ["--select=F401,I", "--fix-only", "--config=lint.isort.split-on-trailing-comma=false"]
    for command in (["check", *width, *unused], ["format", *width, "--config=format.skip-magic-trailing-comma=true"]):
        done = subprocess.run([*ruff, *command, str(folder)], check=False, capture_output=True, text=True)  # noqa: S603 - our own words
        if done.returncode:
            said = " ".join(line for line in done.stderr.splitlines() if line.startswith("error"))
            raise GenerationError([((), f"ruff cannot read what was generated: {said}")])


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


def _report(changes: list[str], *, check: bool) -> None:
    if not changes:
        print("The generated client is up to date with openapi/: nothing changed.")
    for change in changes:
        print(change)
    if changes:
        print(f"{len(changes)} files {'would change: run `make generate` and commit' if check else 'changed'}.")


if __name__ == "__main__":
    sys.exit(main())
