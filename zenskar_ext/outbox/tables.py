"""The tables of the outbox. `migrations` creates and changes them; the others read and write them.

An event without a batch is pending. An event with a batch is whatever its batch is, so that a batch is settled by
changing one row. The rows of a frozen batch never change: their bodies, in the order of their ids, are its bytes.
"""

import re
from enum import StrEnum
from typing import Final, cast

from sqlalchemy import (
    BigInteger,
    Column,
    Double,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from zenskar_ext.errors import ConfigurationError

ID: Final = BigInteger().with_variant(Integer, "sqlite")  # only an INTEGER counts up by itself in SQLite


class State(StrEnum):
    """What is known of the events of a batch."""

    OPEN = "open"
    """Frozen, and not settled: in flight, or waiting to be sent again."""
    SENT = "sent"
    """The API has them."""
    DEAD = "dead"
    """The API refuses them."""
    PARKED = "parked"
    """It is not known whether the API has them, and sending them again might count them twice."""
    DISCARDED = "discarded"
    """They were dead or parked, and the user gave them up."""
    SPLIT = "split"
    """Its events are in other batches now."""


class Tables:
    """The tables with a prefix before their names, in a schema.

    Attributes:
        events: The recorded events.
        batches: The frozen batches.
        loads: How far each load of a file is.
        state: One row: the version of the tables, and the clock.
    """

    def __init__(self, prefix: str, schema: str | None) -> None:
        """Describe the tables.

        Raises:
            ConfigurationError: A name cannot begin like this.
        """
        if not isinstance(cast("object", prefix), str) or not re.fullmatch("[a-z_][a-z0-9_]{0,29}", prefix):
            msg = f"table_prefix={prefix!r}: give 1 to 30 of a-z, 0-9 and _, of which the first is no digit"
            raise ConfigurationError(msg)
        self.metadata: Final = MetaData(schema=schema)
        self.events: Final = _events(prefix, self.metadata)
        self.batches: Final = _batches(prefix, self.metadata)
        self.loads: Final = Table(
            f"{prefix}usage_loads",
            self.metadata,
            Column("id", Text, primary_key=True),  # SHA-256 of the file and of what its columns mean, in hex
            Column("place", BigInteger, nullable=False),  # bytes that are done; rows of a Parquet file
            Column("line", BigInteger, nullable=False),
            Column("new", BigInteger, nullable=False),
            Column("known", BigInteger, nullable=False),
            Column("bad", BigInteger, nullable=False),
            Column("bad_bytes", BigInteger, nullable=False),  # how much of the file of bad rows is certain
        )
        self.state: Final = Table(
            f"{prefix}usage_state",
            self.metadata,
            Column("id", Integer, primary_key=True, autoincrement=False),
            Column("version", Integer, nullable=False),
            Column("seen", Double, nullable=False),  # the latest time that the clock showed
            Column("ahead", Double, nullable=False),  # how many seconds the clock was moved back, in total
            Column("organisation", Text),  # version 4: whose the events are; none before the first is sent
        )


def _events(prefix: str, metadata: MetaData) -> Table:
    name = f"{prefix}usage_events"
    table = Table(
        name,
        metadata,
        Column("id", ID, primary_key=True),
        Column("slug", Text, nullable=False),
        Column("event_id", Text, nullable=False),
        Column("body", Text, nullable=False),  # the JSON as it is sent
        Column("size", Integer, nullable=False),  # bytes of the JSON
        Column("recorded_at", Double, nullable=False),  # seconds since 1970; of the database, see `clock`
        Column("batch_id", ID),
        UniqueConstraint("slug", "event_id", name=f"{name}_once"),
    )
    pending, batched = table.c.batch_id.is_(None), table.c.batch_id.is_not(None)
    Index(f"{name}_pending", table.c.slug, table.c.id, sqlite_where=pending, postgresql_where=pending)
    Index(f"{name}_batch", table.c.batch_id, sqlite_where=batched, postgresql_where=batched)
    return table


def _batches(prefix: str, metadata: MetaData) -> Table:
    name = f"{prefix}usage_batches"
    table = Table(
        name,
        metadata,
        Column("id", ID, primary_key=True),
        Column("slug", Text, nullable=False),
        Column("key", Text, nullable=False, unique=True),  # the idempotency key
        Column("digest", Text, nullable=False),  # SHA-256 of its bytes, in hex
        Column("events", Integer, nullable=False),
        Column("bytes", Integer, nullable=False),
        Column("state", Text, nullable=False),
        Column("due", Double, nullable=False),  # when it may be claimed: the end of a lease, or of a wait
        Column("token", Integer, nullable=False),  # the fence: another one with each claim
        Column("tried", Integer, nullable=False),  # attempts that were started
        Column("unknown", Integer, nullable=False),  # attempts that may have taken effect
        Column("first_sent_at", Double, nullable=False),
        Column("status", Integer),  # of the last response
        Column("reason", Text),
        Column("settled_at", Double),
        Column("failing_since", Double),  # version 2: the first failure of any kind, and the last
        Column("failed_at", Double),
        Column("no_route_since", Double),  # version 3: since when each answer says that the path is not there
    )
    is_open = table.c.state == text("'open'")
    Index(f"{name}_open", table.c.due, sqlite_where=is_open, postgresql_where=is_open)
    Index(f"{name}_state", table.c.state, table.c.settled_at)
    return table
