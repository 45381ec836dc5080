from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from benchmarks import __main__ as command
from benchmarks.measures import Measure, Rounds
from benchmarks.race import Figure, peers_run
from benchmarks.report import BEGIN, BEGIN_DECIDED, END, END_DECIDED, decisions, page
from benchmarks.results import Results, Summary
from scripts.pages import PageError

PAGE = f"# Speed\n{BEGIN_DECIDED}\n{END_DECIDED}\n{BEGIN}\n{END}\n"


class Bench:
    """Two measures, and the files to which the command writes them."""

    def __init__(self, folder: Path) -> None:
        self.results, self.page, self.decisions = (
            folder / name for name in ("results.json", "performance.md", "decisions.md")
        )
        self.page.write_text(PAGE)
        self.decisions.write_text(PAGE)
        self.peers = folder / "stock"
        self.peers.touch()
        self.ratio = 2.0
        self.fails = False
        self.taken: list[tuple[str, int, bool]] = []
        self.drawn: list[str] = []

    def measure(self, name: str, rounds: Rounds) -> Measure:
        def found(rounds: int) -> Iterator[Figure]:
            self.taken.append((name, rounds, peers_run()))
            if self.fails and name == "size":
                raise RuntimeError("a contestant ended")
            yield Figure(name, "ours / theirs", (self.ratio,) * rounds)
            yield Figure(name, "ours", (5.0,) * rounds, unit="ms")
            yield Figure(name, "left out", ())

        return Measure(name, rounds, found, self.plot if name == "size" else None)

    def plot(self, figures: Sequence[Summary]) -> None:
        self.drawn += [f"{figure.measure}: {figure.name}" for figure in figures]

    @property
    def untouched(self) -> bool:
        unchanged = self.page.read_text() == self.decisions.read_text() == PAGE
        return unchanged and not self.results.exists() and not self.drawn


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    bench = Bench(tmp_path)
    every = [bench.measure("decoding", Rounds(7, 3)), bench.measure("size", Rounds(1, 0))]
    monkeypatch.setattr(command, "measures", lambda: every)
    monkeypatch.setattr(command, "RESULTS", bench.results)
    monkeypatch.setattr(command, "PAGES", {bench.page: page, bench.decisions: decisions})
    monkeypatch.setattr(command, "PEERS_READY", bench.peers)
    return bench


def test_a_full_run_measures_all_and_writes_results_page_and_plots(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([]) == 0
    assert bench.taken == [("decoding", 7, True), ("size", 1, True)]
    kept = Results.read(bench.results.read_text()).figures
    assert [figure.key for figure in kept] == [
        (measure, *each) for measure in ("decoding", "size") for each in (("ours / theirs", "x"), ("ours", "ms"))
    ]
    assert bench.drawn == ["size: ours / theirs", "size: ours"]
    assert "| ours / theirs | 2 (2 to 2) |" in bench.page.read_text()
    assert "Not measured yet" in bench.decisions.read_text()
    assert "ours / theirs" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "taken"),
    [
        (["--only", "size"], [("size", 1, True)]),
        (["--rounds", "2"], [("decoding", 2, True), ("size", 2, True)]),
        (["--quick"], [("decoding", 3, False)]),
        (["--quick", "--only", "decoding", "--rounds", "9"], [("decoding", 9, False)]),
    ],
    ids=["some measures", "other rounds", "quick", "all options"],
)
def test_every_other_run_writes_nothing(bench: Bench, arguments: list[str], taken: list[tuple[str, int, bool]]) -> None:
    assert command.main(arguments) == 0
    assert bench.taken == taken
    assert bench.untouched


def test_in_haste_ratios_alone_are_printed(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    command.main(["--quick"])
    printed = capsys.readouterr().out
    assert "2x" in printed
    assert "ms" not in printed
    assert bench.untouched


def test_a_run_that_fails_leaves_what_was_there(bench: Bench) -> None:
    bench.fails = True
    with pytest.raises(RuntimeError, match="a contestant ended"):
        command.main([])
    assert bench.untouched


@pytest.mark.parametrize("name", ["page", "decisions"])
def test_a_page_without_a_place_for_the_tables_fails_before_anything_is_measured(bench: Bench, name: str) -> None:
    getattr(bench, name).write_text("# Speed\n")
    with pytest.raises(PageError, match="the page must contain"):
        command.main([])
    assert bench.taken == []


def test_a_run_without_the_environment_of_the_competitors_leaves_them_out_and_says_so_in_a_line(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.peers.unlink()
    assert command.main(["--only", "size"]) == 0
    assert bench.taken == [("size", 1, False)]
    notice, *progress = capsys.readouterr().err.splitlines()
    assert notice == f"{command.NO_PEERS} They are left out."
    assert "`make .venv-peers/stock`" in notice
    assert all(line.startswith("size") for line in progress)


def test_a_full_run_without_the_environment_of_the_competitors_measures_nothing(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.peers.unlink()
    assert command.main([]) == 2
    assert bench.taken == []
    assert bench.untouched
    assert capsys.readouterr().err.splitlines() == [command.NO_PEERS]


@pytest.mark.parametrize("option", ["--quick", "--guard"])
def test_a_run_without_competitors_does_not_miss_their_environment(
    bench: Bench, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    bench.peers.unlink()
    command.main([option])
    assert command.NO_PEERS not in capsys.readouterr().err


@pytest.mark.parametrize(("ratio", "status"), [(2.0, 0), (4.0, 1)], ids=["equal", "worse"])
def test_the_guard_answers_by_its_status(bench: Bench, ratio: float, status: int) -> None:
    command.main([])
    before = bench.results.read_text()
    bench.taken.clear()
    bench.ratio = ratio
    assert command.main(["--guard"]) == status
    assert set(bench.taken) == {("decoding", 3, False)}
    assert bench.results.read_text() == before


def test_the_guard_fails_without_committed_results(bench: Bench) -> None:
    assert command.main(["--guard"]) == 1
    assert bench.untouched
