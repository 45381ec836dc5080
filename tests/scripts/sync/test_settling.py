"""What `zenskar doctor --write` settled, taken over into the description."""

from pathlib import Path
from typing import Any

import pytest

from scripts import editing, generate
from scripts.sync import command, settling

HEAD = """version = 1
organisation = "o"
base_url = "https://api.zenskar.com"
settled_on = 2026-01-02
"""
PATHS = """
[paths]
list_tags = "GET /tags"
list_invoices = "GET /bills"
forgotten = "GET /forgotten"

[how]
paths = "of 25 candidates, exists: 3"
"""
ALL = ("invoice_total", "net_invoice_total", "applied_balance", "amount_due")


@pytest.fixture
def into(description: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the description that the command writes to."""
    monkeypatch.setattr(command, "DESCRIPTION", description)
    monkeypatch.setattr(command, "published", generate.publish)
    return description


def file(tmp_path: Path, *names: str, paths: str = "") -> str:
    path = tmp_path / "settled.toml"
    units = "".join(f'{name} = "minor"\n' for name in names)
    path.write_text(f"{HEAD}\n[invoice_units]\n{units}{paths}")
    return str(path)


def invoice(folder: Path) -> Any:
    return editing.load(folder / "schemas" / "invoices.yaml")["Invoice"]


def test_units_are_written_if_that_is_wanted(into: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = file(tmp_path, *ALL)
    assert command.main(["--settled", given]) == 1
    shown = capsys.readouterr().out
    assert "Invoice.amount_due: x-money: minor\n" in shown
    assert invoice(into)["properties"]["amount_due"]["x-money"] == "unknown"
    assert command.main(["--settled", given, "--write"]) == 0
    assert capsys.readouterr().out == shown
    found = invoice(into)
    assert {found["properties"][name]["x-money"] for name in ALL} == {"minor"}
    assert "unknown" not in found["description"]
    assert "Sources:" in found["description"]
    assert command.main(["--settled", given, "--write"]) == 0
    assert "Nothing to do" in capsys.readouterr().out


def test_paths_are_written_with_the_day(into: Path, tmp_path: Path) -> None:
    lines = settling.put_settled(into, settling.settled(file(tmp_path, paths=PATHS)), "2026-01-02")
    assert lines == ["list_tags: probed, GET /tags", "forgotten: no such operation any more"]
    place = editing.find(into, "list_tags")
    evidence = editing.load(place.file)[place.path][place.method]["x-evidence"]
    assert evidence["level"] == "probed"
    assert evidence["sources"][-1] == "probed on 2026-01-02: of 25 candidates, exists: 3"


def test_a_unit_that_is_not_settled_keeps_its_warning(into: Path, tmp_path: Path) -> None:
    settling.put_settled(into, settling.settled(file(tmp_path, *ALL[:3])), "2026-01-02")
    assert invoice(into)["properties"]["amount_due"]["x-money"] == "unknown"
    assert "Warning: the unit of the amounts is unknown." in invoice(into)["description"]


def test_a_description_that_cannot_be_generated_stays(
    into: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "published", lambda _: 1)
    assert command.main(["--settled", file(tmp_path, *ALL), "--write"]) == 1
    assert "Nothing was written" in capsys.readouterr().err
    assert invoice(into)["properties"]["amount_due"]["x-money"] == "unknown"


def test_answers_of_a_sandbox_change_nothing(into: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(file(tmp_path, *ALL))
    path.write_text(path.read_text().replace("https://api.zenskar.com", "http://sandbox.invalid"))
    before = {each: each.read_bytes() for each in into.rglob("*.yaml")}
    assert command.main(["--settled", str(path), "--write"]) == 2
    assert "proves nothing about https://api.zenskar.com" in capsys.readouterr().err
    assert {each: each.read_bytes() for each in into.rglob("*.yaml")} == before


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    assert command.main(["--settled", str(tmp_path / "none.toml")]) == 2


def test_it_is_a_source_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as end:
        command.main(["openapi.json", "--settled", file(tmp_path)])
    assert end.value.code == 2
