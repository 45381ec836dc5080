"""Full disks, locks, clocks, restarts and long outages: an error or a wait, and no event lost or counted twice."""

import re
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest

from benchmarks.postgres import HAS_WHEEL, NO_WHEEL, Postgres, postgres
from tests.outbox.arriving import arrived, wait_until
from tests.outbox.conftest import client_of
from zenskar_ext import Zenskar
from zenskar_ext.outbox import Outbox, OutboxError
from zenskar_ext.testing import Fault, Sandbox

ROOT = Path(__file__).parents[2]
WHEN = "2026-01-31T12:00:00Z"
DAY = 24 * 3600.0


def record(outbox: Outbox, number: int) -> None:
    outbox.record("compute", customer_id="acme", data={"hours": number}, timestamp=WHEN, event_id=f"job-{number}")


def once(*numbers: int) -> dict[int, int]:
    return dict.fromkeys(numbers, 1)


def is_done(outbox: Outbox) -> bool:
    stats = outbox.stats()
    return not stats.pending and not stats.leased


def has_grown(numbers: list[int], length: int) -> bool:
    return len(numbers) > length


CHILD = "from tests.outbox.test_disasters import child; child()"


def child() -> None:
    """Record until the disk is full, and print each event that is kept."""
    url, limit = sys.argv[1], int(sys.argv[2])
    with Outbox(url) as outbox:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        for number in range(100_000):
            try:
                record(outbox, number)
            except OutboxError as error:
                print("full:", error)  # noqa: T201 - read by the parent
                return
            print(number)  # noqa: T201 - read by the parent


def test_a_full_disk_is_an_error_and_what_was_promised_is_sent_once(sqlite: str, sandbox: Sandbox, zk: Zenskar) -> None:
    command = [sys.executable, "-c", CHILD, sqlite, "400000"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    *kept, last = run.stdout.splitlines()
    # SQLite says so before the commit, or reports an I/O error in the middle of it and leaves in doubt what is kept.
    assert re.match("full: the database of the outbox(:| did not say whether it committed:)", last)
    assert len(kept) > 10
    with Outbox(sqlite) as outbox:
        record(outbox, 1_000_000)  # there is room again
        outbox.drain(zk)
    found = arrived(sandbox)
    assert set(found.values()) == {1}
    assert {*map(int, kept), 1_000_000} <= set(found)
    assert len(found) <= len(kept) + 2  # the one that failed may be on disk nevertheless


def test_a_locked_database_is_waited_for_and_then_an_error(
    sqlite: str, tmp_path: Path, sandbox: Sandbox, zk: Zenskar
) -> None:
    with Outbox(f"{sqlite}?timeout=0.5") as outbox:
        other = sqlite3.connect(tmp_path / "usage.db", isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        for fails in (partial(record, outbox, 1), partial(outbox.drain, zk)):
            with pytest.raises(OutboxError, match="locked"):
                fails()
        waiting = Thread(target=record, args=(outbox, 2))
        waiting.start()
        time.sleep(0.1)
        other.execute("ROLLBACK")
        waiting.join()
        with outbox.sending(zk, max_age=0.0):
            other.execute("BEGIN IMMEDIATE")
            time.sleep(1.2)  # longer than a sender waits: it tries again
            other.execute("ROLLBACK")
            wait_until(partial(is_done, outbox))
        other.close()
    assert arrived(sandbox) == once(2)


def test_a_clock_that_is_moved_back_neither_stops_nor_repeats_anything(
    sqlite: str, sandbox: Sandbox, zk: Zenskar, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = [0.0]
    with Outbox(sqlite, lease=2.0) as outbox:
        monkeypatch.setattr(outbox._clock, "_system", lambda: time.time() + moved[0])
        record(outbox, 1)
        sandbox.faults.add(Fault(at=1, drop="after"))
        assert outbox.drain(zk).pending == 1
        moved[0] = -2 * DAY
        record(outbox, 2)
        assert 0 <= outbox.stats().oldest_age < 3 * DAY
        with outbox.sending(zk, max_age=0.0):
            wait_until(partial(is_done, outbox))
        moved[0] = -4 * DAY
        record(outbox, 3)
        assert outbox.drain(zk).sent == 1
    assert arrived(sandbox) == once(1, 2, 3)


def test_after_an_outage_of_25_hours_what_was_never_sent_is_sent_and_what_may_have_arrived_is_parked(
    sqlite: str, sandbox: Sandbox, zk: Zenskar, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = [0.0]
    with (
        Outbox(sqlite) as outbox,
        Zenskar("sandbox_key", sandbox.organisation, base_url="http://127.0.0.1:9") as nowhere,
    ):
        monkeypatch.setattr(outbox._clock, "_system", lambda: time.time() + moved[0])
        record(outbox, 1)
        sandbox.faults.add(Fault(at=1, drop="after"))
        assert outbox.drain(zk).pending == 1  # it arrived, but the answer was lost
        record(outbox, 2)
        assert outbox.drain(nowhere).pending == 2  # no connection: it cannot have arrived
        for _ in range(50):
            moved[0] += DAY / 48
            record(outbox, round(moved[0]))
            outbox.drain(nowhere)
        sandbox.clock.move(timedelta(hours=25))
        while not is_done(outbox):
            moved[0] += 60
            outbox.drain(zk)
        assert outbox.stats().parked == 1
        [parked] = outbox.parked()
        assert (parked.event_id, parked.data) == ("job-1", {"hours": 1})
        assert "may have been accepted" in parked.reason
    found = arrived(sandbox)
    assert set(found.values()) == {1}
    assert len(found) == 52


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """Start a PostgreSQL that a test may restart."""
    if not HAS_WHEEL:
        pytest.skip(NO_WHEEL)
    with postgres() as server:
        yield server


def test_a_postgresql_that_is_restarted_loses_and_doubles_nothing(server: Postgres, sandbox: Sandbox) -> None:
    promised, stop = list[int](), Event()
    with (
        client_of(sandbox) as zk,
        Outbox(server.create("restarted"), lease=2.0, batches="atomic") as outbox,
    ):

        def work(first: int) -> None:
            number = first
            while not stop.is_set():
                with suppress(OutboxError):  # if it was kept nevertheless, recording it again keeps it once
                    record(outbox, number)
                    promised.append(number)
                    number += 4

        threads = [Thread(target=work, args=(first,)) for first in range(4)]
        sandbox.faults.add(Fault(chance=0.2, drop="after", operation="ingest_usage_event"))
        with outbox.sending(zk, batch_events=50, max_age=0.05) as sender:
            for thread in threads:
                thread.start()
            for _ in range(2):
                wait_until(partial(has_grown, promised, len(promised) + 50))
                server.restart()
            wait_until(partial(has_grown, promised, len(promised) + 50))
            stop.set()
            for thread in threads:
                thread.join()
            wait_until(partial(is_done, outbox), 60)
            assert sender.error is None
    assert arrived(sandbox) == once(*promised)
