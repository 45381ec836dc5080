"""The outbox for `async` code: the same outbox, whose work in the database is done by worker threads."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta, tzinfo
from functools import partial
from itertools import islice
from os import PathLike
from typing import Any, Self, TypeVar

from anyio import CancelScope, Event, create_task_group, get_cancelled_exc_class, to_thread
from anyio.from_thread import BlockingPortal
from sqlalchemy import URL, Engine

from zenskar_ext._async.client import AsyncZenskar
from zenskar_ext._sansio.cuts import MAX_BYTES
from zenskar_ext.errors import ConfigurationError, InvalidRequestError
from zenskar_ext.outbox.checking import RecordedEvent
from zenskar_ext.outbox.database import TIMEOUT
from zenskar_ext.outbox.figures import Stats
from zenskar_ext.outbox.leases import Size
from zenskar_ext.outbox.letters import Letter
from zenskar_ext.outbox.loading.layout import Data
from zenskar_ext.outbox.loading.progress import Loaded
from zenskar_ext.outbox.outbox import MOST_EVENTS, Outbox
from zenskar_ext.outbox.outcomes import Batches
from zenskar_ext.outbox.recording import Recorded, RecordedMany
from zenskar_ext.outbox.sending import Drained, Post, Sender, running

T = TypeVar("T")
_PAGE = 500


class AsyncOutbox:
    """The same as `Outbox`, with `await`, for `AsyncZenskar`. `Outbox` describes methods, arguments and errors.

        outbox = AsyncOutbox("sqlite:///usage.db")
        await outbox.record("compute", customer_id=acme.id, data={"hours": Decimal("1.5")}, event_id="job-7")
        async with outbox.sending(zk):
            await serve()

    The work in the database is done by worker threads, so the address is that of a driver without `async`. To keep an
    event in your own transaction, pass an `AsyncConnection` or `AsyncSession` as `connection`.

    Creating it opens the database, and waits for it.
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
            OutboxError: The database cannot be opened.
        """
        self._outbox = Outbox(
            url,
            lease=lease,
            timeout=timeout,
            table_prefix=table_prefix,
            schema=schema,
            max_pending=max_pending,
            metrics=metrics,
            batches=batches,
            create=create,
        )

    def __repr__(self) -> str:
        return f"Async{self._outbox!r}"

    async def record(
        self,
        slug: str,
        *,
        customer_id: str,
        data: Mapping[str, Any],
        timestamp: datetime | str | None = None,
        event_id: str | None = None,
        connection: Any = None,
    ) -> Recorded:
        """Keep an event; see `Outbox.record`."""
        record = partial(
            self._outbox.record, slug, customer_id=customer_id, data=data, timestamp=timestamp, event_id=event_id
        )
        return await _through(connection, record)

    async def record_many(self, events: Iterable[RecordedEvent], *, connection: Any = None) -> RecordedMany:
        """Keep any number of events; see `Outbox.record_many`. `events` is iterated over in a worker thread."""
        return await _through(connection, partial(self._outbox.record_many, events))

    async def load(
        self,
        path: str | PathLike[str],
        slug: str | None = None,
        *,
        event_id: str | Sequence[str] | None = "event_id",
        customer_id: str = "customer_id",
        timestamp: str = "timestamp",
        data: Data = None,
        zone: tzinfo | None = None,
        bad: str | PathLike[str] | None = None,
        progress: Callable[[Loaded], object] = lambda _: None,
    ) -> Loaded:
        """Keep the events of a file; see `Outbox.load`. `progress` is called in a worker thread."""
        load = partial(
            self._outbox.load,
            path,
            slug,
            event_id=event_id,
            customer_id=customer_id,
            timestamp=timestamp,
            data=data,
            zone=zone,
            bad=bad,
            progress=progress,
        )
        return await to_thread.run_sync(load)

    async def drain(
        self,
        zk: AsyncZenskar,
        *,
        in_flight: int = 4,
        batch_events: int = MOST_EVENTS,
        batch_bytes: int = MAX_BYTES,
        resend_after_key_expires: bool = False,
    ) -> Drained:
        """Send once what is pending; see `Outbox.drain`. If it is cancelled, it finishes what is in flight."""
        _check(zk)
        size = Size(batch_events, batch_bytes, 0.0)
        sender = self._outbox.sender(zk, in_flight, size, resend=resend_after_key_expires)
        await self._run(zk, sender, once=True)
        return await to_thread.run_sync(self._outbox.counts, sender)

    async def run(
        self,
        zk: AsyncZenskar,
        *,
        in_flight: int = 4,
        batch_events: int = MOST_EVENTS,
        batch_bytes: int = MAX_BYTES,
        max_age: float = 1.0,
        resend_after_key_expires: bool = False,
        on_start: Callable[[Sender], object] | None = None,
    ) -> Drained:
        """Send until the sender is stopped or the task is cancelled; see `Outbox.run`."""
        _check(zk)
        size = Size(batch_events, batch_bytes, max_age)
        sender = self._outbox.sender(zk, in_flight, size, resend=resend_after_key_expires)
        if on_start is not None:
            on_start(sender)
        await self._run(zk, sender, once=False)
        return await to_thread.run_sync(self._outbox.counts, sender)

    @asynccontextmanager
    async def sending(
        self,
        zk: AsyncZenskar,
        *,
        in_flight: int = 4,
        batch_events: int = MOST_EVENTS,
        batch_bytes: int = MAX_BYTES,
        max_age: float = 1.0,
        resend_after_key_expires: bool = False,
    ) -> AsyncGenerator[Sender]:
        """Send while the block runs; see `Outbox.sending`."""
        _check(zk)
        size = Size(batch_events, batch_bytes, max_age)
        sender = self._outbox.sender(zk, in_flight, size, resend=resend_after_key_expires)
        errors: list[BaseException] = []
        async with BlockingPortal() as portal:
            thread = running(partial(sender.run, self._post(portal, zk), once=False), sender)
            with self._outbox.watching(sender):
                thread.__enter__()
                try:
                    yield sender
                except get_cancelled_exc_class():
                    raise
                except BaseException as error:  # noqa: BLE001 - raised below: the portal would raise it within a group
                    errors.append(error)
                finally:
                    with CancelScope(shield=True):
                        await to_thread.run_sync(partial(thread.__exit__, None, None, None))
        if errors:
            raise errors[0]
        if sender.error is not None:
            raise sender.error

    @property
    def error(self) -> BaseException | None:
        """What ended a sender of a `sending` block that still runs; see `Outbox.error`."""
        return self._outbox.error

    async def stats(self) -> Stats:
        """Count the events, by state; see `Outbox.stats`."""
        return await to_thread.run_sync(self._outbox.stats)

    def dead(self, slug: str | None = None) -> AsyncIterator[Letter]:
        """Iterate over the events that the API refuses; see `Outbox.dead`."""
        return _each(self._outbox.dead(slug))

    def parked(self, slug: str | None = None) -> AsyncIterator[Letter]:
        """Iterate over the events of which it is not known whether the API has them; see `Outbox.parked`."""
        return _each(self._outbox.parked(slug))

    async def retry(self, letters: Iterable[Letter]) -> int:
        """Make dead or parked events pending; see `Outbox.retry`."""
        return await to_thread.run_sync(self._outbox.retry, letters)

    async def correct(
        self,
        letter: Letter,
        *,
        customer_id: str | None = None,
        data: Mapping[str, Any] | None = None,
        timestamp: datetime | str | None = None,
    ) -> bool:
        """Replace fields of a dead or parked event and make it pending; see `Outbox.correct`."""
        change = partial(self._outbox.correct, letter, customer_id=customer_id, data=data, timestamp=timestamp)
        return await to_thread.run_sync(change)

    async def discard(self, letters: Iterable[Letter], *, reason: str) -> int:
        """Give dead or parked events up; see `Outbox.discard`."""
        return await to_thread.run_sync(partial(self._outbox.discard, letters, reason=reason))

    async def prune(self, *, older_than: timedelta) -> int:
        """Delete events that were sent or discarded before this time; see `Outbox.prune`."""
        return await to_thread.run_sync(partial(self._outbox.prune, older_than=older_than))

    async def aclose(self) -> None:
        """Close the connections to the database; see `Outbox.close`."""
        await to_thread.run_sync(self._outbox.close)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.aclose()

    async def _run(self, zk: AsyncZenskar, sender: Sender, *, once: bool) -> None:
        """Run a sender in a thread, whose posts this event loop sends. If cancelled, let it end first."""
        errors: list[BaseException] = []
        async with BlockingPortal() as portal, create_task_group() as group:
            ended = Event()

            async def run() -> None:
                try:
                    with CancelScope(shield=True):
                        await to_thread.run_sync(partial(sender.run, self._post(portal, zk), once=once))
                except Exception as error:  # noqa: BLE001 - raised below, outside of the group
                    errors.append(error)
                finally:
                    ended.set()

            group.start_soon(run)
            try:
                await ended.wait()
            finally:
                sender.stop()
        if errors:
            raise errors[0]

    def _post(self, portal: BlockingPortal, zk: AsyncZenskar) -> Post:
        return partial(portal.call, self._outbox.in_time(zk).answer)


def _check(zk: object) -> None:
    if not isinstance(zk, AsyncZenskar):
        raise ConfigurationError(f"zk is {type(zk).__name__}; give an AsyncZenskar, or use an Outbox")


async def _through(connection: Any, call: Callable[..., T]) -> T:
    """Call a method of the outbox in a worker thread, or through a connection of the caller."""
    if hasattr(connection, "run_sync"):
        answer: T = await connection.run_sync(partial(_with, call))
        return answer
    if connection is not None:
        raise InvalidRequestError(f"connection is {type(connection).__name__}; give an AsyncConnection or AsyncSession")
    return await to_thread.run_sync(call)


def _with(call: Callable[..., T], connection: object) -> T:
    return call(connection=connection)


async def _each(letters: Iterator[Letter]) -> AsyncIterator[Letter]:
    while page := await to_thread.run_sync(lambda: list(islice(letters, _PAGE))):
        for letter in page:
            yield letter
