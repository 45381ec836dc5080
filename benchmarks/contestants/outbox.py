"""Usage events: recorded and sent by an outbox, or by hand with `sqlite3` and the HTTP library.

    python outbox.py WHO FOLDER URL

By hand, an event is a row that is on disk too, and sending is a loop of posts of batches that were made before.
"""

import itertools
import json
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import plain
from sqlalchemy import create_engine, event
from worker import serve

from zenskar_client import http
from zenskar_ext import Zenskar
from zenskar_ext.outbox import Outbox, RecordedEvent

ONE_BY_ONE, MANY, SENT, BATCH = 1_000, 20_000, 50_000, 500  # events
WHEN = datetime(2026, 1, 31, tzinfo=UTC)
TABLE = "CREATE TABLE IF NOT EXISTS events (id INTEGER PRIMARY KEY, event_id TEXT UNIQUE, body TEXT)"
INSERT = "INSERT INTO events (event_id, body) VALUES (?, ?)"
Turn = tuple[Callable[[], object], Callable[[], object]]  # what is measured, and what comes before it

ids = map("job-{}".format, itertools.count())


def events(count: int) -> Iterator[RecordedEvent]:
    """Make new events for an outbox."""
    for name in itertools.islice(ids, count):
        yield {"slug": "compute", "event_id": name, "customer_id": "acme", "timestamp": WHEN, "data": data()}


def data() -> dict[str, Any]:
    """Return the data of an event."""
    return {"hours": Decimal("1.50"), "region": "eu-west-1", "machine": "m5.large"}


def texts(count: int) -> Iterator[tuple[str, str]]:
    """Make new events by hand: ids and JSON."""
    for name in itertools.islice(ids, count):
        body = {"customer_id": "acme", "timestamp": "2026-01-31 00:00:00", "data": data()}
        yield name, json.dumps(body, default=float)


def nothing() -> None:
    """Prepare nothing."""


def bare(folder: Path) -> sqlite3.Connection:
    """Open a database as durable as the outbox."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", TABLE):
        connection.execute(statement)
    return connection


def outbox_in(folder: Path) -> Outbox:
    """Open an outbox."""
    return Outbox(f"sqlite:///{folder}/usage.db")


def record(folder: Path, _url: str) -> Turn:
    """Record events one by one."""
    outbox = outbox_in(folder)
    return lambda: [outbox.record(**each) for each in events(ONE_BY_ONE)], nothing


def insert(folder: Path, _url: str) -> Turn:
    """Insert events one by one."""
    connection = bare(folder)
    return lambda: [connection.execute(INSERT, each) for each in texts(ONE_BY_ONE)], nothing


def record_many(folder: Path, _url: str) -> Turn:
    """Record many events at once."""
    outbox = outbox_in(folder)
    return lambda: outbox.record_many(events(MANY)), nothing


def insert_many(folder: Path, _url: str) -> Turn:
    """Insert many events in a transaction."""
    connection = bare(folder)

    def turn() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(INSERT, texts(MANY))
        connection.execute("COMMIT")

    return turn, nothing


def record_within(folder: Path, _url: str) -> Turn:
    """Record an event in each transaction of the caller."""
    outbox, engine = outbox_in(folder), create_engine(f"sqlite:///{folder}/usage.db")
    event.listen(engine, "connect", lambda made, _: made.execute("PRAGMA synchronous=FULL"))

    def turn() -> None:
        for each in events(ONE_BY_ONE):
            with engine.begin() as connection:
                outbox.record(**each, connection=connection)

    return turn, nothing


def insert_within(folder: Path, _url: str) -> Turn:
    """Insert an event in each transaction of the caller."""
    bare(folder).close()
    engine = create_engine(f"sqlite:///{folder}/bare.db")
    event.listen(engine, "connect", lambda made, _: made.execute("PRAGMA synchronous=FULL"))

    def turn() -> None:
        for each in texts(ONE_BY_ONE):
            with engine.begin() as connection:
                connection.exec_driver_sql(INSERT, each)

    return turn, nothing


def drain(folder: Path, url: str, in_flight: int = 1) -> Turn:
    """Send what was recorded before."""
    outbox, zk = outbox_in(folder), Zenskar("key", "organisation", base_url=url)

    def turn() -> None:
        sent = outbox.drain(zk, in_flight=in_flight, batch_events=BATCH).sent
        assert sent == SENT, sent

    return turn, lambda: outbox.record_many(events(SENT))


def post(_folder: Path, url: str, in_flight: int = 1) -> Turn:
    """Post the same batches, made before."""
    client = plain.client(http, url)
    batches = [b"[" + b",".join(body.encode() for _, body in texts(BATCH)) + b"]" for _ in range(SENT // BATCH)]

    def one(numbered: tuple[int, bytes]) -> None:
        number, content = numbered
        headers = {"content-type": "application/json", "idempotency-key": f"run-{number}"}
        client.post("/usage/compute", content=content, headers=headers).raise_for_status().json()

    if in_flight == 1:
        return lambda: list(map(one, enumerate(batches))), nothing
    pool = ThreadPoolExecutor(in_flight)
    return lambda: list(pool.map(one, enumerate(batches))), nothing


TURNS: Mapping[str, Callable[[Path, str], Turn]] = {
    **{each.__name__: each for each in (record, insert, record_many, insert_many, record_within, insert_within)},
    "drain": drain,
    "post": post,
    "drain_4": lambda folder, url: drain(folder, url, 4),
    "post_4": lambda folder, url: post(folder, url, 4),
}

if __name__ == "__main__":
    _, who, folder, url = sys.argv
    work, prepare = TURNS[who](Path(folder), url)
    serve(work, prepare=prepare)
