"""Commands that change the description put everything in place, or change nothing."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scripts import adopt, generate, probe
from scripts.drift import command as drift
from scripts.drift.answers import Answer
from scripts.drift.findings import findings
from scripts.publishing import put_in_place, workplace
from zenskar_ext.doctor.probing import Finding, candidates
from zenskar_ext.testing._sandbox.description import bundled

ROOT = Path(__file__).parents[2]
EVIL = 'z", str(EVIL)) or d.pop("z'
ADOPT = ["curl -X POST https://api.zenskar.com/praise -d '{}'", "--operation", "praise", "--tag", "Invoices", "--yes"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all that the commands change; generating in it is real, but for the templates, which stay."""
    for name in ("openapi", "generated", "changelog.d"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    monkeypatch.setattr(generate, "API_CHANGES", tmp_path / "changelog.d" / "api.symbols.md")
    monkeypatch.setattr(generate, "PACKAGE", tmp_path / "generated" / "zenskar_client")
    monkeypatch.setattr(generate, "BUNDLE", tmp_path / "openapi" / "zenskar.bundled.json")
    for module in (generate, adopt, drift, probe):
        monkeypatch.setattr(module, "DESCRIPTION", tmp_path / "openapi")
    return tmp_path


def state(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def adopting() -> int:
    return adopt.main([*ADOPT, "--method-name", "not a name"])


def drifting() -> int:
    body = {"results": [{"id": "not said before", "\u202e": "a name that nobody can read"}]}
    return drift.write(
        findings(bundled(), [Answer("GET", "/invoices", 200, "application/json", body)]), date(2026, 1, 1)
    )


def probing(monkeypatch: pytest.MonkeyPatch, folder: Path) -> int:
    unverified = next(candidates(bundled().document))
    found = Finding(unverified.operation_id, unverified.method, "/no path at all", "exists", "said so")
    monkeypatch.setattr(probe, "run", lambda *_, **__: [found])
    monkeypatch.setenv("ZENSKAR_API_KEY", "k" * 20)
    monkeypatch.setenv("ZENSKAR_ORGANISATION", "00000000-0000-0000-0000-000000000000")
    return probe.main(["--write", "--report", str(folder / "report.json")])


@pytest.mark.slow
@pytest.mark.parametrize("name", ["adopt", "drift", "probe"])
def test_a_command_whose_change_is_refused_leaves_everything_as_it_was(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    before = content(project)
    commands: dict[str, Callable[[], int]] = {
        "adopt": adopting,
        "drift": drifting,
        "probe": lambda: probing(monkeypatch, project),
    }
    assert commands[name]() == 2
    assert "openapi/" in capsys.readouterr().err
    assert content(project) == before


@pytest.mark.slow
def test_a_field_of_a_recorded_answer_is_a_value_whatever_it_is_called(project: Path) -> None:
    body = {"results": [{"id": "00000000-0000-4000-8000-000000000000", EVIL: "x"}]}
    found = findings(bundled(), [Answer("GET", "/invoices", 200, "application/json", body)])
    drift.write(found, date(2026, 1, 1))
    model = (project / "generated" / "zenskar_client" / "models" / "invoice.py").read_text()
    assert f"d.pop({EVIL!r}, UNSET)" in model


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_everything_as_it_was(project: Path, number: signal.Signals) -> None:
    file = project / "openapi" / "paths" / "invoices.yaml"
    file.write_text(file.read_text().replace("summary: List invoices", "summary: List all invoices"))
    before = content(project)
    code = f"""
import os, sys
from pathlib import Path
from scripts import generate
for name, place in (("ROOT", ""), ("DESCRIPTION", "openapi"), ("API_CHANGES", "changelog.d/api.symbols.md"),
                    ("PACKAGE", "generated/zenskar_client"), ("BUNDLE", "openapi/zenskar.bundled.json")):
    setattr(generate, name, Path({str(project)!r}) / place)
generate._try = lambda *_: os.kill(os.getpid(), {int(number)})
sys.exit(generate.main([]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True, text=True, env=os.environ
    )
    assert (done.returncode, done.stderr) == (130, "Interrupted.\n")
    assert content(project) == before


# Putting in place


@pytest.fixture
def files(tmp_path: Path) -> tuple[dict[Path, str], Path, Path, Path]:
    """Two texts, of which one is of a new file, a folder that replaces another one, and where all is prepared."""
    for folder, content in ((".publishing/package", "new"), ("target", "old")):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "module.py").write_text(content)
    (tmp_path / "known.yaml").write_text("old")
    texts = {tmp_path / "known.yaml": "new", tmp_path / "added.yaml": "new"}
    return texts, tmp_path / ".publishing/package", tmp_path / "target", tmp_path / ".publishing"


def content(folder: Path) -> dict[str, bytes]:
    """Return the files of a project, without those that are prepared."""
    return {name: text for name, text in state(folder).items() if not name.startswith(".publishing")}


def test_files_and_folder_are_replaced_together(tmp_path: Path, files: Any) -> None:
    put_in_place(*files)
    assert {(tmp_path / name).read_text() for name in ("known.yaml", "added.yaml", "target/module.py")} == {"new"}


@pytest.mark.parametrize("broken", range(8))
def test_a_step_that_fails_undoes_the_steps_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: Any, broken: int
) -> None:
    before = content(tmp_path)
    steps = iter(range(8))
    with monkeypatch.context() as patch:
        for name in ("write_text", "replace", "rename"):
            real = getattr(Path, name)

            def step(self: Path, *arguments: Any, real: Any = real) -> Any:
                if next(steps, None) == broken:
                    raise OSError("the disk is full")
                return real(self, *arguments)

            patch.setattr(Path, name, step)
        with pytest.raises(OSError, match="the disk is full"):
            put_in_place(*files)
    assert content(tmp_path) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from scripts import publishing

root, last, steps = Path(sys.argv[1]), int(sys.argv[2]), 0
names = ("rename", "replace", "unlink", "copy2", "rmtree")

def counted(real):
    def step(*arguments, **keywords):
        global steps
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **keywords)
    return step

for owner in (Path, publishing.shutil):
    for name in names:
        if hasattr(owner, name):
            setattr(owner, name, counted(getattr(owner, name)))
if sys.argv[3:]:
    steps = -99
with publishing.workplace(root) as place:
    steps = 0 if sys.argv[3:] else steps
    if not sys.argv[3:]:
        sys.exit()
    (place / "package").mkdir()
    (place / "package" / "module.py").write_text("new")
    texts = {root / "known.yaml": "new", root / "added.yaml": "new"}
    publishing.put_in_place(texts, place / "package", root / "target", place)
    print(steps)
"""


def run(folder: Path, last: int, *more: str) -> subprocess.CompletedProcess[str]:
    """Put files in place in a process of its own, or only begin to; it is killed before the last step."""
    command = [sys.executable, "-c", KILLED, str(folder), str(last), *more]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, env=os.environ)


@pytest.mark.parametrize("last", range(1, 8))
def test_what_a_killed_run_has_begun_is_undone_by_the_next_one(
    tmp_path: Path, files: Any, capsys: pytest.CaptureFixture[str], last: int
) -> None:
    shutil.rmtree(files[-1])
    before = state(tmp_path)
    assert run(tmp_path, last, "write").returncode == -signal.SIGKILL
    assert run(tmp_path, 2).returncode == -signal.SIGKILL, "the run that undoes it can be killed, too"
    with workplace(tmp_path):
        assert content(tmp_path) == before
    said = capsys.readouterr().err
    assert said.startswith("An earlier run was killed ")
    assert said.count("\n") == 1
    assert {path.name for path in tmp_path.iterdir()} == {*before, "target", ".publishing.lock"} - {"target/module.py"}


def test_a_run_that_is_not_killed_has_no_more_steps(tmp_path: Path, files: Any) -> None:
    shutil.rmtree(files[-1])
    assert run(tmp_path, 99, "write").stdout == "7\n"


def test_a_file_that_was_edited_after_a_killed_run_stays(
    tmp_path: Path, files: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(files[-1])
    run(tmp_path, 7, "write")
    (tmp_path / "known.yaml").write_text("edited")
    with workplace(tmp_path):
        assert (tmp_path / "known.yaml").read_text() == "edited"
    assert f"{tmp_path / 'known.yaml'} was edited since, and stays." in capsys.readouterr().err


def test_only_one_command_writes_at_a_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with workplace(tmp_path), pytest.raises(SystemExit, match="2"), workplace(tmp_path):
        pytest.fail("two are at work")
    said = capsys.readouterr().err
    assert said == "Nothing was changed: another command is writing the client; wait until it has ended.\n"
    with workplace(tmp_path):
        pass


def test_a_signal_waits_until_all_is_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: Any) -> None:
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        os.kill(os.getpid(), signal.SIGINT)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put_in_place(*files)
    assert {(tmp_path / name).read_text() for name in ("known.yaml", "added.yaml", "target/module.py")} == {"new"}
