"""The database of an outbox: connections, transactions that are on disk when they end, and errors in plain words.

SQLite runs in WAL mode with `synchronous=FULL`: what is committed survives a power cut. Its transactions are immediate:
they wait for the lock at the beginning, and never lose it in the middle. PostgreSQL runs in READ COMMITTED.
"""

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from zenskar_ext._concurrency.threads import OnePerProcess
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.outbox.errors import OutboxError
from zenskar_ext.outbox.migrations import migrate, version_of
from zenskar_ext.outbox.tables import Tables

BUSY: Final = 30.0
"""How many seconds to wait for another writer of SQLite before it is an error, unless the address has a `?timeout=`."""

_READS: Final = "zenskar_reads"


class Database:
    """The database of an outbox. Each process has its own connections: a forked child opens new ones.

    Args:
        where: The address of the database, or an engine of SQLAlchemy. An engine of PostgreSQL is used as it is; of one
            of SQLite only the address, because its connections may not be as durable as these.
        tables: The tables.
    """

    def __init__(self, where: str | URL | Engine, tables: Tables) -> None:
        """Open the database, and create or update its tables.

        Raises:
            ConfigurationError: This is not the address of a SQLite file or of a PostgreSQL database.
            OutboxError: The database cannot be opened.
        """
        self.tables: Final = tables
        self._url, self._given = _address(where)
        self.is_sqlite: Final = self._url.get_backend_name() == "sqlite"
        self._home = os.getpid()
        self._pool = OnePerProcess(self._open, shared=False)
        try:
            with self.transaction() as connection:
                migrate(connection, tables)
        except BaseException:
            self._pool.close()
            raise

    def __repr__(self) -> str:
        return self._url.render_as_string(hide_password=True)

    def _open(self) -> "_Pool":
        if self._given is None:
            return _Pool(_engine(self._url), own=True)
        if os.getpid() != self._home:
            self._given.dispose(close=False)  # the parent goes on using its connections
        return _Pool(self._given, own=False)

    @property
    def version(self) -> int:
        """The version of the tables."""
        with self.reading() as connection:
            return version_of(connection, self.tables)

    @contextmanager
    def transaction(self) -> Generator[Connection]:
        """Open a transaction that is on disk when the block ends, or that leaves no trace if it fails.

        Raises:
            OutboxError: The database does not do it.
        """
        with in_plain_words(), self._pool.here().engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """Open a connection that only reads, and waits for no writer.

        Raises:
            OutboxError: The database does not do it.
        """
        with in_plain_words(), self._pool.here().engine.connect() as connection:
            yield connection.execution_options(**{_READS: True})

    def close(self) -> None:
        """Close the connections of this process; those of an engine that was given stay open."""
        self._pool.close()


class _Pool:
    """The connections of a process."""

    def __init__(self, engine: Engine, *, own: bool) -> None:
        self._own = own
        self._whole = engine
        self.engine: Final = engine if own else engine.execution_options(isolation_level="READ COMMITTED")

    def close(self) -> None:
        """Close them."""
        if self._own:
            self._whole.dispose()


@contextmanager
def in_plain_words() -> Generator[None]:
    """Turn the errors of the database into an `OutboxError`, without statements and values.

    Raises:
        OutboxError: The database raised an error.
    """
    try:
        yield
    except DBAPIError as error:
        raise OutboxError(f"the database of the outbox: {said(error.orig)}") from None
    except SQLAlchemyError as error:
        raise OutboxError(f"the database of the outbox: {said(error)}") from None


def said(error: BaseException | None) -> str:
    """Return the kind and the message of an error, in one line."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _address(where: object) -> tuple[URL, Engine | None]:
    if isinstance(where, Engine):
        return _checked(where.url), None if where.dialect.name == "sqlite" else where
    try:
        return _checked(make_url(where)), None  # type: ignore[arg-type]
    except ArgumentError:
        msg = "this is not the address of a database; give one such as sqlite:///usage.db or postgresql+psycopg://..."
        raise ConfigurationError(msg) from None


def _checked(url: URL) -> URL:
    kind = url.get_backend_name()
    if kind not in ("sqlite", "postgresql"):
        raise ConfigurationError(f"the outbox needs SQLite or PostgreSQL, not {kind}")
    if kind == "sqlite" and (not url.database or ":memory:" in url.database or "mode=memory" in str(url)):
        raise ConfigurationError("events in memory are lost with the process; give a file, as in sqlite:///usage.db")
    return url


def _engine(url: URL) -> Engine:
    try:
        if url.get_backend_name() == "postgresql":
            return create_engine(url, hide_parameters=True, pool_pre_ping=True, isolation_level="READ COMMITTED")
        engine = create_engine(
            url, hide_parameters=True, connect_args={} if "timeout" in url.query else {"timeout": BUSY}
        )
    except (NoSuchModuleError, ArgumentError) as error:
        raise ConfigurationError(f"the address of the outbox: {error}") from None
    event.listen(engine, "connect", _durable)
    event.listen(engine, "begin", _immediately)
    return engine


def _durable(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_immediately` says, not before the first change
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
    except sqlite3.Error as error:
        raise OutboxError(f"the database of the outbox: {said(error)}") from None


def _immediately(connection: Connection) -> None:
    reads = connection.get_execution_options().get(_READS)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
