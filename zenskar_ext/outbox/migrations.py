"""Creates the tables of the outbox, and brings those of an older version up to date: forward only, one process at a time.

To change the tables: describe the new form in `tables`, and add a function to `STEPS` that turns the old one into it. A
new database is created in the newest form. A step may only use what the database has then, in plain SQL.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Final, TypeAlias

from sqlalchemy import Connection, insert, inspect, select, text, update

from zenskar_ext.outbox.errors import OutboxError
from zenskar_ext.outbox.tables import Tables

Step: TypeAlias = Callable[[Connection, Tables], None]


def _note_failures(connection: Connection, tables: Tables) -> None:
    """Let a batch know since when it fails, and when it did last."""
    batches = connection.dialect.identifier_preparer.format_table(tables.batches)
    for name in ("failing_since", "failed_at"):
        connection.execute(text(f"ALTER TABLE {batches} ADD COLUMN {name} DOUBLE PRECISION"))


def _note_missing_paths(connection: Connection, tables: Tables) -> None:
    """Let a batch know since when there is nothing at its path. What it knew before was since when it failed at all."""
    batches = connection.dialect.identifier_preparer.format_table(tables.batches)
    connection.execute(text(f"ALTER TABLE {batches} ADD COLUMN no_route_since DOUBLE PRECISION"))


def _note_organisation(connection: Connection, tables: Tables) -> None:
    """Let an outbox know whose its events are. One of an older version learns it when it sends the next."""
    state = connection.dialect.identifier_preparer.format_table(tables.state)
    connection.execute(text(f"ALTER TABLE {state} ADD COLUMN organisation TEXT"))


STEPS: Final[Sequence[Step]] = (_note_failures, _note_missing_paths, _note_organisation)
"""What leads to each version, from the one before: the first one to version 2."""


def newest(steps: Sequence[Step] = STEPS) -> int:
    """Return the version that the steps lead to."""
    return len(steps) + 1


def migrate(connection: Connection, tables: Tables, steps: Sequence[Step] = STEPS) -> None:
    """Bring the tables to the newest version, in the transaction of the connection.

    Raises:
        OutboxError: They were made by a newer version of this library.
    """
    if connection.dialect.name == "postgresql":  # SQLite has one writer at a time anyway
        name = f"{tables.state.schema or ''}.{tables.state.name}"
        lock = int.from_bytes(sha256(name.encode()).digest()[:8], signed=True)
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": lock})
    version = version_of(connection, tables)
    last = newest(steps)
    if version > last:
        msg = (
            f"the tables of the outbox have version {version}, and this version of zenskar_ext knows {last}: "
            "update zenskar-ext"
        )
        raise OutboxError(msg)
    if version == 0:
        tables.metadata.create_all(connection, tables=[tables.state, tables.batches, tables.events, tables.loads])
        connection.execute(insert(tables.state).values(id=1, version=last, seen=0.0, ahead=0.0))
        return
    for step in steps[version - 1 :]:
        step(connection, tables)
    if version < last:
        connection.execute(update(tables.state).values(version=last))


def version_of(connection: Connection, tables: Tables) -> int:
    """Return the version of the tables; 0 if there are none."""
    if not inspect(connection).has_table(tables.state.name, schema=tables.state.schema):
        return 0
    return int(connection.execute(select(tables.state.c.version)).scalar_one())
