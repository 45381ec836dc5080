"""The time of the outbox never goes back."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, select

from zenskar_ext.outbox.clock import Clock
from zenskar_ext.outbox.database import Database
from zenskar_ext.outbox.tables import Tables

TABLES = Tables("t_", None)


@pytest.fixture
def connection(url: str) -> Iterator[Connection]:
    database = Database(url, TABLES)
    with database.transaction() as connection:
        yield connection
    database.close()


class Shown:
    """A clock that shows what a test says."""

    def __init__(self, time: float) -> None:
        self.time = time

    def __call__(self) -> float:
        return self.time


class Moved(Clock):
    """A clock that is moved by hand, on either database."""

    def __init__(self, shown: Shown) -> None:
        super().__init__(TABLES, shown)
        self.shown = shown

    def now(self, _: Connection) -> float:
        return self.shown()


def test_a_clock_that_is_moved_back_goes_on_from_where_it_was(connection: Connection) -> None:
    clock = Moved(Shown(10_000.0))
    assert clock.steady(connection) == 10_000
    clock.shown.time = 6_400.0  # an hour back
    assert clock.steady(connection) == 10_000
    clock.shown.time = 6_500.0
    assert clock.steady(connection) == 10_100
    clock.shown.time = 10_100.0  # and forward again: later than it is, so that leases and keys end early
    assert clock.steady(connection) == 13_700
    clock.shown.time = 10_000.0
    assert clock.steady(connection) == 13_700


def test_small_steps_back_are_waited_for(connection: Connection) -> None:
    clock = Moved(Shown(10_000.0))
    clock.steady(connection)
    clock.shown.time = 9_997.0
    assert clock.steady(connection) == 10_000
    clock.shown.time = 10_001.0
    assert clock.steady(connection) == 10_001
    assert connection.execute(select(TABLES.state.c.ahead)).scalar_one() == 0


def test_the_time_is_that_of_the_database(connection: Connection) -> None:
    machine = Clock(TABLES, Shown(1.0)).now(connection)
    if connection.dialect.name == "sqlite":
        assert machine == 1
    else:
        assert machine > 1_700_000_000
