"""docs/peers.md says what the tests prove."""

import csv
from pathlib import Path

import pytest

from scripts import peers
from scripts.peers import MarkError, Proof, page, proofs

TABLE = [
    {"row": "1", "group": "Calls", "feature": "timeout", "unclaimed": "", "Orb": "60 s"},
    {"row": "2", "group": "Calls", "feature": "deadline", "unclaimed": "no clock", "Orb": "no"},
    {"row": "33a", "group": "Lists", "feature": "foreign `next`", "unclaimed": "", "Orb": "yes"},
]
ONE = Proof("1", "30 s", "tests/a.py::test_a_b")
FOREIGN = Proof("33a", "refused", "tests/d.py::test_d")
MARKED = """
import pytest

@pytest.mark.peer_row(1, "30 s")
def test_a_timeout_is_30_seconds() -> None: ...

class TestWalks:
    @pytest.mark.peer_row("33a", "refused")
    @pytest.mark.parametrize("next", ["a"])
    async def test_a_foreign_next_is_refused(self, next: str) -> None: ...
"""


def test_a_mark_is_found_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "tests" / "client").mkdir(parents=True)
    (tmp_path / "tests" / "client" / "test_a.py").write_text(MARKED)
    assert list(proofs(tmp_path / "tests")) == [
        Proof("1", "30 s", "tests/client/test_a.py::test_a_timeout_is_30_seconds"),
        Proof("33a", "refused", "tests/client/test_a.py::test_a_foreign_next_is_refused"),
    ]


@pytest.mark.parametrize("mark", ["peer_row(1)", "peer_row(1, says)", "peer_row(1, 'a', 'b')"])
def test_a_mark_that_says_nothing_is_refused(tmp_path: Path, mark: str) -> None:
    (tmp_path / "test_a.py").write_text(f"@pytest.mark.{mark}\ndef test_it(): ...\n")
    with pytest.raises(MarkError, match="test_it: a mark must be peer_row"):
        list(proofs(tmp_path))


def test_a_cell_of_ours_names_the_tests_that_prove_it() -> None:
    lines = page(TABLE, [ONE, Proof("1", "30 s", "tests/b.py::test_c"), FOREIGN]).splitlines()
    assert "| # | | zenskar-ext | Orb |" in lines
    assert "| 1 | timeout | 30 s ([a b](../tests/a.py), [c](../tests/b.py)) | 60 s |" in lines
    assert "| 33a | foreign `next` | refused ([d](../tests/d.py)) | yes |" in lines
    assert [line for line in lines if line.startswith("## ")] == ["## Calls", "## Lists"]


def test_a_cell_without_a_test_says_why_nothing_is_claimed() -> None:
    assert "| 2 | deadline | no claim: no clock | no |" in page(TABLE, [ONE, FOREIGN]).splitlines()


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([Proof("4", "a", "t")], "there is no row 4"),
        ([Proof("1", "a", "t"), Proof("1", "b", "u")], "row 1: t, u say different things about it"),
        ([ONE, FOREIGN, Proof("2", "a", "t")], r"row 2: proved by t, and .* nothing is claimed \(no clock\)"),
        ([ONE], "row 33a: no test proves it, and peers.csv does not say why nothing is claimed"),
    ],
    ids=["no such row", "two tests differ", "a proof and a reason", "neither a proof nor a reason"],
)
def test_what_cannot_be_is_refused(found: list[Proof], said: str) -> None:
    with pytest.raises(MarkError, match=said):
        page(TABLE, found)


def test_the_page_is_written_and_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "peers.md").write_text("old")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_a.py").write_text(MARKED)
    with (tmp_path / "peers.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, TABLE[0])
        table.writeheader()
        table.writerows(TABLE)
    monkeypatch.setattr(peers, "TABLE", tmp_path / "peers.csv")
    monkeypatch.setattr(peers, "ROOT", tmp_path)
    monkeypatch.setattr(peers, "PAGE", tmp_path / "docs" / "peers.md")
    assert peers.main(["--check"]) == 1
    assert "run `make peers`" in capsys.readouterr().err
    assert peers.main([]) == peers.main(["--check"]) == 0
    assert capsys.readouterr().out == "docs/peers.md: 2 tests, 1 of 3 rows without a claim.\n"
    (tmp_path / "tests" / "test_b.py").write_text('@pytest.mark.peer_row(1, "60 s")\ndef test_it(): ...\n')
    assert peers.main([]) == 1
    assert "say different things" in capsys.readouterr().err
