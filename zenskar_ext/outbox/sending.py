"""Sends batches: threads post them, and one thread does all the work in the database, while they are in flight.

One transaction settles what was answered and claims what comes next. It has claimed the next batch before the one in
flight is answered, so the connection to the API does not wait for the database.
"""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Any, Final, TypeAlias

from attrs import frozen

from zenskar_client.api.usage_events import ingest_usage_event
from zenskar_client.operations import Request
from zenskar_client.types import Response
from zenskar_ext._concurrency.threads import Workers
from zenskar_ext._sansio.logs import LOGGER
from zenskar_ext.errors import ZenskarError
from zenskar_ext.outbox.accounts import Account
from zenskar_ext.outbox.clock import Clock
from zenskar_ext.outbox.database import Database
from zenskar_ext.outbox.errors import OutboxError
from zenskar_ext.outbox.fairness import Held
from zenskar_ext.outbox.figures import Failure
from zenskar_ext.outbox.leases import Claim, Leases, Size
from zenskar_ext.outbox.outcomes import Failed, Verdict, verdict_of_answer, verdict_of_error
from zenskar_ext.outbox.settling import Settlement, Settling, Tally
from zenskar_ext.outbox.telling import Telling

Post: TypeAlias = Callable[[Request[Any]], Response[Any]]

POLL: Final = 0.2
"""How many seconds an idle sender waits before it looks for events that other processes recorded."""
PATIENCE: Final = 10.0
"""How many seconds to wait at most before the database is tried again."""

_AS_IT_IS: Final = ingest_usage_event.OPERATION._replace(sends="bytes")


@frozen
class Drained:
    """What a run of a sender came to, in events.

    Attributes:
        sent: The API has them.
        dead: The API refuses them: see `Outbox.dead`.
        parked: It is not known whether the API has them: see `Outbox.parked`.
        pending: They are not sent yet, or have to be sent again later.
        failure: The last failure of those that have to be sent again; None if none failed.
    """

    sent: int
    dead: int
    parked: int
    pending: int
    failure: Failure | None = None


class Sender:
    """Sends what an outbox holds. `Outbox.run`, `sending` and `drain` start one.

    Attributes:
        tally: What was settled so far.
        error: The error that ended it: wrong credentials, for example. `health` fails with it.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        leases: Leases,
        settling: Settling,
        size: Size,
        *,
        account: Account,
        in_flight: int,
        lease: float,
        resend: bool,
    ) -> None:
        self.tally: Final = Tally()
        self.error: BaseException | None = None
        self._telling: Final = Telling()
        self._database = database
        self._clock = clock
        self._leases = leases
        self._settling = settling
        self._account = account
        self._size = size
        self._in_flight = in_flight
        self._lease = lease
        self._resend = resend
        self._work: SimpleQueue[tuple[Claim, float] | None] = SimpleQueue()
        self._done: SimpleQueue[Settlement | None] = SimpleQueue()
        self._stopping = Event()
        self._held = Held(in_flight)

    def fail(self, error: BaseException) -> None:
        """Let it send nothing more, because of an error. The log says so at once."""
        if self.error is None:
            LOGGER.error("the outbox sends nothing more, and keeps its events: %s", error)
            self.error = error

    def stop(self) -> None:
        """Let it finish what is in flight, give back what is not, and end."""
        self._stopping.set()
        self._done.put(None)

    def run(self, post: Post, *, once: bool) -> None:
        """Send until it is stopped, or until nothing is left to send.

        Args:
            post: Sends a request.
            once: End when there is nothing to claim; else wait for more.

        Raises:
            ZenskarError: The credentials are refused, the client cannot send anything, or it is of another organisation.
                Nothing is lost: the batch is sent when a sender has the right ones.
            OutboxError: The database fails, and it was to be sent `once`.
        """
        workers = Workers()
        for _ in range(self._in_flight):
            workers.start(partial(self._post_all, post))
        try:
            self._pump(once=once)
        finally:
            self._stopping.set()
            for _ in range(self._in_flight):
                self._work.put(None)
            workers.close()
            with suppress(OutboxError):  # their leases end
                self._turn(self._answered(), 0)
        if self.error is not None:
            raise self.error

    def _pump(self, *, once: bool) -> None:
        results: list[Settlement] = []
        failures = 0
        while True:
            results += self._answered()
            want = 0 if self._is_ending else self._held.room
            claims = 0
            try:
                if results or self._is_work(want, once=once):
                    claims = self._turn(results, want)
                    results = []
                failures = 0
            except OutboxError:
                if once or self._is_ending:
                    raise
                failures += 1
            if failures:
                self._stopping.wait(min(PATIENCE, POLL * 2.0**failures))
            elif not self._held and (self._is_ending or (once and not claims)):
                return
            elif self._is_ending or claims < want or not self._held.room:
                results += self._wait(None if claims >= want else POLL)

    @property
    def _is_ending(self) -> bool:
        return self.error is not None or self._stopping.is_set()

    def _is_work(self, want: int, *, once: bool) -> bool:
        """Return whether to look for work with a transaction that writes."""
        if once or not want:
            return once and bool(want)
        with self._database.reading() as connection:
            return self._leases.is_work(connection, self._size)

    def _turn(self, results: list[Settlement], want: int) -> int:
        """Settle what was answered, and claim more, in one transaction; return how many batches were claimed."""
        since = time.monotonic()
        tally = Tally()
        with self._database.transaction() as connection:
            now = self._clock.steady(connection)
            for each in results:
                self._settling.settle(connection, now, each, tally)
            claims, parked = self._leases.claim(
                connection, now, self._size, want, resend=self._resend, failing=self._held.failing
            )
            if claims:
                self._account.expect(connection)
        if parked:
            tally.count("parked", parked, "no answer came while the server knew their keys, or their rows were changed")
        self.tally.add(tally)
        self._telling.settled(tally)
        for claim in claims:
            self._held.add(claim.slug)
            self._work.put((claim, since))
        return len(claims)

    def _wait(self, seconds: float | None) -> list[Settlement]:
        """Wait for an answer, so many seconds at most."""
        try:
            first = self._done.get(timeout=seconds)
        except Empty:
            return []
        return self._kept(first)

    def _answered(self) -> list[Settlement]:
        """Return what was answered meanwhile."""
        found: list[Settlement] = []
        while not self._done.empty():
            found += self._kept(self._done.get())
        return found

    def _kept(self, result: Settlement | None) -> list[Settlement]:
        if result is None:
            return []
        verdict = result.verdict
        self._held.remove(result.claim.slug, failed=None if verdict is None else isinstance(verdict, Failed))
        if isinstance(verdict, Failed):
            self._telling.failed(verdict)
        elif verdict is not None:
            self._telling.accepted()
        return [result]

    def _post_all(self, post: Post) -> None:
        """Post one batch after the other, in a thread."""
        while (item := self._work.get()) is not None:
            claim, since = item
            # An attempt takes half a lease at most, so one that begins in its first third is over before the lease is.
            late = time.monotonic() - since > self._lease / 3
            verdict = None if late or self._is_ending else _posted(post, claim)
            if isinstance(verdict, Failed) and verdict.ends is not None:
                self.fail(verdict.ends)  # here: no thread begins another one
            self._done.put(Settlement(claim, verdict))


def _posted(post: Post, claim: Claim) -> Verdict:
    try:
        request = ingest_usage_event.request(claim.slug, idempotency_key=claim.cut.key)
        return verdict_of_answer(claim.cut, post(request._replace(operation=_AS_IT_IS, body=claim.content)))
    except ZenskarError as error:
        return verdict_of_error(claim.cut, error, datetime.now(UTC))
    except BaseException as error:  # noqa: BLE001 - of a hook or a transport: the sender ends with it
        return Failed(f"{type(error).__name__}: {error}", ends=error)


@contextmanager
def running(run: Callable[[], None], sender: Sender) -> Generator[None]:
    """Run a sender in a thread while the block runs."""

    def work() -> None:
        try:
            run()
        except Exception as error:  # noqa: BLE001 - the end of the block raises it
            sender.fail(error)

    thread = Thread(target=work, name="zenskar-outbox", daemon=True)
    thread.start()
    try:
        yield
    finally:
        sender.stop()
        thread.join()
