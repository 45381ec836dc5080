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
from scripts.publishing import put_in_place
from zenskar_ext.testing._sandbox.description import bundled

ROOT = Path(__file__).parents[2]
EVIL = 'z", str(EVIL)) or d.pop("z'
ADOPT = ["curl -X POST https://api.zenskar.com/praise -d '{}'", "--operation", "praise", "--tag", "Invoices", "--yes"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all that the commands change; generating in it is real, but for the templates, which stay."""
    for name in ("openapi", "generated"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "CHANGELOG.md", tmp_path)
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    monkeypatch.setattr(generate, "CHANGELOG", tmp_path / "CHANGELOG.md")
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
    unverified = next(probe.candidates(bundled().document))
    found = probe.Finding(unverified.operation_id, unverified.method, "/no path at all", "exists", "said so")
    monkeypatch.setattr(probe, "run", lambda *_, **__: [found])
    monkeypatch.setenv("ZENSKAR_API_KEY", "k" * 20)
    monkeypatch.setenv("ZENSKAR_ORGANISATION", "00000000-0000-0000-0000-000000000000")
    return probe.main(["--write", "--report", str(folder / "report.json")])


@pytest.mark.slow
@pytest.mark.parametrize("name", ["adopt", "drift", "probe"])
def test_a_command_whose_change_is_refused_leaves_everything_as_it_was(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    before = state(project)
    run: dict[str, Callable[[], int]] = {
        "adopt": adopting,
        "drift": drifting,
        "probe": lambda: probing(monkeypatch, project),
    }
    assert run[name]() == 2
    assert "openapi/" in capsys.readouterr().err
    assert state(project) == before


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
    before = state(project)
    code = f"""
import os, sys
from pathlib import Path
from scripts import generate
for name, place in (("ROOT", ""), ("DESCRIPTION", "openapi"), ("CHANGELOG", "CHANGELOG.md"),
                    ("PACKAGE", "generated/zenskar_client"), ("BUNDLE", "openapi/zenskar.bundled.json")):
    setattr(generate, name, Path({str(project)!r}) / place)
generate._try = lambda *_: os.kill(os.getpid(), {int(number)})
sys.exit(generate.main([]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True, text=True, env=os.environ
    )
    assert (done.returncode, done.stderr) == (130, "Interrupted.\n")
    assert state(project) == before


# Putting in place


@pytest.fixture
def files(tmp_path: Path) -> tuple[dict[Path, str], Path, Path]:
    """Two texts, of which one is of a new file, and a folder that replaces another one."""
    for folder, content in (("fresh/package", "new"), ("target", "old")):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "module.py").write_text(content)
    (tmp_path / "known.yaml").write_text("old")
    texts = {tmp_path / "known.yaml": "new", tmp_path / "added.yaml": "new"}
    return texts, tmp_path / "fresh/package", tmp_path / "target"


def test_files_and_folder_are_replaced_together(tmp_path: Path, files: Any) -> None:
    put_in_place(*files)
    assert {(tmp_path / name).read_text() for name in ("known.yaml", "added.yaml", "target/module.py")} == {"new"}


@pytest.mark.parametrize("broken", [0, 1, 2, 3, 4, 5])
def test_a_step_that_fails_undoes_the_steps_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: Any, broken: int
) -> None:
    before = state(tmp_path)
    steps = iter(range(6))
    for name in ("write_text", "replace", "rename"):
        real = getattr(Path, name)

        def step(self: Path, *arguments: Any, real: Any = real) -> Any:
            if next(steps, None) == broken:
                raise OSError("the disk is full")
            return real(self, *arguments)

        monkeypatch.setattr(Path, name, step)
    with pytest.raises(OSError, match="the disk is full"):
        put_in_place(*files)
    assert state(tmp_path) == before


def test_a_signal_waits_until_all_is_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: Any) -> None:
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        os.kill(os.getpid(), signal.SIGINT)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put_in_place(*files)
    assert {(tmp_path / name).read_text() for name in ("known.yaml", "added.yaml", "target/module.py")} == {"new"}
