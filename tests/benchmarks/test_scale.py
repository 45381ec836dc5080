"""The simulation of long lists, and the page that shows it."""

from itertools import pairwise

import pytest
from attrs import evolve

from benchmarks.scale import __main__ as command
from benchmarks.scale.measured import Measured
from benchmarks.scale.model import Setup, even, simulate
from benchmarks.scale.tables import BEGIN, END, PAGE, filled, growing, of_an_hour, of_runs


def test_one_task_waits_for_each_page_and_reads_it() -> None:
    found = simulate([1_000], Setup(tasks=1, cores=1, latency=0.05, cpu=0.01, begin=2.0, start=0.5))
    assert found.seconds == pytest.approx(2.0 + 0.5 + 10 * 0.06)
    assert (found.requests, found.rows) == (10, 1_000)


def test_tasks_wait_at_the_same_time() -> None:
    found = simulate(even(80_000, 8), Setup(tasks=8, cores=8, latency=0.05, cpu=0.0))
    assert found.seconds == pytest.approx(100 * 0.05)


def test_one_core_is_the_limit_of_any_number_of_tasks() -> None:
    found = simulate(even(100_000, 50), Setup(tasks=50, cores=1, latency=0.05, cpu=0.01))
    assert found.seconds == pytest.approx(1_000 * 0.01, rel=0.05)
    assert found.busy > 0.95


def test_a_rate_is_kept_by_all_tasks_together() -> None:
    found = simulate(even(100_000, 5), Setup(tasks=5, cores=5, latency=0.001, cpu=0.0, rate=50))
    assert found.seconds == pytest.approx(1_000 / 50, rel=0.01)


def test_requests_that_fail_are_sent_again_and_cost_their_time() -> None:
    setup = Setup(tasks=1, cores=1, latency=0.1, cpu=0.0, failures=0.5, pause=1.0)
    found = simulate([10_000], setup)
    again = found.requests - 100
    assert again > 50
    assert found.seconds == pytest.approx(100 * 0.1 + again * 1.1)
    assert simulate([10_000], setup) == found != simulate([10_000], setup, seed=1)


def test_fuller_windows_at_the_end_leave_tasks_idle() -> None:
    windows = growing(1_000_000, 4)
    assert sum(windows) == 1_000_000
    assert all(one < other for one, other in pairwise(windows))
    setup = Setup(tasks=4, cores=4, latency=0.05, cpu=0.0)
    assert simulate(windows, setup).seconds > 1.5 * simulate(growing(1_000_000, 64), setup).seconds


def test_the_simulation_agrees_with_the_runs_that_were_measured() -> None:
    measured = Measured.stored()
    assert command.wrong(measured) == []
    slow = {name: seconds * 2 for name, seconds in measured.runs.items()}
    assert command.wrong(evolve(measured, runs=slow)) == [*slow]


def test_the_page_shows_what_the_command_prints() -> None:
    measured, text = Measured.stored(), PAGE.read_text()
    for part in (of_runs(measured), of_an_hour(measured)):
        assert "\n".join(part) in text


def test_a_page_without_a_place_for_the_tables_is_refused() -> None:
    assert filled(f"a{BEGIN}b{END}c", "d") == f"a{BEGIN}\n\nd\n\n{END}c"
    with pytest.raises(ValueError, match="the page must contain"):
        filled(f"a{END}b{BEGIN}c", "d")
