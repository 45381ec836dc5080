"""What clients with other options share."""

from datetime import UTC, datetime

import pytest

from zenskar_ext._sansio.context import Context
from zenskar_ext._sansio.logs import Log
from zenskar_ext._sansio.rates import Rate
from zenskar_ext.options import Options
from zenskar_ext.retries import RetryBudget, RetryPolicy
from zenskar_ext.settings import Secret, Settings


def context(options: Options) -> Context:
    secret = Secret("key-1")
    return Context(
        settings=Settings(secret, "org", "https://api.example", "20230501"),
        options=options,
        budget=RetryBudget(options.retries.budget),
        rate=Rate(None),
        warned=set(),
        clock=lambda: 0.0,
        now=lambda: datetime(2026, 1, 1, tzinfo=UTC),
        chance=lambda: 1.0,
        new_key=lambda: "k",
        log=Log(secret),
    )


def test_other_options_share_the_budget_and_what_was_warned_of() -> None:
    before = context(Options())
    after = before.changed(Options(timeout=1.0, retries=RetryPolicy(attempts=9)))
    assert after.options.timeout == 1.0
    assert after.budget is before.budget
    assert after == before._replace(options=after.options)


@pytest.mark.parametrize(("budget", "retries"), [(0, 0), (2, 2), (None, 99)])
def test_another_budget_is_a_budget_of_its_own(budget: int | None, retries: int) -> None:
    before = context(Options())
    after = before.changed(Options(retries=RetryPolicy(budget=budget)))
    assert [after.budget.take() for _ in range(99)].count(True) == retries
    assert [before.budget.take() for _ in range(99)].count(True) == 20
    assert after.changed(after.options).budget is after.budget
