from collections.abc import Callable, Sequence

import pytest

from benchmarks.guard import compared, guard
from benchmarks.results import Summary

Make = Callable[..., Summary]


class Measured:
    """A measure that returns its results one after the other, and repeats the last one."""

    def __init__(self, *found: Sequence[Summary]) -> None:
        self.found = list(found)
        self.times = 0

    def __call__(self) -> Sequence[Summary]:
        self.times += 1
        return self.found.pop(0) if len(self.found) > 1 else self.found[0]


@pytest.mark.parametrize(
    ("said", "now", "passes"),
    [
        ({}, 1.0, True),
        ({}, 0.1, True),
        ({}, 1.49, True),
        ({}, 1.51, False),
        ({"at_least": True}, 1.0, True),
        ({"at_least": True}, 9.0, True),
        ({"at_least": True}, 0.67, True),
        ({"at_least": True}, 0.66, False),
        ({"unit": "MB", "margin": 1.05}, 1.04, True),
        ({"unit": "MB", "margin": 1.05}, 1.06, False),
    ],
    ids=[
        "equal",
        "better",
        "worse within the margin",
        "worse",
        "equal, at least",
        "better, at least",
        "worse within the margin, at least",
        "worse, at least",
        "a size within its margin",
        "a size",
    ],
)
def test_the_guard_fails_for_what_became_worse_by_more_than_the_margin(
    summary: Make, said: dict[str, object], now: float, *, passes: bool
) -> None:
    lines: list[str] = []
    committed = [summary(**said, median=1.0)]
    assert guard({"decoding": Measured([summary(**said, median=now)])}, committed, lines.append) is passes
    assert lines[0].startswith("ok" if passes else "WORSE")


def test_a_failure_names_the_figure_the_committed_ratio_the_ratio_now_and_what_to_do(summary: Make) -> None:
    lines: list[str] = []
    assert not guard({"decoding": Measured([summary(median=2.345)])}, [summary(median=1.234)], lines.append)
    line, advice = lines
    assert line == "WORSE  decoding: ours / theirs: committed 1.23, now 2.35 x, may be 1.5 times"
    assert advice.startswith("Worse than in benchmarks/results.json, measured twice: decoding: ours / theirs.")
    assert "`make bench`" in advice


def test_what_is_worse_is_measured_again_before_it_fails(summary: Make) -> None:
    measured = Measured([summary(median=9.0)], [summary(median=1.1)])
    assert guard({"decoding": measured}, [summary()], lambda _: None)
    assert measured.times == 2


def test_what_is_worse_twice_fails(summary: Make) -> None:
    measured = Measured([summary(median=9.0)], [summary(median=8.0)], [summary()])
    assert not guard({"decoding": measured}, [summary()], lambda _: None)
    assert measured.times == 2


def test_a_second_chance_is_for_what_was_worse_only(summary: Make) -> None:
    one, other = summary(name="one"), summary(name="other")
    noisy = Measured([summary(name="one", median=9.0), other], [one, summary(name="other", median=9.0)])
    assert guard({"decoding": noisy}, [one, other], lambda _: None)


def test_what_is_not_worse_is_measured_once(summary: Make) -> None:
    measured = Measured([summary()])
    assert guard({"decoding": measured}, [summary()], lambda _: None)
    assert measured.times == 1


def test_times_and_figures_that_are_not_guarded_are_not_compared(summary: Make) -> None:
    found = [summary(unit="ms", median=9.0), summary(name="noise", guarded=False, median=9.0), summary()]
    assert [each.now.unit for each in compared(found, [summary()])] == ["x"]


def test_a_figure_that_is_not_committed_fails(summary: Make) -> None:
    lines: list[str] = []
    measured = Measured([summary(), summary(name="new")])
    assert not guard({"decoding": measured}, [summary()], lines.append)
    assert lines[1] == "NEW    decoding: new: now 1 x, nothing committed"
    assert lines[2:] == ["Not in benchmarks/results.json: decoding: new. Run `make bench`, and commit the results."]
    assert measured.times == 1


def test_a_guard_that_compares_nothing_fails() -> None:
    lines: list[str] = []
    assert not guard({"decoding": Measured([])}, [], lines.append)
    assert lines == ["Nothing was compared. Run `make bench`, and commit benchmarks/results.json."]
