"""Sending any number of items, batch by batch."""

import uuid
from typing import Generic, Self, TypeVar

from zenskar_ext._sansio.batch import ENDS, ONE_SHOT, Batch, Events, Send, check_key, check_size
from zenskar_ext.errors import InvalidRequestError, ZenskarError

E = TypeVar("E")


class Batches(Generic[E]):
    """Any number of usage events, sent in batches: iterate it, and get each batch with what came of it.

        for batch in Batches(partial(zk.usage_events.ingest, "compute"), events, key="compute-2026-01-31"):
            if batch.error:
                print(batch.number, batch.outcome, batch.error, batch.complaints)

    One batch is sent at a time, in order, when it is asked for, and no more events than one batch holds are taken ahead.
    A batch that failed does not end the walk: look at its `outcome`, and break if the next ones are not worth trying.

    A batch goes out under a key of its own: `key`, a dash and its number. If a run broke, repeat it with the same `key`,
    the same `size` and the same events in the same order: what the server knows by its key is not counted again. By the
    docs it keeps keys for 24 hours; that a key covers an array of events is not shown. Nor is it shown that a batch is
    taken whole or not at all: after one that was refused, look at `usage_events.logs` before you send parts of it anew,
    under another key.

    Iterating again sends all of it again, under the same keys.

    Attributes:
        key: What all keys begin with. Keep it, to repeat the run.
    """

    def __init__(self, send: Send, events: Events[E], *, size: int = 500, key: str | None = None) -> None:
        """Keep what is to be sent. Nothing is sent, and no event taken, before it is iterated.

        Args:
            send: Is called with a list of events and `idempotency_key=`. What it calls has to honour such a key.
            events: The events.
            size: How many events a batch holds; the last one may hold fewer. The vendor's own client sends 500 at most.
            key: A name of the run, such as `compute-2026-01-31`, that no other run of the organisation has, whatever
                events it sends. A random one if it is left out.

        Raises:
            InvalidRequestError: `size` is less than 1, or `key` cannot be sent.
        """
        check_size(size)
        self.key = str(uuid.uuid4()) if key is None else key
        check_key(self.key)
        self._send = send
        self._events = events
        self._size = size
        self._begun = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._size}, key {self.key}>"

    def __iter__(self) -> "Sending[E]":
        """Begin with the first batch.

        Raises:
            InvalidRequestError: The events are an iterator, which gives them once only, and it was begun before.
        """
        if self._begun and isinstance(self._events, ONE_SHOT):
            msg = f"{self!r}: its events are an iterator and can be sent once only; give a list, or make it anew"
            raise InvalidRequestError(msg)
        self._begun = True
        return Sending(self._send, self._events, self._size, self.key)


class Sending(Generic[E]):
    """Batches one after the other, each sent when it is asked for.

    Raises:
        AuthenticationError: The client is not let in (401). This, and the next three, end the walk: they say nothing of
            the events, and any other batch would fare the same. Asked once more, it sends the same batch again.
        PermissionDeniedError: The client is not let in (403).
        ConfigurationError: The client cannot send anything.
        UnverifiedOperationError: The path of what is called is only assumed.
    """

    def __init__(self, send: Send, events: Events[E], size: int, key: str) -> None:
        """Begin with the first batch."""
        self._send = send
        self._events = iter(events)
        self._size = size
        self._key = key
        self._number = 1
        self._items: list[E] = []  # taken, and not yet told of

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
