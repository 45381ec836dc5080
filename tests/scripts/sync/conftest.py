"""What the tests of `make sync` share: a copy of openapi/, our facts, and a run of the command on them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from scripts.bundle import bundle as bundled
from scripts.bundle import render
from scripts.sync import command
from scripts.sync.facts import Facts, facts
from tests.scripts.sync.vendor import bundle

Node = dict[str, Any]


@frozen
class Ran:
    """What a run of the command came to."""

    status: int
    out: str
    error: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def differences(self) -> set[tuple[str, str]]:
        """Return place and kind of each difference but those of levels."""
        return {
            (each["place"], each["kind"]) for each in self.json["differences"] if each["kind"] not in ("level", "shown")
        }


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def ours() -> Facts:
    return facts(bundle(), by_id=True)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of openapi/ that the command reads and writes; nothing is generated from it."""
    copy = tmp_path / "openapi"
    shutil.copytree(command.DESCRIPTION, copy)
    monkeypatch.setattr(command, "DESCRIPTION", copy)
    monkeypatch.setattr(command, "PAGES", tmp_path / "pages")
    monkeypatch.setattr(command, "published", lambda draft: put(draft, copy))
    return copy


def put(draft: Path, folder: Path) -> int:
    """Put a draft in place, and bundle it."""
    shutil.copytree(draft, folder, dirs_exist_ok=True)
    (folder / "zenskar.bundled.json").write_text(render(bundled(folder / "zenskar.yaml")))
    return 0


@pytest.fixture
def run(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command on a description, or on what an argument names."""
    assert folder == command.DESCRIPTION

    def ran(spec: Node | str | Path, *arguments: str) -> Ran:
        if isinstance(spec, dict):
            file = tmp_path / "openapi-1.json"
            file.write_text(json.dumps(spec))
            spec = file
        status = command.main([str(spec), "--date", "2026-11-28", *arguments])
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return ran
