"""The database of an outbox: what it may be, what happens when it fails, and what a forked child does."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Timer
from typing import Any

import psycopg
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.exc import TimeoutError as PoolTimeout

from tests.outbox.conftest import Make
from zenskar_ext import ConfigurationError, ZenskarError
from zenskar_ext.outbox import Outbox, OutboxError
from zenskar_ext.outbox.database import _is_refusal, in_plain_words, said


def record(outbox: Outbox, event_id: str | None = None) -> bool:
    return outbox.record("compute", customer_id="c", data={"hours": 1}, event_id=event_id).new


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("usage.db", "this is not the address of a database"),
        (None, "this is not the address of a database"),
        ("mysql://localhost/x", "SQLite or PostgreSQL, not mysql"),
        ("sqlite://", "events in memory are lost"),
        ("sqlite:///:memory:", "events in memory are lost"),
        ("sqlite:///file:x?mode=memory&uri=true", "events in memory are lost"),
        ("postgresql+nothing://u:hunter2@localhost/x", "nothing"),
        ("sqlite+nothing:///x.db", "nothing"),
        ("postgresql://u:hunter2@x@localhost/x", "an @, : or / too many; write those of a password as %40"),
        ("postgresql+pg8000://u:hunter2@localhost/x", "needs the driver pg8000: install it"),
        ("postgresql+psycopg_async://u:hunter2@localhost/x", "needs a driver without async"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_without_its_password(url: Any, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words) as caught:
        Outbox(url)
    assert "hunter2" not in str(caught.value)


def test_the_password_is_in_no_repr_and_no_error(postgresql: str) -> None:
    url = postgresql.replace("postgres:@", "postgres:hunter2@")
    with Outbox(url) as outbox:
        assert "hunter2" not in repr(outbox)
        assert "***" in repr(outbox)
    with pytest.raises(OutboxError) as caught:
        Outbox(url.replace("/test_", "/none_"))
    assert "does not exist" in str(caught.value)
    assert "hunter2" not in repr(caught.value)
    assert isinstance(caught.value, ZenskarError)


def test_what_is_in_sqlite_is_on_disk_when_it_is_committed(sqlite: str) -> None:
    with Outbox(sqlite) as outbox, outbox._database.transaction() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # FULL


def test_another_driver_of_postgresql_opens_its_own_connections(
    postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PGDialect_psycopg, "driver", "another")
    with Outbox(postgresql) as outbox, outbox._database.transaction() as connection:
        assert type(connection.connection.driver_connection) is psycopg.Connection


def test_what_postgresql_refuses_at_the_commit_is_not_in_doubt(postgresql: str) -> None:
    with Outbox(postgresql) as outbox:
        with outbox._database.transaction() as connection:
            connection.exec_driver_sql("CREATE TABLE t (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
        with pytest.raises(OutboxError, match="duplicate key") as caught, outbox._database.transaction() as connection:
            connection.exec_driver_sql("INSERT INTO t VALUES (1), (1)")
        assert type(caught.value) is OutboxError
        assert record(outbox)


@pytest.mark.parametrize(
    ("code", "refuses"), [(sqlite3.SQLITE_FULL, True), (sqlite3.SQLITE_BUSY, True), (sqlite3.SQLITE_IOERR, False)]
)
def test_of_the_errors_of_sqlite_at_a_commit_two_say_that_nothing_is_kept(code: int, *, refuses: bool) -> None:
    error = sqlite3.OperationalError("at the commit")
    error.sqlite_errorcode = code
    assert _is_refusal(error) is refuses


def test_a_transaction_that_was_left_open_is_ended_before_the_next(sqlite: str) -> None:
    with Outbox(sqlite) as outbox:
        with outbox._database.transaction() as connection:
            driver = connection.connection.driver_connection
            assert driver
            connection.exec_driver_sql("COMMIT")
            driver.execute("BEGIN")
        driver.execute("BEGIN")  # as a signal handler's exception leaves it
        assert record(outbox)


def test_an_engine_is_used_as_it_is_and_stays_open(url: str) -> None:
    engine = create_engine(url)
    with Outbox(engine) as outbox:
        assert record(outbox)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM zenskar_usage_events")).scalar() == 1
    engine.dispose()


def test_a_closed_outbox_says_so(make: Make) -> None:
    outbox = make()
    outbox.close()
    with pytest.raises(ConfigurationError, match="closed"):
        record(outbox)


def test_a_database_that_another_writer_holds_for_too_long_is_an_error_and_nothing_is_lost(sqlite: str) -> None:
    with Outbox(f"{sqlite}?timeout=0.05") as outbox:
        record(outbox, "before")
        other = sqlite3.connect(sqlite.removeprefix("sqlite:///"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OutboxError, match="database is locked"):
            record(outbox, "meanwhile")
        assert outbox.stats().pending == 1  # who only reads does not wait
        other.execute("ROLLBACK")
        other.close()
        assert record(outbox, "meanwhile")


def test_a_new_file_that_another_connection_writes_to_is_waited_for(sqlite: str) -> None:
    """SQLite answers a change of the journal's mode at once when another connection writes, whatever its timeout."""
    other = sqlite3.connect(sqlite.removeprefix("sqlite:///"), isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE theirs (n)")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OutboxError, match="database is locked"):
        Outbox(f"{sqlite}?timeout=0.05")
    ends = Timer(0.3, other.execute, ["COMMIT"])
    ends.start()
    with Outbox(sqlite) as outbox:
        assert not other.in_transaction
        assert record(outbox)
    ends.join()
    other.close()


def test_a_writer_of_sqlite_waits_for_half_a_minute(sqlite: str) -> None:
    with Outbox(sqlite) as outbox, outbox._database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 30_000


def test_a_read_only_file_is_an_error(sqlite: str) -> None:
    with Outbox(sqlite) as outbox:
        record(outbox)
    with Outbox(f"sqlite:///file:{sqlite.removeprefix('sqlite:///')}?mode=ro&uri=true") as outbox:
        assert outbox.stats().pending == 1
        with pytest.raises(OutboxError, match="readonly"):
            record(outbox)


def test_a_folder_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutboxError, match="unable to open database file"):
        Outbox(f"sqlite:///{tmp_path}/none/usage.db")


def test_what_is_no_database_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "usage.db").write_bytes(b"this is no database" * 100)
    with pytest.raises(OutboxError, match="not a database"):
        Outbox(f"sqlite:///{tmp_path}/usage.db")


FULL = """
import resource, sys
from zenskar_ext.outbox import Outbox, OutboxError
from zenskar_ext.outbox.database import in_plain_words, said
outbox = Outbox(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
kept = 0
try:
    while True:
        outbox.record("compute", customer_id="c", data={"text": "x" * 1000})
        kept += 1
except OutboxError as error:
    print(kept, type(error).__name__, flush=True)
"""


def test_a_full_disk_is_an_error_and_what_was_recorded_is_there(sqlite: str) -> None:
    run = subprocess.run([sys.executable, "-c", FULL, sqlite], capture_output=True, text=True, check=True, timeout=120)
    kept, error = run.stdout.split()
    assert int(kept) > 10
    assert error in ("OutboxError", "RecordInDoubtError")  # it depends on which write fails
    with Outbox(sqlite) as outbox:
        assert outbox.stats().pending == int(kept)


def test_a_child_leaves_the_connections_of_an_engine_to_its_parent(url: str) -> None:
    engine = create_engine(url)
    pool = engine.pool
    with Outbox(engine) as outbox:
        database = outbox._database
        database._home = -1  # as it is in a child
        database._pool.leave_to_the_parent()
        assert record(outbox)
        assert (engine.pool is pool) == database.is_sqlite  # of an engine of SQLite only the address is used
    engine.dispose()
    pool.dispose()


def test_an_error_that_is_not_of_the_driver_is_an_error_of_the_outbox_too() -> None:
    with (
        pytest.raises(OutboxError, match="the database of the outbox: TimeoutError: no connection is free"),
        in_plain_words(),
    ):
        raise PoolTimeout("no connection is free")
    assert said(ValueError()) == "ValueError"


@pytest.mark.parametrize("given", [False, True])
def test_a_forked_child_records_through_connections_of_its_own(url: str, given: bool) -> None:
    engine = create_engine(url)
    outbox = Outbox(engine if given else url)
    record(outbox, "parent")
    child = os.fork()
    if child == 0:  # pragma: no cover - in the child
        try:
            os._exit(0 if record(outbox, "child") and not record(outbox, "parent") else 1)
        finally:
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0
    assert not record(outbox, "child")
    assert outbox.stats().pending == 2
    outbox.close()
    engine.dispose()
