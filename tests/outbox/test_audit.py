"""The count of the kill trials finds what it is to find."""

from typing import Any

import pytest

from benchmarks.outbox_kills.audit import audit

FINE: dict[str, Any] = {
    "promised": ["a", "b", "c"],
    "recorded": ["a", "b", "c", "d"],
    "arrived": ["a", "b", "d"],
    "dead": {"c": "422"},
    "parked": [],
    "is_bad": "e".__eq__,
}


def test_events_that_arrived_once_or_are_dead_with_a_reason_are_no_problem() -> None:
    found = audit(**FINE)
    assert (found.promised, found.recorded, found.arrived, found.dead, found.parked, found.problems) == (
        3,
        4,
        3,
        1,
        0,
        (),
    )


def test_a_batch_with_a_bad_event_may_be_parked() -> None:
    found = audit(**{**FINE, "recorded": [*"abcdef"], "parked": [{"e": "422", "f": "422"}]})
    assert (found.parked, found.problems) == (2, ())


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"recorded": ["b", "c", "d"], "arrived": ["b", "d"]}, "1 promised and not recorded: a"),
        ({"arrived": ["a", "b", "d", "d"]}, "1 counted twice: d"),
        ({"arrived": ["b", "d"]}, "1 lost: neither in the sandbox nor dead nor parked: a"),
        ({"arrived": ["a", "b", "c", "d"]}, "1 both in the sandbox and dead: c"),
        ({"arrived": ["a", "b", "d", "x"]}, "1 sent and not recorded: x"),
        (
            {"recorded": ["a", "b", "c", "d", "e"], "arrived": ["a", "b", "d", "e"]},
            "1 accepted although it is bad: e",
        ),
        (
            {name: [] for name in ("promised", "recorded", "arrived")} | {"dead": {}},
            "nothing was recorded, or nothing arrived: the trial shows nothing",
        ),
        ({"dead": {"c": ""}}, "1 dead without a reason: c"),
        ({"parked": [{"e": "422", "a": "422"}]}, "1 both parked and in the sandbox or dead: a"),
        ({"parked": [{"e": ""}]}, "1 parked without a reason: e"),
        ({"parked": [{"f": "422"}]}, "1 parked although none of the batch is bad: f"),
        (
            {"recorded": ["a", "b", "c", "d", "rolled-back-x"], "arrived": ["a", "b", "d", "rolled-back-x"]},
            "1 rolled back and recorded: rolled-back-x",
        ),
    ],
)
def test_what_must_not_be_is_found(change: dict[str, Any], problem: str) -> None:
    assert audit(**{**FINE, **change}).problems == (problem,)
