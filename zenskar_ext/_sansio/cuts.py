"""Cuts events into batches. Decides which events are sent together and under which key; never sends, never waits."""

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final, Generic, TypeVar, cast

from attrs import field, frozen

from zenskar_client.models import UsageEvent
from zenskar_client.types import dumps
from zenskar_ext.errors import InvalidRequestError

E = TypeVar("E")

MAX_BYTES: Final = 1_000_000
"""How many bytes of JSON a batch may have. Undocumented: no source shows the limit of the API. nginx, and gateways built
on it, refuse more than 1 MiB (1,048,576 bytes) unless they are configured otherwise."""


@frozen
class Cut(Generic[E]):
    """Events that are sent together.

    Attributes:
        number: The number of the batch; the first is 1.
        key: Its idempotency key.
        items: Its events.
        texts: Each event as the JSON that is sent; empty for one that cannot be written.
    """

    number: int
    key: str
    items: list[E]
    texts: list[bytes] = field(repr=False)

    @property
    def digest(self) -> str:
        """The SHA-256 of the JSON that is sent, in hex; empty if an event cannot be written as JSON."""
        return "" if b"" in self.texts else sha256(b"[" + b",".join(self.texts) + b"]").hexdigest()

    def halves(self) -> "list[Cut[E]]":
        """Return its two parts, each under its own key; only the first if there is one event."""
        middle = (len(self.items) + 1) // 2
        parts = (slice(middle), slice(middle, None))
        halves = (
            Cut(self.number, f"{self.key}.{place}", self.items[part], self.texts[part])
            for place, part in enumerate(parts, 1)
        )
        return [half for half in halves if half.items]


class Cutter(Generic[E]):
    """Cuts events into batches, each as full as `size` and `max_bytes` allow. The same events are cut the same way.

    An event that is larger than `max_bytes` is a batch of its own.
    """

    def __init__(self, key: str, size: int, max_bytes: int) -> None:
        """Start with the first batch."""
        self._key = key
        self._size = size
        self._max_bytes = max_bytes
        self._number = 0
        self._begin()

    def _begin(self) -> None:
        self._items: list[E] = []
        self._texts: list[bytes] = []
        self._bytes = len("[")

    def add(self, item: E) -> Cut[E] | None:
        """Add an event. Return the batch that is now complete, if any: with this event, or without it if it is full."""
        text = _written(item)
        fits = self._bytes + len(text) + len("]") <= self._max_bytes
        complete = None if fits else self.rest()
        self._items.append(item)
        self._texts.append(text)
        self._bytes += len(text) + len(",")
        return self.rest() if len(self._items) == self._size else complete

    def rest(self) -> Cut[E] | None:
        """Return a batch of the events that are in none yet; None if there are no such events."""
        if not self._items:
            return None
        self._number += 1
        cut = Cut(self._number, f"{self._key}-{self._number}", self._items, self._texts)
        self._begin()
        return cut


def _written(item: object) -> bytes:
    try:
        return dumps(item, UsageEvent).encode()
    except Exception:  # noqa: BLE001 - it is sent nevertheless: the call may know how to write it, or says what is wrong
        return b""


class Plan:
    """How a run is cut and sent.

    Attributes:
        key: The prefix of the idempotency keys.
        size: How many events a batch holds at most.
        in_flight: How many batches are sent at a time.
        workers: How many threads or tasks send them; none if they are sent one at a time.
    """

    def __init__(
        self, key: str, *, size: int, max_bytes: int, start: int, digests: Mapping[str, str], in_flight: int
    ) -> None:
        """Check and store the arguments of `Batches`.

        Raises:
            InvalidRequestError: One of them is wrong.
        """
        for name, count in (("size", size), ("max_bytes", max_bytes), ("start", start), ("in_flight", in_flight)):
            _check_count(name, count)
        _check_key(key)
        self.key = key
        self.size = size
        self.in_flight = in_flight
        self.workers = in_flight if in_flight > 1 else 0
        self._max_bytes = max_bytes
        self._start = start
        _check_digests(key, digests)
        self._digests = dict(digests)
        self._split = frozenset(whole for name in digests for whole in _wholes(name))

    def cutter(self) -> Cutter[Any]:
        """Return a cutter that starts with the first batch."""
        return Cutter(self.key, self.size, self._max_bytes)

    def parts(self, cut: Cut[E]) -> list[Cut[E]]:
        """Return what is to be sent of a batch: nothing before `start`, or the parts that an earlier run split it into.

        Raises:
            InvalidRequestError: It does not hold the events that it held in the earlier run.
        """
        checked = self._checked(cut)
        return checked if cut.number >= self._start else []

    def may_split(self, cut: Cut[E]) -> bool:
        """Return whether the parts of a batch may be sent: not if the earlier run may have sent it as a whole."""
        return len(cut.items) > 1 and cut.key not in self._digests

    def _checked(self, cut: Cut[E]) -> list[Cut[E]]:
        before = self._digests.get(cut.key, cut.digest)
        if cut.digest != before:
            now = f"they have the digest {cut.digest}" if cut.digest else "they cannot be written as JSON"
            msg = (
                f"batch {cut.number}, key {cut.key}: not the events of the earlier run: {now}, not {before}; "
                "give the same events in the same order, with the same size and max_bytes, or another key"
            )
            raise InvalidRequestError(msg)
        if cut.key not in self._split:
            return [cut]
        return [part for half in cut.halves() for part in self._checked(half)]


def _check_count(name: str, count: object) -> None:
    if type(count) is not int or count < 1:
        msg = f"{name}={count!r}: give an int of 1 or more"
        raise InvalidRequestError(msg)


def _check_key(key: object) -> None:
    if not isinstance(key, str) or not re.fullmatch("[!-~]+", key):
        msg = f"key={key!r}: give the run a name in printable ASCII without spaces, such as compute-2026-01-31"
        raise InvalidRequestError(msg)


def _check_digests(key: str, digests: object) -> None:
    of_run = re.compile(rf"{re.escape(key)}-[1-9]\d*(\.[12])*")
    given = cast("Mapping[object, object]", digests) if isinstance(digests, Mapping) else {None: digests}
    for name, digest in given.items():
        is_ours = isinstance(name, str) and of_run.fullmatch(name)
        if not is_ours or not isinstance(digest, str) or not re.fullmatch("[0-9a-f]{64}", digest):
            msg = f"digests: {name!r}: {digest!r} is not of run {key}; give {{batch.key: batch.digest}} of its batches"
            raise InvalidRequestError(msg)


def _wholes(key: str) -> list[str]:
    """Return the keys of the batch, and of its parts, that the part with this key was cut from."""
    run, _, place = key.rpartition("-")
    batch, *halves = place.split(".")
    return [f"{run}-{'.'.join((batch, *halves[:depth]))}" for depth in range(len(halves))]
