"""Through 30 days of changes, kills and failures, the warehouse is what the server holds."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.export.histories import CHANGES, History, differences, export
from zenskar_ext import RetryPolicy, ZenskarError
from zenskar_ext.export.destinations.addresses import destination_at
from zenskar_ext.export.states import Mode
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault


class KilledError(BaseException):
    """The process ends here."""


def fragile(warehouse: str, statements: int) -> Any:
    """Return a destination that is killed before a statement, in a transaction or between two."""
    destination: Any = destination_at(warehouse)
    run, left = destination._run, [statements]

    def counted(statement: str, *values: object) -> Any:
        left[0] -= 1
        if left[0] == 0:
            raise KilledError
        return run(statement, *values)

    destination._run = counted
    return destination


class Trials:
    """Runs of an export that is killed and fails again and again, until it is done."""

    def __init__(self, sandbox: Sandbox, warehouse: str, seed: int) -> None:
        self.zk = sandbox.client(retries=RetryPolicy(attempts=2))
        self.warehouse = warehouse
        self.random = Random(seed)
        self.kills = self.failures = 0

    def run(self, meanwhile: Callable[[], object], *, mode: Mode = "all") -> None:
        """Run until a run is done. After a kill the data may change."""
        statements = self.random.randrange(1, 200)
        while True:
            try:
                export(self.zk, fragile(self.warehouse, statements)).run(mode)
            except KilledError:
                self.kills += 1
                statements *= 3
                meanwhile()
            except ZenskarError:
                self.failures += 1
            else:
                return


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["duckdb", "postgresql"])
def test_after_every_day_the_warehouse_is_what_the_server_holds(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    warehouse = request.getfixturevalue("postgresql") if kind == "postgresql" else f"duckdb:///{tmp_path}/b.duckdb"
    with Sandbox(invoices=30, customers=4, seed=5) as sandbox, sandbox.client() as zk:
        history, trials = History(sandbox, seed=11), Trials(sandbox, warehouse, seed=7)
        for day in range(30):
            history.day(changes=6)
            sandbox.faults.add(Fault(chance=0.1, status=503, seed=day))
            trials.run(partial(history.change, history.random.choice(CHANGES)), mode="open" if day % 2 else "all")
            trials.run(lambda: None)
            sandbox.faults.clear()
            assert differences(zk, warehouse) == [], f"day {day}"
            assert all(balance.agrees for balance in export(zk, warehouse).run("open"))
        assert trials.kills > 20
        assert trials.failures > 5
        trials.zk.close()
        history.zk.close()


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    days=st.lists(st.lists(st.sampled_from(CHANGES), max_size=5), min_size=1, max_size=3),
    seed=st.integers(0, 99),
    statements=st.lists(st.integers(1, 120), max_size=3),
)
def test_after_any_history_the_warehouse_is_what_the_server_holds(
    days: list[list[str]], seed: int, statements: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    warehouse = f"duckdb:///{tmp_path_factory.mktemp('any')}/b.duckdb"
    with Sandbox(invoices=6, customers=2, seed=seed) as sandbox, sandbox.client() as zk:
        history = History(sandbox, seed)
        for changes in days:
            for change in changes:
                history.change(change)
            sandbox.clock.move(timedelta(days=1))
            for left in statements:
                with suppress(KilledError):
                    export(zk, fragile(warehouse, left)).run()
            export(zk, warehouse).run()
            assert differences(zk, warehouse) == []
        history.zk.close()
