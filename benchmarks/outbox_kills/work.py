"""What the processes do until they are killed or told to stop: record events, or send them.

A recorder writes down what it was promised, with one system call, so that the promise outlives the process.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, Final

from sqlalchemy import create_engine, event

from zenskar_ext import RetryPolicy, Zenskar
from zenskar_ext.outbox import Outbox, OutboxFullError, RecordedEvent

SLUG: Final = "hours"
COLUMNS: Final[dict[str, Any]] = {
    "customer_id": "String",
    "timestamp": "DateTime64",
    "data": {"job": "String", "hours": "Decimal"},
}
LEASE: Final = 1.5
"""Seconds until what a killed sender held is taken over."""
MOST: Final = 20_000
"""How many events may be pending; then recorders wait."""
_WHEN: Final = datetime(2026, 1, 31, tzinfo=UTC)
_MANY: Final = 100
_BATCH: Final = 50
_BAD: Final = 499


def outbox_at(url: str) -> Outbox:
    """Open the outbox of a trial."""
    return Outbox(url, lease=LEASE, max_pending=MOST, batches="atomic")


def event_of(job: str) -> RecordedEvent:
    """Return the event of a job; always the same one."""
    data = {"job": job, "hours": Decimal("1.50")}
    if is_bad(job):
        data["minutes"] = 90
    return {"slug": SLUG, "customer_id": "acme", "timestamp": _WHEN, "event_id": job, "data": data}


def is_bad(job: str) -> bool:
    """Return whether the API refuses the event of a job: it has a field that the definition lacks."""
    number = job.rpartition("-")[2]
    return int(number) % _BAD == 0


class Promises:
    """How many jobs of a recorder are recorded for certain: a number in a file."""

    def __init__(self, folder: Path, name: str) -> None:
        """Open the file of a recorder."""
        self._file = folder / name
        self.name = name

    @property
    def kept(self) -> int:
        """The number; 0 if there is no promise yet."""
        text = self._file.read_bytes() if self._file.exists() else b""
        return int(text[-20:]) if text else 0

    def add(self, number: int) -> None:
        """Write the number down: whole or not at all, however the process ends."""
        file = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(file, b"%20d" % number)
        os.close(file)

    def jobs(self) -> Iterator[str]:
        """List the jobs that are promised."""
        return (f"{self.name}-{number}" for number in range(self.kept))


def record(url: str, folder: Path, name: str, stop: Path) -> None:
    """Record events one by one, many at once, and in transactions, of which every third is rolled back.

    A recorder that is started again goes on after its last promise. What it recorded beyond is recorded twice then, and
    must count once.
    """
    outbox, promises = outbox_at(url), Promises(folder, name)
    own = create_engine(url)
    event.listen(own, "connect", _waiting) if own.dialect.name == "sqlite" else None
    done = promises.kept
    chance = Random(f"{name}-{done}-{time.time_ns()}")
    while not stop.exists():
        jobs = [f"{name}-{number}" for number in range(done, done + chance.choice((1, 5, 20, _MANY)))]
        try:
            _record(outbox, own, chance, jobs)
        except OutboxFullError:
            time.sleep(0.02)
            continue
        done += len(jobs)
        promises.add(done)
    outbox.close()


def _record(outbox: Outbox, own: Any, chance: Random, jobs: list[str]) -> None:
    way = chance.choice(("one", "many", "transaction"))
    if way == "one":
        for job in jobs:
            outbox.record(**event_of(job))
    elif way == "many":
        outbox.record_many(map(event_of, jobs))
    else:
        with own.begin() as connection:
            outbox.record_many(map(event_of, jobs), connection=connection)
        if chance.random() < 1 / 3:
            with own.connect() as connection:
                outbox.record(**event_of(f"rolled-back-{jobs[0]}"), connection=connection)
                connection.rollback()


def _waiting(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA busy_timeout=30000")
    connection.execute("PRAGMA synchronous=FULL")


def send(url: str, settings: dict[str, Any], stop: Path) -> None:
    """Send what is pending until told to stop."""
    with (
        client(settings) as zk,
        outbox_at(url) as outbox,
        outbox.sending(zk, in_flight=2, batch_events=_BATCH, max_age=0.1),
    ):
        while not stop.exists():
            time.sleep(0.02)


@contextmanager
def client(settings: dict[str, Any]) -> Iterator[Zenskar]:
    """Open a client of the sandbox that does not wait long."""
    with Zenskar(**settings, timeout=20.0, retries=RetryPolicy(attempts=1)) as zk:
        yield zk
