"""Turns are evenly spaced, and none is taken that comes too late."""

from concurrent.futures import ThreadPoolExecutor
from math import inf

import pytest

from zenskar_ext._sansio import rates
from zenskar_ext._sansio.rates import Rate


def test_without_a_rate_nobody_waits() -> None:
    assert [Rate(None).wait(7, 0.0) for _ in range(3)] == [0, 0, 0]


def test_turns_are_evenly_spaced() -> None:
    rate = Rate(4)
    assert [rate.wait(10, inf) for _ in range(4)] == [0, 0.25, 0.5, 0.75]
    assert rate.wait(10.5, inf) == 0.5


def test_time_that_nobody_used_is_not_made_up_for() -> None:
    rate = Rate(4)
    rate.wait(10, inf)
    assert [rate.wait(20, inf) for _ in range(3)] == [0, 0.25, 0.5]


def test_a_turn_that_comes_too_late_is_left_to_others() -> None:
    rate = Rate(4)
    rate.wait(10, inf)
    assert rate.wait(10, 0.25) is None
    assert rate.wait(10, 0.3) == 0.25


def test_threads_share_the_turns() -> None:
    rate = Rate(8)
    with ThreadPoolExecutor(8) as threads:
        waits = list(threads.map(lambda _: rate.wait(0, inf), range(800)))
    assert sorted(each for each in waits if each is not None) == [number / 8 for number in range(800)]


def test_a_child_of_a_fork_has_a_lock_that_nobody_holds() -> None:
    rate = Rate(4)
    rate._lock.acquire()
    rates._in_a_child()
    assert rate.wait(10, 1) == pytest.approx(0)
