"""Events are recorded once, by any number of threads, or with the row of the caller or not at all."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from decimal import Decimal
from threading import Barrier, Event, Thread
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, NullPool, create_engine, select, text
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from tests.outbox.arriving import wait_until
from tests.outbox.conftest import Make
from zenskar_client.types import loads
from zenskar_ext import InvalidRequestError
from zenskar_ext.outbox import EventConflictError, Outbox, OutboxError, Recorded, RecordedMany, recording
from zenskar_ext.outbox.inserting import AlchemyTarget, PlainTarget, target_of


def event(event_id: str | None = None, hours: Any = 1, **fields: Any) -> Any:
    return {"slug": "compute", "customer_id": "c", "data": {"hours": hours}, "event_id": event_id, **fields}


def test_an_event_that_is_recorded_twice_is_kept_once_and_says_so(outbox: Outbox) -> None:
    assert outbox.record(**event("e", timestamp="2026-01-01 00:00:00")) == Recorded("e", new=True)
    assert outbox.record(**event("e", timestamp="2026-01-01T01:00:00+01:00")) == Recorded("e", new=False)
    assert outbox.record(**event("e")) == Recorded("e", new=False)  # a time that is not given does not count
    assert outbox.record(**event("e", slug="storage")).new
    assert outbox.stats().pending == 2


@pytest.mark.parametrize(
    "other",
    [{"hours": 2}, {"customer_id": "d"}, {"timestamp": "2026-01-02 00:00:00"}],
    ids=["data", "customer", "time"],
)
def test_another_event_under_the_same_id_is_refused(outbox: Outbox, other: Any) -> None:
    outbox.record(**event("e", timestamp="2026-01-01 00:00:00"))
    with pytest.raises(EventConflictError, match="so not kept: e") as caught:
        outbox.record(**event("e", **other))
    assert caught.value.event_ids == ("e",)
    with pytest.raises(EventConflictError):
        outbox.record_many([event("new"), event("e", **other)])
    assert outbox.stats().pending == 2  # the other one is kept


def test_a_conflict_names_five_ids_and_holds_all(outbox: Outbox) -> None:
    outbox.record_many(event(str(each)) for each in range(7))
    with pytest.raises(EventConflictError, match="0, 1, 2, 3, 4 and 2 more") as caught:
        outbox.record_many(event(str(each), hours=9) for each in range(7))
    assert len(caught.value.event_ids) == 7


def test_many_are_counted_and_committed_in_chunks(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "CHUNK", 10)

    def events() -> Any:
        yield from (event(str(each)) for each in range(25))
        raise RuntimeError

    with pytest.raises(RuntimeError):
        outbox.record_many(events())
    assert outbox.stats().pending == 20
    assert outbox.record_many(event(str(each)) for each in range(25)) == RecordedMany(new=5, known=20)
    assert outbox.record_many([event("x"), event("x"), event("1")]) == RecordedMany(new=1, known=2)
    assert outbox.record_many([]) == RecordedMany()


def test_eight_threads_record_the_same_and_their_own(outbox: Outbox) -> None:
    def work(thread: int) -> int:
        own = [outbox.record(**event(f"{thread}-{each}")).new for each in range(40)]
        shared = [outbox.record(**event(f"shared-{each}")).new for each in range(10)]
        assert all(own)
        return sum(shared)

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(work, range(8))) == 10
    assert outbox.stats().pending == 330


def test_threads_that_come_together_share_a_transaction(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    groups: list[int] = []
    write = outbox._recorder._write
    hold = Event()

    def slow(group: Any, wait: float) -> None:
        groups.append(len(group))
        hold.wait(20)
        write(group, wait)

    monkeypatch.setattr(outbox._recorder, "_write", slow)
    found: list[Recorded] = []
    threads = [Thread(target=lambda: found.append(outbox.record(**event()))) for _ in range(8)]
    for each in threads:
        each.start()
    wait_until(lambda: len(outbox._recorder._waiting) == 7)
    hold.set()
    for each in threads:
        each.join()
    assert groups == [1, 7]
    assert len({each.event_id for each in found}) == 8


def test_only_the_thread_of_a_conflict_in_a_group_gets_it(outbox: Outbox) -> None:
    outbox.record(**event("e"))
    start = Barrier(8)

    def work(thread: int) -> str:
        start.wait()
        try:
            return str(outbox.record(**event("e" if thread == 3 else str(thread), hours=thread)).new)
        except EventConflictError:
            return "conflict"

    with ThreadPoolExecutor(8) as pool:
        assert [*pool.map(work, range(8))] == [*["True"] * 3, "conflict", *["True"] * 4]
    assert outbox.stats().pending == 8


@pytest.mark.parametrize("place", range(7))
def test_the_first_of_two_events_with_one_id_in_a_group_is_kept_and_the_other_is_a_conflict(
    outbox: Outbox, place: int
) -> None:
    names = [str(each) for each in range(14)]
    names[13 - place] = names[place] = "twice"
    group = [
        recording._Entry(outbox._checker.row("compute", "c", {"hours": each}, None, name))
        for each, name in enumerate(names)
    ]
    outbox._recorder._write(group, 1.0)
    assert [isinstance(each.error, EventConflictError) for each in group] == [each == 13 - place for each in range(14)]
    assert [each.known for each in group] == [each == 13 - place for each in range(14)]
    with outbox._database.reading() as connection:
        stored = connection.execute(select(outbox._tables.events.c.body).filter_by(event_id="twice")).scalars().all()
    assert stored == [group[place].row.body]


def test_the_first_of_two_events_with_one_id_among_many_is_kept(outbox: Outbox) -> None:
    ids = [each % 20 for each in range(60)]
    with pytest.raises(EventConflictError, match="the 20 others are kept") as caught:
        outbox.record_many(event(str(name), hours=place) for place, name in enumerate(ids))
    assert caught.value.event_ids == tuple(map(str, ids[20:]))
    with outbox._database.reading() as connection:
        bodies = connection.execute(select(outbox._tables.events.c.body)).scalars().all()
    assert sorted(loads(body)["data"]["hours"] for body in bodies) == list(range(20))


def test_every_thread_of_a_group_that_fails_gets_the_error(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Any:
        raise OutboxError("disk full")

    monkeypatch.setattr(outbox._recorder._inserter, "insert", fail)

    def work(_: int) -> str:
        with pytest.raises(OutboxError, match="disk full"):
            outbox.record(**event())
        return "error"

    with ThreadPoolExecutor(8) as pool:
        assert [*pool.map(work, range(8))] == ["error"] * 8


class TimeIsUpError(Exception):
    """What the handler of a signal raises: a time limit of a worker."""


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_who_waits_for_an_interrupted_thread_is_recorded_nevertheless(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch, *, after: bool
) -> None:
    write = outbox._recorder._write
    interrupted, others = Event(), Event()

    def interrupt(group: Any, wait: float) -> None:
        if not interrupted.is_set():
            interrupted.set()
            others.wait(20)
            wait_until(lambda: len(outbox._recorder._waiting) == 3)
            group += outbox._recorder._waiting
            outbox._recorder._waiting.clear()
            if after:
                with outbox._database.transaction() as connection:
                    outbox._recorder._inserter.insert(AlchemyTarget(connection), [each.row for each in group], wait)
            raise TimeIsUpError
        write(group, wait)

    monkeypatch.setattr(outbox._recorder, "_write", interrupt)
    errors: list[Exception] = []
    found: list[Recorded] = []

    def lead() -> None:
        try:
            outbox.record(**event("first"))
        except TimeIsUpError as error:
            errors.append(error)

    first = Thread(target=lead)
    first.start()
    interrupted.wait(20)
    threads = [Thread(target=lambda: found.append(outbox.record(**event()))) for _ in range(3)]
    for each in threads:
        each.start()
    others.set()
    for each in [first, *threads]:
        each.join(20)
    assert len(errors) == 1
    assert len(found) == 3
    assert outbox.stats().pending == 3 + after
    assert outbox.record(**event()).new


def test_a_thread_that_waits_leads_if_nobody_woke_it(outbox: Outbox) -> None:
    done: list[Recorded] = []
    with outbox._recorder._leading:  # by a thread that is interrupted before it wakes anybody
        thread = Thread(target=lambda: done.append(outbox.record(**event("e"))))
        thread.start()
        wait_until(lambda: len(outbox._recorder._waiting) == 1)
    thread.join(20)
    assert done == [Recorded("e", new=True)]


def test_a_thread_that_comes_too_late_to_lead_writes_nothing_again(outbox: Outbox) -> None:
    entry = recording._Entry(outbox._checker.row("compute", "c", {}, None, "e"))
    outbox._recorder._commit(entry)
    assert entry.finished
    outbox._recorder._lead(entry)  # another one wrote it while this one waited for its turn
    assert not entry.known
    assert outbox.stats().pending == 1


def test_a_thread_that_is_interrupted_while_it_waits_leaves_nothing_behind(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = recording._Entry(outbox._checker.row("compute", "c", {}, None, "gone"))

    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(entry.turn, "wait", interrupt)
    with outbox._recorder._leading, pytest.raises(KeyboardInterrupt):
        outbox._recorder._commit(entry)
    assert not outbox._recorder._waiting
    assert outbox.record(**event("e")).new
    assert outbox.stats().pending == 1


def test_a_time_limit_by_a_signal_stops_nobody_else(sqlite: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", ALARMS, sqlite], capture_output=True, text=True, check=False, timeout=120
    )
    assert (run.returncode, run.stdout.split()[:1]) == (0, ["alive"]), run.stdout + run.stderr
    assert int(run.stdout.split()[1]) > 20  # interrupted


ALARMS = """
import os, random, signal, sys, threading, time
from zenskar_ext.outbox import Outbox

class TimeIsUp(Exception): pass
def handler(*_): raise TimeIsUp
signal.signal(signal.SIGALRM, handler)
outbox = Outbox(sys.argv[1])
random.seed(1)
hit = count = 0
end = time.monotonic() + 5
while time.monotonic() < end:
    try:
        signal.setitimer(signal.ITIMER_REAL, random.uniform(0.00005, 0.002))
        try: outbox.record("compute", customer_id="c", data={"hours": 1})
        finally: signal.setitimer(signal.ITIMER_REAL, 0)
    except Exception: hit += 1
    count += 1
    if count % 20 == 0:
        found = []
        thread = threading.Thread(
            target=lambda: found.append(outbox.record("compute", customer_id="c", data={"hours": 1})), daemon=True)
        thread.start()
        thread.join(40)
        if not found:
            print("stuck", count); sys.stdout.flush(); os._exit(1)
print("alive", hit)
"""


def test_a_forked_child_starts_without_the_threads_of_its_parent(outbox: Outbox) -> None:
    outbox._recorder._leading.acquire()  # by a thread that the child does not have
    recording._in_a_child()
    assert outbox.record(**event()).new


# In the transaction of the caller


def test_an_event_commits_or_rolls_back_with_the_row_of_the_caller(outbox: Outbox, url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE jobs (id INTEGER)"))
    for name, fails in (("kept", False), ("rolled back", True)):
        with suppress(RuntimeError), engine.begin() as connection:
            connection.execute(text("INSERT INTO jobs VALUES (1)"))
            assert outbox.record(**event(name), connection=connection).new
            assert outbox.record_many([event(f"{name} too")], connection=connection).new == 1
            if fails:
                raise RuntimeError
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM jobs")).scalar() == 1
    assert not outbox.record(**event("kept")).new
    assert outbox.record(**event("rolled back")).new
    assert outbox.stats().pending == 3
    engine.dispose()


def test_an_event_is_kept_with_a_session(outbox: Outbox, url: str) -> None:
    engine = create_engine(url)
    with Session(engine) as session:
        assert outbox.record(**event("e"), connection=session).new
        session.rollback()
        assert outbox.record(**event("e"), connection=session).new
        session.commit()
    shared = scoped_session(sessionmaker(engine))
    assert not outbox.record(**event("e"), connection=shared).new
    shared.remove()
    engine.dispose()


def plain(url: str) -> Any:
    """Open a connection of the driver itself."""
    if url.startswith("sqlite"):
        return sqlite3.connect(url.removeprefix("sqlite:///"))
    return psycopg.connect(url.replace("+psycopg", ""))


def test_an_event_is_kept_with_a_connection_of_the_driver(outbox: Outbox, url: str) -> None:
    connection = plain(url)
    assert outbox.record(**event("e", hours=Decimal("1.50")), connection=connection).new
    connection.rollback()
    assert outbox.record(**event("e", hours=Decimal("1.50")), connection=connection).new
    assert outbox.record_many([event("e", hours=Decimal("1.5")), event("f")], connection=connection).known == 1
    connection.commit()
    with pytest.raises(EventConflictError):
        outbox.record(**event("e"), connection=connection)
    connection.close()
    assert outbox.stats().pending == 2


def test_a_database_without_the_tables_is_an_error(outbox: Outbox, tmp_path: Any) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/other.db")
    with engine.connect() as connection, pytest.raises(OutboxError, match="no such table: zenskar_usage_events"):
        outbox.record(**event(), connection=connection)
    engine.dispose()
    other = sqlite3.connect(f"{tmp_path}/other.db")
    with pytest.raises(OutboxError, match="no such table: zenskar_usage_events"):
        outbox.record(**event(), connection=other)
    other.close()


class OfDjango:
    """A connection as Django has it: it takes values by name as %(name)s, for every database."""

    def __init__(self, connection: Any, vendor: str) -> None:
        self._connection = connection
        self.vendor = vendor

    def cursor(self) -> Any:
        cursor = self._connection.cursor()
        if self.vendor != "sqlite":
            return cursor
        execute: Callable[..., Any] = cursor.execute

        class Translating:
            rowcount = property(lambda _: cursor.rowcount)
            fetchall = cursor.fetchall
            close = cursor.close

            def execute(self, sql: str, values: Any) -> None:
                execute(sql % {name: f":{name}" for name in values}, values)

        return Translating()


def test_an_event_is_kept_with_a_connection_of_django(outbox: Outbox, url: str) -> None:
    connection = plain(url)
    django = OfDjango(connection, "sqlite" if url.startswith("sqlite") else "postgresql")
    assert outbox.record(**event("e"), connection=django).new
    assert not outbox.record(**event("e"), connection=django).new
    connection.commit()
    connection.close()
    assert outbox.stats().pending == 1


@pytest.mark.parametrize("wrong", ["conn", 7, type("Other", (), {"connection": lambda _: 7})()])
def test_what_is_no_connection_is_refused(outbox: Outbox, wrong: Any) -> None:
    with pytest.raises(InvalidRequestError, match="give a Connection or a Session of SQLAlchemy"):
        outbox.record(**event(), connection=wrong)


def test_a_connection_is_used_and_not_another_of_the_same_engine(url: str, make: Make) -> None:
    make()
    engine = create_engine(url)
    with engine.connect() as connection:
        assert isinstance(connection, Connection)
        assert target_of(connection).postgresql == url.startswith("postgresql")
    engine.dispose()


@pytest.mark.parametrize("rows", ["dict", "namedtuple", "scalar"])
def test_the_rows_of_the_drivers_connection_may_have_any_form(outbox: Outbox, url: str, rows: str) -> None:
    connection = plain(url)
    if url.startswith("sqlite"):
        connection.row_factory = {
            "dict": lambda cursor, row: {each[0]: value for each, value in zip(cursor.description, row, strict=True)},
            "namedtuple": sqlite3.Row,
            "scalar": lambda _, row: row[0],
        }[rows]
    else:
        connection.row_factory = getattr(psycopg.rows, f"{rows}_row")
    assert outbox.record(**event("e"), connection=connection).new
    assert not outbox.record(**event("e"), connection=connection).new
    assert outbox.record_many([event("e"), event("f")], connection=connection) == RecordedMany(new=1, known=1)
    connection.commit()
    connection.close()
    assert outbox.stats().pending == 2


def test_rows_of_another_driver_may_be_dicts() -> None:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = lambda cursor, row: {each[0]: row[0] for each in cursor.description}
    target = PlainTarget(OfDjango(connection, "sqlite"))
    assert target.rows("SELECT 'x' AS body", {}) == [("x",)]
    connection.close()


def test_a_connection_that_needs_await_is_refused_before_anything_is_written(postgresql: str) -> None:
    async def record() -> None:
        connection = await psycopg.AsyncConnection.connect(postgresql.replace("+psycopg", ""))
        with (
            Outbox(postgresql) as outbox,
            pytest.raises(InvalidRequestError, match="AsyncConnection, which needs await"),
        ):
            outbox.record(**event("e"), connection=connection)
        await connection.close()

    asyncio.run(record())


def test_one_conflict_among_many_keeps_the_others(outbox: Outbox, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "CHUNK", 10)
    outbox.record_many([event("3", hours=9), event("17", hours=9)])
    with pytest.raises(EventConflictError, match="not kept: 3, 17; the 23 others are kept") as caught:
        outbox.record_many(event(str(each)) for each in range(25))
    assert caught.value.event_ids == ("3", "17")
    assert outbox.stats().pending == 25
    engine = create_engine(url)
    with engine.begin() as connection, pytest.raises(EventConflictError, match="1 others are in your transaction"):
        outbox.record_many([event("3"), event("new")], connection=connection)
    engine.dispose()
    assert outbox.stats().pending == 26


def test_an_id_that_another_transaction_holds_does_not_keep_the_others_waiting(postgresql: str) -> None:
    engine = create_engine(postgresql)
    found: list[Recorded] = []
    with Outbox(postgresql) as outbox:
        with engine.begin() as connection:
            outbox.record(**event("held"), connection=connection)
            threads = [
                Thread(target=lambda name=name: found.append(outbox.record(**event(name))))
                for name in ("held", "a", "b", "c")
            ]
            for each in threads:
                each.start()
            wait_until(lambda: len(found) == 3)
            assert all(each.new for each in found)
        for each in threads:
            each.join(20)
        assert found[-1] == Recorded("held", new=False)
    engine.dispose()


def test_an_id_that_is_held_for_too_long_is_an_error(postgresql: str) -> None:
    engine = create_engine(postgresql)
    with Outbox(postgresql, timeout=1) as outbox, engine.begin() as connection:
        outbox.record(**event("held"), connection=connection)
        with pytest.raises(OutboxError, match="lock timeout") as caught:
            outbox.record(**event("held"))
        assert caught.value.event_ids == ("held",)
    engine.dispose()


@pytest.mark.parametrize("kind", ["plain", "alchemy"])
def test_a_connection_that_is_closed_is_an_error_of_the_outbox(outbox: Outbox, url: str, kind: str) -> None:
    connection: Any
    if kind == "alchemy":
        engine = create_engine(url, poolclass=NullPool)
        connection = engine.connect()
    elif url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    else:
        connection = psycopg.connect(url.replace("+psycopg", ""))
    connection.close()
    with pytest.raises(OutboxError, match=r"the database of the outbox: .* closed"):
        outbox.record(**event("e"), connection=connection)
    assert outbox.stats().pending == 0


@pytest.mark.parametrize(
    "values", [(True, 1), ([True], [1]), ({"a": 0}, {"a": False}), ([1], [1, 1]), ({"a": 1}, {"b": 1})]
)
def test_true_and_1_are_not_the_same_event(outbox: Outbox, values: tuple[Any, Any]) -> None:
    first, second = values
    outbox.record(**event("e", hours=first, timestamp="2026-01-01 00:00:00"))
    with pytest.raises(EventConflictError):
        outbox.record(**event("e", hours=second, timestamp="2026-01-01 00:00:00"))
    assert not outbox.record(**event("e", hours=first, timestamp="2026-01-01T01:00:00+01:00")).new
