"""Inserts events through whatever connection there is: one of SQLAlchemy, a session, or a plain one of a driver.

Plain connections are those of psycopg, of `sqlite3`, and `django.db.connection`: what has a `cursor()`.
"""

import re
import sqlite3
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache
from inspect import iscoroutinefunction
from typing import Any, Final, Protocol, cast

from sqlalchemy import Connection, TextClause, text

from zenskar_client.types import loads
from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.outbox.checking import Row
from zenskar_ext.outbox.database import said
from zenskar_ext.outbox.errors import OutboxError
from zenskar_ext.outbox.tables import Tables

_SQLITE: Final = """
INSERT INTO {table} (slug, event_id, body, size, recorded_at)
VALUES (:slug, :event_id, :body, :size, (julianday('now') - 2440587.5) * 86400.0)
ON CONFLICT (slug, event_id) DO NOTHING
"""
# Sorted, so that two transactions that insert the same ids do not wait for each other, and by place, so that the first
# row of an id is the one that is inserted.
_POSTGRESQL: Final = """
INSERT INTO {table} (slug, event_id, body, size, recorded_at)
SELECT s, e, b, z, extract(epoch FROM clock_timestamp())
FROM unnest(CAST(:slugs AS text[]), CAST(:ids AS text[]), CAST(:bodies AS text[]), CAST(:sizes AS int[]))
WITH ORDINALITY AS n (s, e, b, z, place)
{limit} ORDER BY s, e, place
ON CONFLICT (slug, event_id) DO NOTHING RETURNING slug, event_id
"""
# How long this waits for a transaction that has inserted one of the ids and is not over. It is set before the first row.
_LIMIT: Final = "CROSS JOIN set_config('lock_timeout', :wait, true)"
_STORED: Final = "SELECT body FROM {table} WHERE slug = :slug AND event_id = :event_id"
_STORED_TOGETHER: Final = """
SELECT slug, event_id, body FROM {table}
JOIN unnest(CAST(:slugs AS text[]), CAST(:ids AS text[])) AS n (s, e) ON slug = s AND event_id = e
"""


class Target(Protocol):
    """A connection that events are inserted through."""

    postgresql: bool

    def changed(self, sql: str, values: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> int:
        """Execute a statement, once or with each of several values, and return how many rows it changed."""
        ...

    def rows(self, sql: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Execute a statement and return its rows."""
        ...


class AlchemyTarget:
    """A connection of SQLAlchemy."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.postgresql = connection.dialect.name == "postgresql"

    def changed(self, sql: str, values: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> int:
        """Execute a statement, once or with each of several values, and return how many rows it changed."""
        return self._connection.execute(_clause(sql), values).rowcount

    def rows(self, sql: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Execute a statement and return its rows."""
        return [tuple(row) for row in self._connection.execute(_clause(sql), values)]


class PlainTarget:
    """A connection of a driver, or that of Django."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        vendor = getattr(connection, "vendor", "")  # of Django
        self._named = isinstance(connection, sqlite3.Connection)
        self._is_psycopg = any(each.__module__.startswith("psycopg.") for each in type(connection).__mro__)
        self.postgresql = not self._named and vendor != "sqlite"

    def changed(self, sql: str, values: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> int:
        """Execute a statement, once or with each of several values, and return how many rows it changed."""
        several = [values] if isinstance(values, Mapping) else values
        with self._cursor() as cursor:
            total = 0
            for each in several:
                cursor.execute(self._written(sql), each)
                total += cursor.rowcount
        return total

    def rows(self, sql: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Execute a statement and return its rows."""
        with self._cursor() as cursor:
            cursor.execute(self._written(sql), values)
            found = cursor.fetchall()
        # A driver may be told to give rows as dicts.
        return [tuple(cast("Any", row).values() if isinstance(row, Mapping) else row) for row in found]

    @contextmanager
    def _cursor(self) -> Generator[Any]:
        try:
            with closing(self._opened()) as cursor:
                yield cursor
        except Exception as error:  # noqa: BLE001 - of whatever driver it is
            raise OutboxError(f"the database of the outbox: {said(error)}") from None

    def _opened(self) -> Any:
        if self._is_psycopg:
            from psycopg.rows import tuple_row

            return self._connection.cursor(row_factory=tuple_row)
        cursor = self._connection.cursor()
        if self._named:
            cursor.row_factory = None
        return cursor

    def _written(self, sql: str) -> str:
        return sql if self._named else re.sub(r":(\w+)", r"%(\1)s", sql)


def target_of(connection: Any) -> Target:
    """Return a target for a connection of the caller.

    Raises:
        InvalidRequestError: It is none.
    """
    if isinstance(connection, Connection):
        return AlchemyTarget(connection)
    if iscoroutinefunction(getattr(connection, "commit", None)):
        raise InvalidRequestError(
            f"connection is {type(connection).__name__}, which needs await; give one without async"
        )
    if callable(getattr(connection, "cursor", None)):
        return PlainTarget(connection)
    found = connection.connection() if callable(getattr(connection, "connection", None)) else None
    if isinstance(found, Connection):
        return AlchemyTarget(found)
    msg = (
        f"connection is {type(connection).__name__}; give a Connection or a Session of SQLAlchemy, or a connection of "
        "psycopg, sqlite3 or Django"
    )
    raise InvalidRequestError(msg)


class Inserter:
    """Inserts events, each once.

    Args:
        tables: Into these.
    """

    def __init__(self, tables: Tables) -> None:
        name = tables.events.name.replace('"', '""')
        schema = "" if tables.events.schema is None else '"' + tables.events.schema.replace('"', '""') + '".'
        table = f'{schema}"{name}"'
        self._sqlite = _SQLITE.format(table=table)
        self._postgresql = _POSTGRESQL.format(table=table, limit="")
        self._bounded = _POSTGRESQL.format(table=table, limit=_LIMIT)
        self._stored = _STORED.format(table=table)
        self._stored_together = _STORED_TOGETHER.format(table=table)

    def insert(self, target: Target, rows: Sequence[Row], wait: float) -> list[Row]:
        """Insert rows, of each id the first, and return those that are there already.

        Wait so many seconds for a lock of PostgreSQL.
        """
        if target.postgresql:
            return self._insert_together(target, rows, f"{wait * 1000:.0f}ms")
        return [row for row in rows if not target.changed(self._sqlite, _values(row))]

    def insert_many(self, target: Target, rows: Sequence[Row]) -> int:
        """Insert rows, of each id the first, and return how many are there already."""
        if target.postgresql:
            return len(self._insert_together(target, rows))
        return len(rows) - target.changed(self._sqlite, [_values(row) for row in rows])

    def conflicts(self, target: Target, rows: Sequence[Row]) -> list[str]:
        """Return the ids of rows under which something else is stored."""
        stored = self._bodies(target, rows)
        return [row.event_id for row in rows if _differs(row, stored[row.slug, row.event_id])]

    def fresh(self, target: Target, rows: Sequence[Row]) -> list[Row]:
        """Return the rows whose ids are not stored, each id once."""
        stored: set[tuple[str, str]] = set(self._bodies(target, rows))
        new = {(row.slug, row.event_id): row for row in reversed(rows) if (row.slug, row.event_id) not in stored}
        return [row for row in rows if new.get((row.slug, row.event_id)) is row]

    def _insert_together(self, target: Target, rows: Sequence[Row], wait: str | None = None) -> list[Row]:
        slugs, ids, bodies, sizes, _ = map(list, zip(*rows, strict=True))
        values: dict[str, Any] = {"slugs": slugs, "ids": ids, "bodies": bodies, "sizes": sizes}
        if wait is None:
            found = target.rows(self._postgresql, values)
        else:
            found = target.rows(self._bounded, {**values, "wait": wait})
        new = set(found)
        known: list[Row] = []
        for row in rows:
            if (row.slug, row.event_id) in new:
                new.remove((row.slug, row.event_id))  # the next row with this id is not new any more
            else:
                known.append(row)
        return known

    def _bodies(self, target: Target, rows: Sequence[Row]) -> dict[tuple[str, str], str]:
        if target.postgresql:
            values = {"slugs": [row.slug for row in rows], "ids": [row.event_id for row in rows]}
            return {(slug, name): body for slug, name, body in target.rows(self._stored_together, values)}
        return {
            (row.slug, row.event_id): body
            for row in rows
            for (body,) in target.rows(self._stored, {"slug": row.slug, "event_id": row.event_id})
        }


def _values(row: Row) -> dict[str, Any]:
    return {"slug": row.slug, "event_id": row.event_id, "body": row.body, "size": row.size}


def _differs(row: Row, stored: str) -> bool:
    """Return whether an event differs from the one that is stored. A time that nobody gave does not count."""
    if row.body == stored:
        return False
    mine, theirs = loads(row.body), loads(stored)
    if not row.dated:
        theirs["timestamp"] = mine["timestamp"]
    return not _is_same(mine, theirs)


def _is_same(mine: Any, theirs: Any) -> bool:
    """Return whether two values of JSON are the same. True and 1 are equal in Python, and not the same."""
    kinds: set[object] = {type(mine), type(theirs)}
    if kinds == {dict}:
        return mine.keys() == theirs.keys() and all(_is_same(value, theirs[name]) for name, value in mine.items())
    if kinds == {list}:
        return len(mine) == len(theirs) and all(map(_is_same, mine, theirs))
    return (bool in kinds) == (kinds == {bool}) and bool(mine == theirs)


@lru_cache(64)
def _clause(sql: str) -> TextClause:
    return text(sql)
