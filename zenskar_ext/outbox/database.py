"""The database of an outbox: connections, transactions that are on disk when they end, and errors in plain words.

SQLite runs in WAL mode with `synchronous=FULL`: what is committed survives a power cut. Its transactions are immediate:
they wait for the lock at the beginning, and never lose it in the middle. PostgreSQL runs in READ COMMITTED.
"""

import os
import re
import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, unquote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError, StatementError
from sqlalchemy.pool import QueuePool

from zenskar_ext._concurrency.threads import OnePerProcess
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.outbox.errors import LockedError, OutboxError, RecordInDoubtError
from zenskar_ext.outbox.forks import FORKS, Identity, identity
from zenskar_ext.outbox.migrations import migrate, newest, version_of
from zenskar_ext.outbox.tables import Tables
from zenskar_ext.outbox.waiting import bounded

TIMEOUT: Final = 30.0
"""How many seconds the database has for an answer: until SQLite's other writer ends, or PostgreSQL says something."""

_LOCKED: Final = "55P03"
"""What PostgreSQL says when `lock_timeout` is over."""
_ENDED: Final = ("08", "57")
"""How states of PostgreSQL begin that are about the connection or the server, and do not say what became of a commit."""
_READS: Final = "zenskar_reads"
_AGAIN: Final = 0.01
"""After how many seconds a lock that SQLite itself does not wait for is asked for again."""


class Database:
    """The database of an outbox. Each process has its own connections: a forked child opens new ones.

    Args:
        where: The address of the database, or an engine of SQLAlchemy. An engine of PostgreSQL is used as it is; of one
            of SQLite only the address, because its connections may not be as durable as these.
        tables: The tables.
        timeout: How many seconds the database has for an answer.
        create: Whether to create what is not there. If not, it is an error.
    """

    def __init__(
        self, where: str | URL | Engine, tables: Tables, timeout: float = TIMEOUT, *, create: bool = True
    ) -> None:
        """Open the database, and create or update its tables.

        Raises:
            ConfigurationError: This is not the address of a SQLite file or of a PostgreSQL database.
            OutboxError: The database cannot be opened.
        """
        self.tables: Final = tables
        self._url, self._given = _address(where)
        self.is_sqlite: Final = self._url.get_backend_name() == "sqlite"
        self.timeout: Final = timeout
        self._home = os.getpid()
        self._file = ""
        self._identity: Identity | None = None
        self._kept_away: Final = FORKS.kept_away if self.is_sqlite else nullcontext
        self._opened: _Pool | None = None
        self._pool = OnePerProcess(self._open, shared=False)
        if self.is_sqlite:
            self._url, self._file = _absolute(self._url)
            if not create and identity(self._file) is None:
                raise OutboxError("there is no outbox at this address: the file does not exist")
            FORKS.watch(self)
        try:
            self._bring_up_to_date(create=create)
        except BaseException:
            self._pool.close()
            raise
        if self.is_sqlite:
            self._identity = identity(self._file)

    def _bring_up_to_date(self, *, create: bool) -> None:
        """Create or update the tables, unless they are as they should be: then nothing waits for a writer."""
        version = self.version
        if version == 0 and not create:
            raise OutboxError(f"there is no outbox at this address: it has no table {self.tables.state.fullname}")
        if version != newest():
            with self.transaction() as connection:
                migrate(connection, self.tables)

    def __repr__(self) -> str:
        return self._url.set(query={}).render_as_string(hide_password=True)  # a query may have a password, too

    def _open(self) -> "_Pool":
        if self._given is None:
            if self.is_sqlite:
                FORKS.check(self._file)
            self._opened = _Pool(_engine(self._url, self.timeout), own=True)
            return self._opened
        if os.getpid() != self._home:
            self._given.dispose(close=False)  # the parent goes on using its connections
        return _Pool(self._given, own=False)

    def let_go(self) -> None:
        """Close the connections of this process that nobody uses; others open when they are needed."""
        if self._opened is not None:
            self._opened.let_go()

    def _check_same_file(self) -> None:
        """Check that the file is still the one that was opened: who deletes it would lose what is written after.

        Raises:
            OutboxError: It is not.
        """
        if self._identity is not None and identity(self._file) != self._identity:
            words = "was deleted or replaced while the outbox was open: open the outbox again"
            raise OutboxError(f"the file of the outbox {words}")

    @property
    def version(self) -> int:
        """The version of the tables."""
        with self.reading() as connection:
            return version_of(connection, self.tables)

    @contextmanager
    def transaction(self) -> Generator[Connection]:
        """Open a transaction that is on disk when the block ends, or that leaves no trace if it fails.

        Raises:
            RecordInDoubtError: The database did not say whether it committed.
            OutboxError: The database does not do it.
        """
        self._check_same_file()
        with in_plain_words(), self._kept_away(), self._pool.here().engine.connect() as connection:
            transaction = connection.begin()
            with transaction:
                yield connection
                try:
                    transaction.commit()
                except SQLAlchemyError as error:
                    if _is_refusal(getattr(error, "orig", None)):
                        raise
                    words = f"the database of the outbox did not say whether it committed: {said(error)}"
                    raise RecordInDoubtError(words) from None

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """Open a connection that only reads, and waits for no writer.

        Raises:
            OutboxError: The database does not do it.
        """
        self._check_same_file()
        with in_plain_words(), self._kept_away(), self._pool.here().engine.connect() as connection:
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

    def let_go(self) -> None:
        """Close them, unless one is in use."""
        pool = self._whole.pool
        if isinstance(pool, QueuePool) and not pool.checkedout():
            self._whole.dispose()


@contextmanager
def in_plain_words() -> Generator[None]:
    """Turn the errors of the database into an `OutboxError`, without statements and values.

    Raises:
        OutboxError: The database raised an error.
    """
    try:
        yield
    except SQLAlchemyError as error:
        kind = LockedError if getattr(getattr(error, "orig", None), "sqlstate", "") == _LOCKED else OutboxError
        raise kind(f"the database of the outbox: {said(error)}") from None


def _is_refusal(error: object) -> bool:
    """Return whether an error at a commit is an answer that says that nothing is committed."""
    if isinstance(error, sqlite3.Error):
        return error.sqlite_errorcode in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY)
    state = getattr(error, "sqlstate", None)
    return state is not None and state[:2] not in _ENDED


def said(error: BaseException) -> str:
    """Return the kind and the message of an error, in one line, without statements and values."""
    if isinstance(error, StatementError) and error.orig is not None:
        return said(error.orig)
    # PostgreSQL's details are values of rows, and its context is the statement.
    message = getattr(getattr(error, "diag", None), "message_primary", None) or (error.args[0] if error.args else "")
    text = " ".join(str(message).partition("[SQL:")[0].split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _address(where: object) -> tuple[URL, Engine | None]:
    if isinstance(where, Engine):
        return _checked(where.url), None if where.dialect.name == "sqlite" else where
    try:
        url = make_url(where)  # type: ignore[arg-type]
    except (ArgumentError, ValueError):  # a port that is no number
        msg = "this is not the address of a database; give one such as sqlite:///usage.db or postgresql+psycopg://..."
        raise ConfigurationError(msg) from None
    return _checked(url), None


def _absolute(url: URL) -> tuple[URL, str]:
    """Return an address of SQLite that stays the same when the process changes its folder, and the file."""
    name = url.database or ""
    if not (name.startswith("file:") and "uri" in url.query):
        file = str(Path(name).absolute())
        return url.set(database=file), file
    path = unquote(name.removeprefix("file:"))
    if path.startswith("//"):  # file:///usage.db, or file://localhost/usage.db
        path = "/" + path[2:].partition("/")[2]
    file = str(Path(path).absolute())
    return url.set(database=f"file:{quote(file)}"), file


def _checked(url: URL) -> URL:
    kind = url.get_backend_name()
    if kind not in ("sqlite", "postgresql"):
        raise ConfigurationError(f"the outbox needs SQLite or PostgreSQL, not {kind}")
    if kind == "sqlite" and (not url.database or ":memory:" in url.database or "mode=memory" in str(url)):
        raise ConfigurationError("events in memory are lost with the process; give a file, as in sqlite:///usage.db")
    if kind == "postgresql" and re.search("[@:]", f"{url.host or ''}{url.database or ''}".replace("::", "")):
        msg = "the address of the outbox has an @, : or / too many; write those of a password as %40, %3A and %2F"
        raise ConfigurationError(msg)
    return url


def _engine(url: URL, timeout: float) -> Engine:
    own: dict[str, Any] = {"hide_parameters": True, "pool_timeout": timeout}
    try:
        if url.get_backend_name() == "postgresql":
            brief = {} if "connect_timeout" in url.query else {"connect_timeout": max(2, round(timeout))}
            engine = create_engine(url, pool_pre_ping=True, isolation_level="READ COMMITTED", connect_args=brief, **own)
        else:
            limit: dict[str, float] = {} if "timeout" in url.query else {"timeout": timeout}
            engine = create_engine(url, connect_args=limit, **own)
    except ModuleNotFoundError as error:
        raise ConfigurationError(f"the address of the outbox needs the driver {error.name}: install it") from None
    except (NoSuchModuleError, ArgumentError, ValueError, TypeError) as error:
        raise ConfigurationError(f"the address of the outbox: {said(error)}") from None
    if engine.dialect.is_async:
        msg = f"the outbox needs a driver without async, also in AsyncOutbox; not {url.drivername}"
        raise ConfigurationError(msg)
    if url.get_backend_name() == "postgresql":
        if engine.dialect.driver == "psycopg":
            event.listen(engine, "do_connect", bounded(timeout))
        return engine
    event.listen(engine, "connect", _durable)
    event.listen(engine, "begin", _immediately)
    return engine


def _durable(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_immediately` says, not before the first change
    try:
        _keep_a_log(connection)
        connection.execute("PRAGMA synchronous=FULL")
    except sqlite3.Error as error:
        raise OutboxError(f"the database of the outbox: {said(error)}") from None


def _keep_a_log(connection: Any) -> None:
    """Turn WAL mode on. Of several connections to a new file that do so at once, SQLite lets only one: the rest wait."""
    (milliseconds,) = connection.execute("PRAGMA busy_timeout").fetchone()
    end = time.monotonic() + milliseconds / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_AGAIN)
        else:
            return


def _immediately(connection: Connection) -> None:
    driver = connection.connection.driver_connection
    if driver is not None and driver.in_transaction:  # a signal handler's exception kept the pool from ending it
        driver.rollback()
    reads = connection.get_execution_options().get(_READS)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
