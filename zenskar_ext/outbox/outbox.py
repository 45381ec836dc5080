"""The outbox: what a user records, sends and looks at. Its parts decide; this module puts them together."""

from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import Any, Final, Self, TypeVar

from sqlalchemy import URL, Engine

from zenskar_ext._async.client import AsyncZenskar
from zenskar_ext._sansio.cuts import MAX_BYTES
from zenskar_ext._sansio.logs import LOGGER
from zenskar_ext._sync.client import Zenskar
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.outbox.accounts import Account
from zenskar_ext.outbox.backpressure import Room
from zenskar_ext.outbox.checking import Checker, RecordedEvent, given_to_record_many
from zenskar_ext.outbox.clock import Clock
from zenskar_ext.outbox.database import TIMEOUT, Database
from zenskar_ext.outbox.leases import Leases, Size, check_numbers
from zenskar_ext.outbox.letters import Letters
from zenskar_ext.outbox.loading.backfill import Backfill
from zenskar_ext.outbox.outcomes import Batches
from zenskar_ext.outbox.recording import Recorded, RecordedMany, Recorder
from zenskar_ext.outbox.sending import Drained, Post, Sender, running
from zenskar_ext.outbox.settling import Settling
from zenskar_ext.outbox.tables import Tables
from zenskar_ext.outbox.upkeep import Upkeep
from zenskar_ext.retries import RetryPolicy, is_number

C = TypeVar("C", Zenskar, AsyncZenskar)
_SHORTEST_LEASE: Final = 1.0
MOST_EVENTS: Final = 500
"""How many events a batch has at most: the vendor's client sends no more."""


class Outbox(Backfill, Upkeep):
    """Keep usage events in a database until the API has them.

        outbox = Outbox("sqlite:///usage.db")
        outbox.record("compute", customer_id=acme.id, data={"hours": Decimal("1.5")}, event_id="job-7")
        with outbox.sending(zk):
            serve()

    An event is on disk when `record` returns. Events are sent in batches. A batch is frozen before its first attempt, and
    goes again with the same bytes and the same idempotency key until its outcome is known. Any number of processes on
    any number of machines may record and send with one database. All events go to one organisation: that of the first
    sender. A client of another one is refused.

    Safe to share between threads, and with forked children. A child refuses a file of SQLite that was still open at the
    fork: through a connection of yours, or because a transaction did not end within 5 seconds.

    Warning: no source shows that an idempotency key covers an array of events, or that the API stores none of a batch
    that it refuses. See `batches`.

    Args:
        url: The address of the database: `sqlite:///usage.db`, or `postgresql+psycopg://user:password@host/name`; or an
            `Engine` of SQLAlchemy. The file of SQLite must be on a local disk.
        lease: How many seconds until another sender takes over what a dead sender held. An attempt to send may take half
            of it, whatever the `timeout` of the client is.
        timeout: How many seconds the database has for an answer, after which it is an error: an `OutboxError`, or a
            `RecordInDoubtError` if the events may be kept. With an engine that you pass, and with drivers of PostgreSQL
            other than psycopg, it limits only the waits for locks.
        table_prefix: The beginning of the names of its tables: at most 30 of a-z, 0-9 and _.
        schema: The schema of its tables, on PostgreSQL. It must exist.
        max_pending: How many events may wait to be sent. `record` raises an `OutboxFullError` beyond that.
        metrics: The `dataschema` of definitions by slug. The data of their events is checked against it.
        batches: What the API does with a batch of which it refuses some events: "atomic" if it stores none, "partial" if
            it stores the others. No source shows which. While it is not known (None), the events of such a batch that are
            not to blame are parked, because sending them again might count them twice.
        create: Whether to create the tables, and the file of SQLite, if they are not there. If not, that is an error.
    """

    def __init__(
        self,
        url: str | URL | Engine,
        *,
        lease: float = 60.0,
        timeout: float = TIMEOUT,
        table_prefix: str = "zenskar_",
        schema: str | None = None,
        max_pending: int | None = None,
        metrics: Mapping[str, Any] | None = None,
        batches: Batches | None = None,
        create: bool = True,
    ) -> None:
        """Open the database, and create or update the tables of the outbox.

        Raises:
            ConfigurationError: An argument is wrong.
            OutboxError: The database cannot be opened, or was open when this process was forked.
        """
        if not is_number(lease) or not lease >= _SHORTEST_LEASE:
            raise ConfigurationError(f"lease={lease!r}: give a number of seconds, {_SHORTEST_LEASE} or more")
        if not is_number(timeout) or not timeout > 0:
            raise ConfigurationError(f"timeout={timeout!r}: give a number of seconds")
        if batches not in (None, "atomic", "partial"):
            raise ConfigurationError(f'batches={batches!r}: give "atomic", "partial" or None')
        self._checker = Checker(metrics)
        self._tables = Tables(table_prefix, schema)
        self._database = Database(url, self._tables, float(timeout), create=create)
        self._clock = Clock(self._tables)
        self._room = Room(self._database, max_pending)
        self._recorder = Recorder(self._database, self._room)
        self._letters = Letters(self._database, self._clock)
        self._lease = float(lease)
        self._batches: Batches | None = batches
        self._senders: list[Sender] = []

    @property
    def error(self) -> BaseException | None:
        """What ended a sender of a `sending` block that still runs, so that nothing is sent; None if nothing did."""
        return next((each.error for each in self._senders if each.error is not None), None)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._database)!r})"

    def record(
        self,
        slug: str,
        *,
        customer_id: str,
        data: Mapping[str, Any],
        timestamp: datetime | str | None = None,
        event_id: str | None = None,
        connection: Any = None,
    ) -> Recorded:
        """Keep an event. It is on disk when this returns.

        Args:
            slug: The `api_slug` of its definition.
            customer_id: The customer, as in `usage_events.ingest`.
            data: The fields of the definition. Give fractions as `Decimal`: every digit is sent.
            timestamp: The time of the usage, with a time zone; a text without one is in UTC. Now if left out.
            event_id: What makes the event unique for its slug, such as the id of a job. An event that is recorded twice
                is kept once. A random one if left out.
            connection: Keep it in this transaction, which you commit: a `Connection` or `Session` of SQLAlchemy, or a
                connection of psycopg, sqlite3 or Django, to the database of the outbox.

        Returns:
            Its id, and whether it is new.

        Raises:
            InvalidRequestError: It could not be sent. It is not kept.
            EventConflictError: The id was recorded with another customer, time or data. It is not kept.
            OutboxFullError: There are `max_pending` events. It is not kept.
            RecordInDoubtError: The database did not say whether it committed: the event may or may not be kept. Record it
                again with the same `event_id`, even if it was generated: the error has it.
            OutboxError: The database fails. It is not kept.
        """
        return self._recorder.record(self._checker.row(slug, customer_id, data, timestamp, event_id), connection)

    def record_many(self, events: Iterable[RecordedEvent], *, connection: Any = None) -> RecordedMany:
        """Keep any number of events, 5,000 in a transaction. They are read as they are written.

        If it fails, repeat it with the same events and ids: what is on disk already is kept once. Give each an `event_id`
        for that: a generated one is different when you repeat it.

        Args:
            events: The arguments of `record`, each in a dict.
            connection: As for `record`: all of them in this transaction.

        Returns:
            How many are new, and how many were recorded before.

        Raises:
            InvalidRequestError: An event could not be sent. Earlier chunks are kept, or in your transaction.
            EventConflictError: Some ids were recorded before as other events. It names all of them. All others are kept,
                or in your transaction.
            OutboxFullError: There is no room for all. Those for which there was room are kept.
            OutboxError: As for `record`. Earlier chunks are kept, or in your transaction.
        """
        rows = (self._checker.row(*given_to_record_many(event)) for event in events)
        return self._recorder.record_many(rows, connection)

    def drain(
        self,
        zk: Zenskar,
        *,
        in_flight: int = 4,
        batch_events: int = MOST_EVENTS,
        batch_bytes: int = MAX_BYTES,
        resend_after_key_expires: bool = False,
    ) -> Drained:
        """Send once what is pending, and return the counts. What has to be sent again later is still `pending`.

        Args:
            zk: The client. Its own retries are not used: the outbox sends again what failed.
            in_flight: How many batches are sent at a time.
            batch_events: How many events a batch has at most. The vendor's client sends at most 500.
            batch_bytes: How many bytes of JSON a batch has at most.
            resend_after_key_expires: Send batches again whose outcome is not known although the server may have forgotten
                their keys, after 23 hours. They are parked otherwise. Warning: their events may be counted twice.

        Raises:
            AuthenticationError: The credentials are refused (401). Nothing is lost: the events stay pending.
            PermissionDeniedError: The credentials are refused (403). The events stay pending.
            ConfigurationError: The client cannot send, or is of another organisation, or a number is wrong.
            OutboxError: The database fails.
        """
        post = self._post(zk)
        sender = self.sender(zk, in_flight, Size(batch_events, batch_bytes, 0.0), resend=resend_after_key_expires)
        sender.run(post, once=True)
        return self.counts(sender)

    def run(
        self,
        zk: Zenskar,
        *,
        in_flight: int = 4,
        batch_events: int = MOST_EVENTS,
        batch_bytes: int = MAX_BYTES,
        max_age: float = 1.0,
        resend_after_key_expires: bool = False,
        on_start: Callable[[Sender], object] | None = None,
    ) -> Drained:
        """Send in this thread until the sender is stopped. It goes on if the API or the database fails for a while.

        Args:
            zk: As for `drain`.
            in_flight: As for `drain`.
            batch_events: As for `drain`.
            batch_bytes: As for `drain`.
            max_age: How many seconds an event waits at most until its batch is full.
            resend_after_key_expires: As for `drain`.
            on_start: Called with the sender. `sender.stop()`, from a signal handler or another thread, ends the run.

        Returns:
            What it settled.

        Raises:
            ZenskarError: As for `drain`, but not because of the database.
        """
        size = Size(batch_events, batch_bytes, max_age)
        post = self._post(zk)
        sender = self.sender(zk, in_flight, size, resend=resend_after_key_expires)
        if on_start is not None:
            on_start(sender)
        sender.run(post, once=False)
        return self.counts(sender)

    @contextmanager
    def sending(
        self,
        zk: Zenskar,
        *,
        in_flight: int = 4,
        batch_events: int = MOST_EVENTS,
        batch_bytes: int = MAX_BYTES,
        max_age: float = 1.0,
        resend_after_key_expires: bool = False,
    ) -> Generator[Sender]:
        """Send in a thread while the block runs; the arguments are those of `run`.

        The end of the block waits for what is in flight. The rest stays pending: `drain` sends it.

        Wrong credentials (401, 403) end the sender for good, and not the block: with them, every further request would be
        refused too. The log says so at once, at ERROR; `error`, of the sender and of the outbox, shows it; `health` fails.
        To send on, leave the block and begin another one.

        Raises:
            ZenskarError: At the end of the block: what ended the sender, unless the block itself fails.
        """
        size = Size(batch_events, batch_bytes, max_age)
        post = self._post(zk)
        sender = self.sender(zk, in_flight, size, resend=resend_after_key_expires)
        with self.watching(sender), running(partial(sender.run, post, once=False), sender):
            yield sender
        if sender.error is not None:
            raise sender.error

    @contextmanager
    def watching(self, sender: Sender) -> Generator[None]:
        """Let `error` be that of a sender, while the block runs."""
        self._senders.append(sender)
        try:
            yield
        finally:
            self._senders.remove(sender)

    def close(self) -> None:
        """Close the connections to the database. Those of an engine that you passed stay open."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def sender(self, zk: Zenskar | AsyncZenskar, in_flight: int, size: Size, *, resend: bool) -> Sender:
        """Return a sender that is not started. `drain`, `run` and `sending` are easier.

        Raises:
            ConfigurationError: A number is wrong.
        """
        check_numbers(in_flight, size)
        leases = Leases(self._tables, self._clock, self._lease)
        settling = Settling(self._tables, self._batches)
        account = Account(self._tables, zk._context.settings.organisation)  # noqa: SLF001 - a part of the package
        parts = (self._database, self._clock, leases, settling, size)
        return Sender(*parts, account=account, in_flight=in_flight, lease=self._lease, resend=resend)

    def _post(self, zk: object) -> Post:
        if not isinstance(zk, Zenskar):
            raise ConfigurationError(f"zk is {type(zk).__name__}; give a Zenskar, or use an AsyncOutbox")
        return self.in_time(zk).answer

    def in_time(self, zk: C) -> C:
        """Return a client whose only attempt is over before a lease is. The log warns if that is before its timeout."""
        if self._lease / 2 < zk._context.options.timeout:  # noqa: SLF001 - a part of the package
            LOGGER.warning("a lease of %g s ends each attempt to send after %g s", self._lease, self._lease / 2)
        return zk.with_options(retries=RetryPolicy(attempts=1, deadline=self._lease / 2))

    def counts(self, sender: Sender) -> Drained:
        """Return what a sender has settled, and how much is left."""
        stats = self.stats()
        tally = sender.tally
        return Drained(tally.sent, tally.dead, tally.parked, stats.pending + stats.leased, stats.failure)
