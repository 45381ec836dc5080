"""Sends any number of items, batch by batch. Reads and sends; `_sansio` decides how to cut and what an outcome means."""

from collections import deque
from collections.abc import Mapping
from functools import partial
from threading import Event
from typing import Generic, Self, TypeVar

from zenskar_ext._concurrency.threads import Workers, here, returned
from zenskar_ext._sansio.batch import (
    ENDS,
    ONE_SHOT,
    Batch,
    Events,
    Send,
    answered,
    check_run,
    failed,
    is_perhaps_too_large,
    is_too_large,
)
from zenskar_ext._sansio.context import new_key
from zenskar_ext._sansio.cuts import MAX_BYTES, Cut, Cutter, Plan
from zenskar_ext._sansio.turns import OF_BATCHES, Turn
from zenskar_ext.errors import InvalidRequestError, ZenskarError

E = TypeVar("E")


class Batches(Generic[E]):
    """Send any number of usage events in batches: iterate over it to send each batch and get its outcome.

        for batch in Batches(partial(zk.usage_events.ingest, "compute"), events, key="compute-2026-01-31"):
            if batch.error:
                print(batch.number, batch.outcome, batch.error, batch.complaints)

    Batches are sent when you ask for them, one at a time or `in_flight` at a time. Their outcomes come in order. At
    most one event beyond these batches is read ahead. A failed batch does not end the iteration: look at its
    `outcome`, and break if the next ones are not worth trying.

    Each batch has its own idempotency key: `key`, a dash and the number of the batch. If a run was interrupted, repeat
    it with the same `key`, `size` and `max_bytes`, and the same events in the same order. The server does not count
    again what it knows by its key. Iterating again also sends everything again, under the same keys.

    A batch that the server refuses as too large (413) is sent again in halves, and so are they. Each part is a `Batch`
    with the same number and a key of its own: `run-2.1` and `run-2.2` are the halves of batch 2 of `run`.

    Keep the `key` and `digest` of each batch whose outcome is not `refused`, and give them as `digests` if you repeat
    the run: other events under a key of the earlier run are then noticed before they are sent.

    If you leave the loop early, no other batch is started. Those in flight are finished in the background, unless the
    process or the event loop ends before, and their outcome is lost; repeat the run from the first batch that you did
    not get (`start`). To have none in flight afterwards, call `close()` of the iterator: threads finish them, tasks are
    cancelled.

    Warning: no source shows that a key covers an array of events. Events sent again may be counted twice.

    Warning: if the limit of the server changes between two runs, the second may split a batch that the first sent as a
    whole, or the reverse: its events are counted twice. With `digests`, the batches in them are sent as before.

    Warning: no source shows that a batch is accepted as a whole or not at all. After a refused batch, look at
    `usage_events.logs` before you send parts of it again under another key.

    Attributes:
        key: The prefix of all keys. Keep it, to repeat the run.

    Sources:
        The docs say that the server keeps keys for 24 hours. No source shows the largest request that it accepts.
    """

    def __init__(
        self,
        send: Send,
        events: Events[E],
        *,
        size: int = 500,
        key: str | None = None,
        start: int = 1,
        digests: Mapping[str, str] | None = None,
        max_bytes: int = MAX_BYTES,
        in_flight: int = 1,
    ) -> None:
        """Store what to send. No event is read and nothing is sent before you iterate.

        Args:
            send: Called with a list of events and `idempotency_key=`. The operation must honour such a key. With
                `in_flight`, it is called by several threads or tasks.
            events: The events.
            size: How many events a batch holds; the last one may hold fewer. The vendor's client sends at most 500.
            key: The name of the run, such as `compute-2026-01-31`. No other run of the organisation may use it,
                whatever events it sends. A random one if left out.
            start: The number of the first batch to send. The events of the batches before it are read, and not sent.
            digests: The digests of an earlier run by key: `{batch.key: batch.digest, ...}`.
            max_bytes: How many bytes of JSON a batch may have. A larger event is sent alone. The default is 1 MB: nginx
                and gateways built on it refuse more than 1 MiB, unless they are configured otherwise.
            in_flight: How many batches are sent at a time.

        Raises:
            InvalidRequestError: `send` cannot send batches, `events` cannot be iterated, a number is less than 1, `key`
                cannot be sent, or `digests` are those of another run.
        """
        check_run(self, send, events)
        self.key = new_key() if key is None else key
        self._plan = Plan(
            self.key,
            size=size,
            max_bytes=max_bytes,
            start=start,
            digests={} if digests is None else digests,
            in_flight=in_flight,
        )
        self._send = send
        self._events = events
        self._begun = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._plan.size}, key {self.key}>"

    def __iter__(self) -> "Sending[E]":
        """Start with the first batch.

        Raises:
            InvalidRequestError: The events are an iterator, which can be read only once, and it was started before.
        """
        if self._begun and isinstance(self._events, ONE_SHOT):
            msg = f"{self!r}: its events are an iterator and can be sent only once; give a list, or a new iterator"
            raise InvalidRequestError(msg)
        self._begun = True
        return Sending(self._send, self._events, self._plan)


class Sending(Generic[E]):
    """Batches in order, sent when you ask for them.

    Raises:
        AuthenticationError: The credentials are refused (401). This error and the next four end the iteration: they
            say nothing about the events, and any other batch would fail the same way. Iterating further sends the same
            batch again.
        PermissionDeniedError: The credentials are refused (403).
        ConfigurationError: The client cannot send anything.
        UnverifiedOperationError: The path of the operation is only assumed.
        InvalidRequestError: The events are not those of the earlier run. The batch is not sent, and none after it.
            Or another thread or task is waiting for the next batch: it alone gets the batches.
    """

    def __init__(self, send: Send, events: Events[E], plan: Plan) -> None:
        """Start with the first batch."""
        self._send = send
        self._events = iter(events)
        self._plan = plan
        self._cutter: Cutter[E] = plan.cutter()
        self._cut: Cut[E] | None = None  # read, and not in the line yet
        self._line = deque[_Place[E]]()
        self._error: Exception | None = None  # of the events; raised after the batches in the line
        self._workers = Workers()
        self._home: object = None  # of the workers
        self._closed = False
        self._turn = Turn(OF_BATCHES)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Batch[E]:
        with self._turn.taken():
            return self._following()

    def _following(self) -> Batch[E]:
        self._settle()
        self._fill()
        while self._line:
            batch = self._first()
            cut = self._line.popleft().cut
            if not (is_too_large(batch) and self._plan.may_split(cut)):
                return batch
            self._line.extendleft(_Place(half) for half in reversed(cut.halves()))
        if self._error is not None:
            error, self._error = self._error, None
            raise error
        raise StopIteration

    def close(self) -> None:
        """End the iteration, and have no batch in flight: threads finish theirs, tasks are cancelled."""
        self._settle()
        self._closed = True
        self._error = None
        self._line.clear()
        self._workers.close()

    def _settle(self) -> None:
        """Let batches wait again that were in flight in another event loop or process: their workers are gone."""
        if self._home != here():
            self._home, self._workers = here(), Workers()
            self._line = deque(each if isinstance(each.result, Batch) else _Place(each.cut) for each in self._line)

    def _fill(self) -> None:
        """Read batches into the line, and start to send them, until there are as many as may be in flight."""
        while not self._closed and self._error is None and len(self._line) < self._plan.in_flight:
            try:
                cut = self._read()
                parts = [] if cut is None else self._plan.parts(cut)
            except Exception as error:  # noqa: BLE001 - whatever it is, its turn comes after the line
                self._error = error
                return
            if cut is None:
                return
            self._line.extend(_Place(part) for part in parts)
            self._cut = None
            self._launch()

    def _read(self) -> Cut[E] | None:
        if self._cut is None:
            for item in self._events:
                self._cut = self._cutter.add(item)
                if self._cut is not None:
                    return self._cut
            self._cut = self._cutter.rest()
        return self._cut

    def _launch(self) -> None:
        """Let workers send what waits in the line, as far as it may be in flight."""
        room = self._plan.workers - sum(place.takes_room for place in self._line)
        for place in [place for place in self._line if place.waits][:room]:
            done = Event()
            self._workers.start(partial(place.work, self._send, done))
            place.done = done

    def _first(self) -> Batch[E]:
        """Return the first batch of the line, once it was sent."""
        place = self._line[0]
        if not self._plan.workers:
            return _sent(self._send, place.cut)
        self._launch()
        place.done.wait()
        if isinstance(place.result, BaseException):
            error, place.result = place.result, None  # iterating further sends it again
            raise error
        assert place.result is not None
        return place.result


class _Place(Generic[E]):
    """A place in the line: a batch that waits, that a worker is sending, or that was sent.

    A worker leaves a result before it is done. So whether it `is_busy` is looked at before the result.
    """

    def __init__(self, cut: Cut[E]) -> None:
        self.cut = cut
        self.result: Batch[E] | BaseException | None = None
        self.done = Event()
        self.done.set()

    @property
    def is_busy(self) -> bool:
        return not self.done.is_set()

    @property
    def waits(self) -> bool:
        return not self.is_busy and self.result is None

    @property
    def takes_room(self) -> bool:
        """Whether it counts as in flight: it is, or it is going to be again when its turn comes."""
        return is_too_large(self.result) if isinstance(self.result, Batch) else not self.waits

    def work(self, send: Send, done: Event) -> None:
        try:
            self.result = _sent(send, self.cut)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the caller waits for it
            self.result = error
        done.set()


def _sent(send: Send, cut: Cut[E]) -> Batch[E]:
    batch = _sent_once(send, cut)
    return _sent_once(send, cut) if is_perhaps_too_large(batch) else batch


def _sent_once(send: Send, cut: Cut[E]) -> Batch[E]:
    try:
        answer = returned(send(cut.items, idempotency_key=cut.key))
    except ENDS as error:
        error.add_note(f"in batch {cut.number}, key {cut.key}")
        raise
    except ZenskarError as error:
        return failed(cut, error)
    return answered(cut, answer)
