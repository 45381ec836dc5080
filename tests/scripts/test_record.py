"""`make record`: the recordings of operations."""

from pathlib import Path

import pytest

from scripts import record
from scripts.record import OPERATIONS, record_operations
from zenskar_ext.testing._sandbox.description import bundled


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_recording_again_gives_the_same_files(tmp_path: Path) -> None:
    names = list(bundled().operations)
    assert record_operations(tmp_path, names) == names
    assert contents(tmp_path) == contents(OPERATIONS)


def test_what_has_not_changed_is_not_told_and_what_is_not_described_goes(tmp_path: Path) -> None:
    names = ["get_invoice", "pay_invoice"]
    assert record_operations(tmp_path, names) == names
    (tmp_path / "pay_invoice.yaml").write_text("another recording")
    (tmp_path / "no_operation.yaml").touch()
    assert record_operations(tmp_path, names) == ["pay_invoice"]
    assert {path.stem for path in tmp_path.iterdir()} == set(names)


def test_an_operation_that_no_call_fits_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def record_nothing(*_: object) -> list[str]:
        raise LookupError("get_thing: no call succeeds")

    monkeypatch.setattr(record, "SCENARIOS", {})
    monkeypatch.setattr(record, "record_operations", record_nothing)
    assert record.main() == 1
    said = capsys.readouterr().err
    assert said == "get_thing: no call succeeds; the sandbox has to know the operation, or specimens.yaml the call\n"
