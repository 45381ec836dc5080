import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.race import Figure
from benchmarks.results import Results, Summary, replace

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("values", "low", "median", "high"),
    [((3.0,), 3, 3, 3), ((1, 2), 1.25, 1.5, 1.75), ((5, 1, 4, 2, 3), 2, 3, 4), ((1.23456,), 1.235, 1.235, 1.235)],
    ids=["one value", "two", "five", "four digits"],
)
def test_a_summary_is_the_median_and_the_quartiles(
    values: tuple[float, ...], low: float, median: float, high: float
) -> None:
    summary = Summary.of(Figure("decoding", "ours / theirs", values, target=2.0, margin=1.1, guarded=False))
    assert (summary.rounds, summary.low, summary.median, summary.high) == (len(values), low, median, high)
    assert (summary.target, summary.margin, summary.guarded) == (2.0, 1.1, False)


def test_large_values_stay_whole() -> None:
    assert Summary.of(Figure("size", "wheel", (1234567.8,), "B")).median == 1234568


@pytest.mark.parametrize(
    ("target", "at_least", "met"),
    [(None, False, None), (2.0, False, True), (1.9, False, False), (2.0, True, True), (2.1, True, False)],
)
def test_a_target_is_met_by_the_median(
    summary: Callable[..., Summary], *, target: float | None, at_least: bool, met: bool | None
) -> None:
    assert summary(median=2.0, target=target, at_least=at_least).met is met


def test_results_are_read_as_they_were_written(summary: Callable[..., Summary]) -> None:
    results = Results.of((summary(), summary(name="µ", unit="µs", target=1.5)), NOON)
    assert Results.read(results.text()) == results
    assert results.date == "2026-03-04"
    assert results.python.startswith("CPython 3.")
    assert results.cores >= 1


def test_the_text_is_json_with_a_line_for_each_figure(summary: Callable[..., Summary]) -> None:
    text = Results.of((summary(name="one"), summary(name="two")), NOON).text()
    assert [each["name"] for each in json.loads(text)["figures"]] == ["one", "two"]
    assert sum('"name"' in line for line in text.splitlines()) == 2
    assert text.endswith("}\n")


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    replace(path, "old")
    replace(path, "new")
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]
