"""Generation: the same bytes each time, all or nothing, and a clear error for an invalid description."""

import contextlib
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts import api_changes
from scripts import generate as command
from scripts.bundle import Bundle, render
from scripts.description import DescriptionError
from scripts.generate import GenerationError, generate
from scripts.problems import Problem, pointed
from scripts.publishing import LOCK
from tests.templates.small import PAGE, Package, contents, list_things, small

Change = Callable[[dict[str, Any]], object]

# The same each time

AGAIN = """
import sys
from pathlib import Path
from scripts.generate import generate
from tests.templates.small import small
generate(small(), Path(sys.argv[1]))
"""


def test_the_same_description_gives_the_same_bytes(tmp_path: Path) -> None:
    generate(small(), tmp_path / "one")
    generate(small(), tmp_path / "two")
    root = Path(command.__file__).parents[1]
    seed = "1" if os.environ.get("PYTHONHASHSEED") == "2" else "2"
    arguments = [sys.executable, "-c", AGAIN, str(tmp_path / "other")]
    subprocess.run(arguments, cwd=root, env={**os.environ, "PYTHONHASHSEED": seed}, check=True)
    digests = {_digest(tmp_path / name) for name in ("one", "two", "other")}
    assert len(digests) == 1


def _digest(folder: Path) -> str:
    return hashlib.sha256(repr(sorted(contents(folder).items())).encode()).hexdigest()


# Descriptions from which no client can be generated


def parameter(name: str, **schema: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": {"type": "string", **schema}}


def add(*parameters: dict[str, Any]) -> Change:
    return lambda document: list_things(document)["parameters"].extend(parameters)


def page(**parts: str) -> Change:
    return lambda document: list_things(document).update({"x-page": {**PAGE, **parts}})


def filtered(kind: str) -> Change:
    both = [
        {"name": "made_on", "in": "query", "schema": {"type": "string", "format": "date"}},
        {"name": "made_on__lt", "in": "query", "schema": {"type": [kind, "null"]}},
    ]
    return lambda document: list_things(document)["parameters"].extend(both)


def operation(path: str, method: str, **changes: Any) -> Change:
    return lambda document: document["paths"][path][method].update(changes)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param(page(items="rowz"), "x-page names rowz, which ThingPage lacks", id="items that are not there"),
        pytest.param(
            filtered("integer"), "the filter parameters made_on (date) and made_on__lt (integer) differ in type; all", id="types"
        ),
        pytest.param(page(next="a", total="b"), "x-page names a, b, which ThingPage lacks", id="two parts not there"),
        pytest.param(page(items="count"), "count, which x-page names, is not an array", id="items that are no array"),
        pytest.param(page(more="rows"), "x-page must have items, and only keys of instead, items", id="a part too many"),
        pytest.param(
            operation("/things", "get", **{"x-page": {"next": "next"}}), "x-page must have items", id="items missing"
        ),
        pytest.param(
            operation("/things/{thing_id}/parts/{kind}", "get", **{"x-page": PAGE}),
            "x-page needs an object as response",
            id="a page that is an array",
        ),
        pytest.param(
            operation("/things/{thing_id}", "get", **{"x-method": "delete"}), "things.delete: the method name", id="two methods"
        ),
        pytest.param(
            operation("/things/{thing_id}", "get", **{"x-method": "raw"}), "things.raw: the method name", id="a method called raw"
        ),
        pytest.param(add(parameter("1st")), "the filter 1st cannot be a keyword", id="no word at all"),
        pytest.param(
            add(parameter("tags", type="array", items={"type": "object"}, style="form")),
            "the filter tags is of type object",
            id="a list of objects to filter",
        ),
        pytest.param(operation("/things", "post", responses={}), "POST /things: no response is successful", id="no answer"),
        pytest.param(
            lambda document: document["components"]["schemas"].update({"Odd": {"title": "Odd", "allOf": [{"$ref": "#/x"}]}}),
            "Odd: nothing is at $ref #/x",
            id="a reference to nowhere",
        ),
    ],
)  # fmt: skip
def test_what_cannot_become_a_client_is_named(tmp_path: Path, change: Change, says: str) -> None:
    document = small()
    change(document)
    with pytest.raises(DescriptionError) as caught:
        generate(document, tmp_path / "client")
    assert says in str(caught.value)
    assert not (tmp_path / "client" / "py.typed").exists()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param(
            operation("/things/{thing_id}", "get", parameters=[]), "Incorrect path templating", id="a path without its id"
        ),
        pytest.param(lambda document: document.update({"openapi": "2.0"}), "/openapi: the generator does not accept it", id="another version"),
    ],
)  # fmt: skip
def test_a_warning_of_the_generator_is_an_error(tmp_path: Path, change: Change, says: str) -> None:
    document = small()
    change(document)
    with pytest.raises(GenerationError, match=says):
        generate(document, tmp_path / "client")


# The command


class Root:
    """A project in a folder of its own, with a description from which bundle and package are generated."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bundle = folder / "openapi" / "small.bundled.json"
        self.package = folder / "generated" / "small_client"
        self.description = small()
        for parent in (self.bundle.parent, self.package.parent):
            parent.mkdir()

    def state(self) -> dict[str, bytes]:
        """Read all files but the lock, so that a test sees incomplete ones."""
        return {name: text for name, text in contents(self.folder).items() if name != LOCK}


@pytest.fixture
def empty_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Root]:
    made = Root(tmp_path)
    monkeypatch.setattr(command, "ROOT", made.folder)
    monkeypatch.setattr(command, "BUNDLE", made.bundle)
    told = made.folder.with_name(f"{made.folder.name}-api.symbols.md")
    told.write_text(api_changes.entry(api_changes.since_release(made.description)))
    monkeypatch.setattr(command, "API_CHANGES", told)
    monkeypatch.setattr(command, "PACKAGE", made.package)
    monkeypatch.setattr(command, "bundled", lambda _: Bundle(made.description))
    yield made
    assert [path.name for path in made.package.parent.iterdir() if path != made.package] == []


@pytest.fixture
def root(empty_root: Root, package: Package) -> Root:
    """A project whose bundle and package are up to date with its description."""
    empty_root.bundle.write_text(render(empty_root.description))
    shutil.copytree(package.folder, empty_root.package, ignore=shutil.ignore_patterns("__pycache__"))
    return empty_root


def test_the_command_writes_once_and_says_what_changed(empty_root: Root, capsys: pytest.CaptureFixture[str]) -> None:
    root = empty_root
    assert command.main([]) == 0
    said = capsys.readouterr().out
    assert "added api/things/list_things.py" in said
    assert f"changed {root.bundle.name}" in said
    assert json.loads(root.bundle.read_text()) == root.description
    before = root.state()
    made_at = root.package.stat().st_mtime_ns

    assert command.main([]) == 0
    assert capsys.readouterr().out == "The generated client is up to date with openapi/: nothing changed.\n"
    assert command.main(["--check"]) == 0
    assert (root.state(), root.package.stat().st_mtime_ns) == (before, made_at)


def test_check_names_what_would_change_and_changes_nothing(root: Root, capsys: pytest.CaptureFixture[str]) -> None:
    (root.package / "types.py").write_text("# fixed by hand\n")
    (root.package / "extra.py").touch()
    (root.package / "errors.py").unlink()
    before = root.state()
    assert command.main(["--check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "added errors.py",
        "removed extra.py",
        "changed types.py",
        "3 files would change: run `make generate` and commit.",
    ]
    assert root.state() == before

    assert command.main([]) == 0
    assert "3 files changed." in capsys.readouterr().out
    assert command.main(["--check"]) == 0


def test_check_sees_a_description_that_changed(root: Root, capsys: pytest.CaptureFixture[str]) -> None:
    list_things(root.description)["summary"] = "List all things"
    assert command.main(["--check"]) == 1
    said = capsys.readouterr().out
    assert f"changed {root.bundle.name} (2 lines)" in said
    assert "changed api/things/list_things.py" in said
    assert command.main([]) == 0
    assert "List all things" in (root.package / "api/things/list_things.py").read_text()


def fail(*_: object) -> None:
    raise RuntimeError("broken")


def full(*_: object) -> None:
    raise OSError("the disk is full")


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param(lambda document: document.pop("info"), "a description has no info", id="no OpenAPI"),
        pytest.param(page(items="rowz"), "x-page names rowz, which ThingPage lacks", id="what no template can print"),
        pytest.param(
            operation("/things/{thing_id}", "get", parameters=[]), "the path has {thing_id}", id="what the lint refuses"
        ),
        pytest.param(
            lambda document: document["components"]["schemas"]["Part"]["properties"]["weight"].update(maximum="x"),
            "maximum is a text; a number is expected",
            id="a retyped value",
        ),
    ],
)
def test_a_failed_generation_says_why_and_leaves_what_was_there(
    root: Root, capsys: pytest.CaptureFixture[str], change: Change, says: str
) -> None:
    before, changelog = root.state(), command.API_CHANGES.read_bytes()
    change(root.description)
    assert command.main([]) == 2
    assert says in capsys.readouterr().err
    assert (root.state(), command.API_CHANGES.read_bytes()) == (before, changelog)


@pytest.mark.parametrize(
    ("file", "broken", "place"),
    [
        pytest.param("models/fault.py", "def (", "/components/schemas/Fault: ", id="syntax"),
        pytest.param("models/part.py", "import subprocess; subprocess.run('x')", "/components/schemas/Part: ", id="process"),
        pytest.param("api/things/get_thing.py", "raise SystemExit", "/paths/~1things~1{thing_id}/get: ", id="exit"),
        pytest.param("api/things/_sync.py", "import os; os._exit(0)", "/tags/0: ", id="end of the process"),
        pytest.param("types.py", "1 / 0", "types.py, made from this, cannot be imported: ZeroDivisionError", id="for all"),
    ],
)  # fmt: skip
def test_a_package_that_cannot_be_imported_is_not_put_in_place(
    root: Root, monkeypatch: pytest.MonkeyPatch, file: str, broken: str, place: str
) -> None:
    def break_one(folder: Path) -> None:
        (folder / file).write_text(broken)

    before, said = root.state(), io.StringIO()
    monkeypatch.setattr(command, "_format", break_one)
    monkeypatch.setattr(Bundle, "problem", lambda _, pointer, message: Problem(pointed(pointer), 0, message))
    with contextlib.redirect_stderr(said):
        assert command.main([]) == 2
    assert place in said.getvalue()
    assert "cannot be imported" in said.getvalue()
    assert root.state() == before


@pytest.mark.parametrize(
    ("step", "break_off", "error"),
    [("_teach", fail, RuntimeError), ("_format", interrupt, KeyboardInterrupt), ("put_in_place", full, OSError)],
)
def test_an_interrupted_generation_leaves_the_old_package(
    root: Root, monkeypatch: pytest.MonkeyPatch, step: str, break_off: Any, error: type[BaseException]
) -> None:
    before = contents(root.package)
    list_things(root.description)["summary"] = "List all things"
    with monkeypatch.context() as patch:
        patch.setattr(command, step, break_off)
        if error is OSError:
            with pytest.raises(error):
                command.main([])
        else:
            assert command.main([]) == (130 if error is KeyboardInterrupt else 2)
    assert contents(root.package) == before
    assert command.main([]) == 0
    assert contents(root.package) != before


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_a_swap_that_breaks_off_half_way_is_undone(
    root: Root, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    before = root.state()
    list_things(root.description)["summary"] = "List all things"
    replace = Path.replace

    def break_off(self: Path, target: Path) -> Path:
        if target == root.package and self.name == root.package.name:
            raise error
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", break_off)
        if error is KeyboardInterrupt:
            assert command.main([]) == 130
        else:
            with pytest.raises(error):
                command.main([])
    assert root.state() == before


@pytest.mark.usefixtures("empty_root")
def test_generating_tells_the_changes_in_the_changelog() -> None:
    command.API_CHANGES.unlink()
    command.main([])
    told = command.API_CHANGES.read_text()
    assert "added namespace" in told
    assert "**breaking** removed namespaces\n  - `zk.contacts`\n" in told  # compared with the real release
