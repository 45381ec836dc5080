"""Sends any number of items, batch by batch. Reads and sends; `_sansio.batch` decides what an outcome means."""

from typing import Generic, Self, TypeVar

from zenskar_ext._sansio.batch import ENDS, ONE_SHOT, Batch, Events, Send, check_key, check_size
from zenskar_ext._sansio.requests import new_key
from zenskar_ext.errors import InvalidRequestError, ZenskarError

E = TypeVar("E")


class Batches(Generic[E]):
    """Send any number of usage events in batches: iterate over it to send each batch and get its outcome.

        for batch in Batches(partial(zk.usage_events.ingest, "compute"), events, key="compute-2026-01-31"):
            if batch.error:
                print(batch.number, batch.outcome, batch.error, batch.complaints)

    Batches are sent one at a time, in order, each when you ask for it. No more events are read ahead than one batch
    holds. A failed batch does not end the iteration: look at its `outcome`, and break if the next ones are not worth
    trying.

    Each batch has its own idempotency key: `key`, a dash and the number of the batch. If a run was interrupted, repeat
    it with the same `key`, the same `size` and the same events in the same order. The server does not count again what
    it knows by its key. Iterating again also sends everything again, under the same keys.

    Warning: no source shows that a key covers an array of events. Events sent again may be counted twice.

    Warning: no source shows that a batch is accepted as a whole or not at all. After a refused batch, look at
    `usage_events.logs` before you send parts of it again under another key.

    Attributes:
        key: The prefix of all keys. Keep it, to repeat the run.

    Sources:
        The docs say that the server keeps keys for 24 hours.
    """

    def __init__(self, send: Send, events: Events[E], *, size: int = 500, key: str | None = None) -> None:
        """Store what to send. No event is read and nothing is sent before you iterate.

        Args:
            send: Called with a list of events and `idempotency_key=`. The operation must honour such a key.
            events: The events.
            size: How many events a batch holds; the last one may hold fewer. The vendor's client sends at most 500.
            key: The name of the run, such as `compute-2026-01-31`. No other run of the organisation may use it,
                whatever events it sends. A random one if left out.

        Raises:
            InvalidRequestError: `size` is less than 1, or `key` cannot be sent.
        """
        check_size(size)
        self.key = new_key() if key is None else key
        check_key(self.key)
        self._send = send
        self._events = events
        self._size = size
        self._begun = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._size}, key {self.key}>"

    def __iter__(self) -> "Sending[E]":
        """Start with the first batch.

        Raises:
            InvalidRequestError: The events are an iterator, which can be read only once, and it was started before.
        """
        if self._begun and isinstance(self._events, ONE_SHOT):
            msg = f"{self!r}: its events are an iterator and can be sent only once; give a list, or a new iterator"
            raise InvalidRequestError(msg)
        self._begun = True
        return Sending(self._send, self._events, self._size, self.key)


class Sending(Generic[E]):
    """Batches one after the other, each sent when you ask for it.

    Raises:
        AuthenticationError: The credentials are refused (401). This error and the next three end the iteration: they
            say nothing about the events, and any other batch would fail the same way. Iterating further sends the same
            batch again.
        PermissionDeniedError: The credentials are refused (403).
        ConfigurationError: The client cannot send anything.
        UnverifiedOperationError: The path of the operation is only assumed.
    """

    def __init__(self, send: Send, events: Events[E], size: int, key: str) -> None:
        """Start with the first batch."""
        self._send = send
        self._events = iter(events)
        self._size = size
        self._key = key
        self._number = 1
        self._items: list[E] = []  # read, and not yet returned in a batch

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Batch[E]:
        self._take()
        if not self._items:
            raise StopIteration
        batch = self._sent(f"{self._key}-{self._number}")
        self._number += 1
        self._items = []
        return batch

    def _take(self) -> None:
        if len(self._items) < self._size:
            for item in self._events:
                self._items.append(item)
                if len(self._items) == self._size:
                    return

    def _sent(self, key: str) -> Batch[E]:
        try:
            answer = self._send(self._items, idempotency_key=key)
        except ENDS as error:
            error.add_note(f"in batch {self._number}, key {key}")
            raise
        except ZenskarError as error:
            return Batch(self._number, key, self._items, error=error)
        return Batch(self._number, key, self._items, answer)
