from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.report import (
    BEGIN,
    BEGIN_DECIDED,
    DECIDED,
    END,
    END_DECIDED,
    PAGE,
    PAGES,
    decisions,
    number,
    page,
    table,
)
from benchmarks.results import RESULTS, Results, Summary
from scripts.pages import PageError

Make = Callable[..., Summary]
DECIDED_PLACE = f"{BEGIN_DECIDED}\nold\n{END_DECIDED}\n"


def results(*figures: Summary) -> Results:
    return Results("2026-03-04", "CPython 3.11.7", "Linux x86_64", "A Processor", 2, figures)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.12345, "0.123"),
        (1.5, "1.5"),
        (12.34, "12.3"),
        (99.99, "100"),
        (123.4, "123"),
        (1234567, "1,234,567"),
    ],
)
def test_a_number_has_three_digits_that_count(value: float, text: str) -> None:
    assert number(value) == text


def test_the_table_has_a_line_for_each_figure(summary: Make) -> None:
    text = table(
        [
            summary(median=1.5, low=1.4, high=1.6, target=2.0),
            summary(name="parallel", median=5.0, target=6.0, at_least=True),
            summary(measure="size", name="wheel", median=1.25, unit="MB", rounds=1),
        ]
    )
    assert text.splitlines() == [
        "measure   figure         median   quartiles   target  met",
        "decoding  ours / theirs  1.5x     1.4 to 1.6  ≤ 2x    yes",
        "decoding  parallel       5x       5 to 5      ≥ 6x    no",
        "size      wheel          1.25 MB",
    ]


def test_the_page_shows_targets_first_and_then_the_rest_by_measure(summary: Make) -> None:
    figures = [
        summary(median=1.5, low=1.4, high=1.6, target=2.0),
        summary(measure="cold_start", name="start", median=3.0, target=1.6),
        summary(measure="cold_start", name="ours", unit="ms", median=80.0),
        summary(measure="cold_start", name="ours", unit="modules", median=237.0, rounds=1),
        summary(measure="cold_start", name="theirs", unit="modules", median=1058.0, rounds=1),
    ]
    text = page(f"# Speed\n\nBefore.\n\n{BEGIN}\nold\n{END}\n\nAfter.\n", results(*figures))
    assert (
        text
        == f"""\
# Speed

Before.

{BEGIN}

Measured on 2026-03-04 with CPython 3.11.7 on Linux x86_64, A Processor, 2 cores.

| figure | median | quartiles | target | met |
| --- | --- | --- | --- | --- |
| decoding: ours / theirs | 1.5x | 1.4 to 1.6 | ≤ 2x | yes |
| cold start: start | 3x | 3 to 3 | ≤ 1.6x | **no** |

### Cold start

|  | ms | modules |
| --- | --- | --- |
| ours | 80 (80 to 80) | 237 |
| theirs |  | 1,058 |

{END}

After.
"""
    )
    assert page(text, results(*figures)) == text


def test_the_decisions_show_the_libraries_side_by_side_and_nothing_else(summary: Make) -> None:
    libraries = [
        summary(measure="http_libraries", name="stuck: httpx 0.28.1", unit="connections", median=100.0),
        summary(measure="http_libraries", name="stuck: httpx2 2.16.2", unit="connections", median=0.0),
        summary(measure="http_libraries", name="CPU time: httpx2 / httpx", median=0.95),
    ]
    text = decisions(f"{DECIDED_PLACE}# Decisions\n{BEGIN}\nold\n{END}\nAfter.\n", results(summary(), *libraries))
    assert (
        text.partition(END_DECIDED)[2]
        == f"""
# Decisions
{BEGIN}

Measured on 2026-03-04 with CPython 3.11.7 on Linux x86_64, A Processor, 2 cores.

|  | httpx 0.28.1 | httpx2 2.16.2 | httpx2 / httpx |
| --- | --- | --- | --- |
| stuck | 100 connections | 0 connections |  |
| CPU time |  |  | 0.95x |

{END}
After.
"""
    )
    assert "httpx" not in page(f"{BEGIN}{END}", results(summary(), *libraries))


def test_the_decisions_say_when_the_libraries_are_not_measured(summary: Make) -> None:
    assert "Not measured yet: run `make bench`." in decisions(f"{DECIDED_PLACE}{BEGIN}{END}", results(summary()))


def test_each_decision_shows_the_figure_that_decided(summary: Make) -> None:
    first, *others = DECIDED
    found = results(summary(measure=first.measure, name=first.name, median=81.4, unit="statements"))
    lines = decisions(f"{DECIDED_PLACE}{BEGIN}{END}", found).partition(END_DECIDED)[0].splitlines()
    assert f"| {first.decision} | {first.says} | 81.4 statements |" in lines
    assert sum(line.endswith("| not measured yet |") for line in lines) == len(others)


def test_the_figures_that_decided_are_measured() -> None:
    measured = {(each.measure, each.name) for each in Results.read(RESULTS.read_text(encoding="utf-8")).figures}
    assert {(each.measure, each.name) for each in DECIDED} <= measured


def test_the_ratios_that_decided_are_all_of_times(summary: Make) -> None:
    slower = [each for each in DECIDED if each.speed]
    assert slower
    for each in slower:
        found = results(summary(measure=each.measure, name=each.name, median=0.8, unit="x"))
        assert f"| {each.says} | 1.25x |" in decisions(f"{DECIDED_PLACE}{BEGIN}{END}", found)
    assert {each.name for each in slower} == {each.name for each in DECIDED if "speed" in each.name}


@pytest.mark.parametrize("text", ["", BEGIN, END, f"{END} {BEGIN}"], ids=["no mark", "no end", "no begin", "swapped"])
@pytest.mark.parametrize("fill", [page, decisions])
def test_a_page_without_a_place_for_the_tables_is_refused(fill: Callable[[str, Results], str], text: str) -> None:
    with pytest.raises(PageError, match="the page must contain"):
        fill(text, results())


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.name))
def test_the_page_shows_the_committed_results(path: Path) -> None:
    assert PAGES[path](path.read_text(), Results.read(RESULTS.read_text())) == path.read_text()


def test_the_page_says_why_a_target_is_missed() -> None:
    _, _, why = PAGE.read_text().partition("## What limits us")
    missed = {each.measure for each in Results.read(RESULTS.read_text()).figures if each.met is False}
    assert {measure for measure in missed if f"**{measure.replace('_', ' ').capitalize()}.**" not in why} == set()
