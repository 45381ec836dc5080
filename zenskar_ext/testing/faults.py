"""Faults on demand: which requests are hit, and by what.

Decides from counts, seeds and a clock that is passed in. Must not wait, and must not know how a connection is dropped
or what a page holds: that is up to the transports and the core of the sandbox.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from threading import Lock
from typing import Any

from attrs import field, frozen

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.fault_fields import FIELDS, given, problem_of
from zenskar_ext.testing._sandbox.json import is_object
from zenskar_ext.testing._sandbox.strikes import Bend, Drop, Strike
from zenskar_ext.testing._sandbox.triggers import Chance, Nth, Rate, Trigger

TOO_MANY_REQUESTS = 429
RETRY_AFTER: Mapping[str, str] = {"Retry-After": "1"}
"""Headers for a request over a rate: after a second, no request that was let through counts any more."""


def _copied(headers: Any) -> Any:
    return dict[str, str](headers) if is_object(headers) else headers


@frozen(kw_only=True)
class Fault:
    """A fault, and which requests it hits: the nth one, random ones, or those over a rate.

    Give exactly one of `at`, `chance` and `rate`. A fault with `at` is removed once it has hit; the others stay until
    they are cleared. Several effects can be combined, and several faults can hit the same request. Their latencies add
    up then; of the other effects, the one that was added first applies.

    Args:
        at: Which request is hit: 1 is the next one. Counting starts when the fault is added.
        chance: The probability that a request is hit: above 0, and 1 for every request. The same faults hit the same
            requests in every run.
        seed: With another seed, `chance` hits other requests.
        rate: How many requests are let through in any second, at most. The others get a 429, or `status`, with a
            `Retry-After`. Can be combined with `operation` and `status` only.
        operation: Count only requests of this operationId, such as `list_invoices`. If left out, every request counts.
        status: Respond with this status, from 400 to 599, instead of doing the work.
        headers: Headers of that response, such as `{"Retry-After": "1"}`.
        drop: Close the connection without a response, `"before"` or `"after"` the work is done.
        cut: Send only this many bytes of the body (always fewer than all of it), then close the connection.
        garble: Send a body that is not JSON. The work is done, and status and headers are as usual.
        page: `"empty"` returns a page without items although more pages follow, so that no item is lost. `"repeat"`
            returns a page whose next cursor is the cursor that it was requested with. Only pages count then, and for
            `"repeat"` only pages requested with a cursor. Can be combined with `at`, `chance` and `operation` only.
        latency: Seconds to wait before the response is sent. The work is done before the wait.

    Raises:
        ConfigurationError: A value is out of range, values cannot be combined, or the fault has no effect.
    """

    at: int | None = None
    chance: float | None = None
    seed: int = 0
    rate: int | None = None
    operation: str | None = None
    status: int | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str], converter=_copied)
    drop: Drop | None = None
    cut: int | None = None
    garble: bool = False
    page: Bend | None = None
    latency: float = 0.0

    def __attrs_post_init__(self) -> None:
        """Reject values that are invalid or cannot be combined, and a fault that would do nothing."""
        problem = problem_of(self._values())
        if problem:
            raise ConfigurationError(problem)

    def given(self) -> dict[str, Any]:
        """Return the fields that are not left out: `Fault(**fields)` makes an equal fault."""
        return given(self._values())

    def _values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in FIELDS}


class Faults:
    """The faults of one sandbox that may still hit. Iteration goes in the order in which they were added.

    They can safely be changed while requests come in.
    """

    def __init__(self, operations: Collection[str], lists: Collection[str], seconds: Callable[[], float]) -> None:
        """Start without faults.

        Args:
            operations: All operationIds.
            lists: The operationIds of operations that respond in pages.
            seconds: The clock that rates are measured with, in seconds.
        """
        self._operations = operations
        self._lists = lists
        self._seconds = seconds
        self._waiting: list[tuple[Fault, Trigger]] = []
        self._lock = Lock()

    def add(self, *faults: Fault) -> None:
        """Add faults. Each counts from the next request.

        Raises:
            ConfigurationError: A fault names an operation that the description does not have, or has `page` and names an
                operation that does not respond in pages. No fault is added then.
        """
        for fault in faults:
            if fault.operation is not None and fault.operation not in self._operations:
                msg = f"no operation is called {fault.operation!r}"
                raise ConfigurationError(msg)
            if fault.page and fault.operation is not None and fault.operation not in self._lists:
                msg = f"{fault.operation} does not respond in pages: leave page out, or give the operation of a list"
                raise ConfigurationError(msg)
        with self._lock:
            self._waiting += [(fault, self._trigger(fault)) for fault in faults]

    def remove(self, fault: Fault) -> None:
        """Remove a fault; of several equal ones, that which was added first.

        Raises:
            ConfigurationError: It was not added, or was removed because it has hit.
        """
        with self._lock:
            place = next((place for place, (each, _) in enumerate(self._waiting) if each == fault), None)
            if place is None:
                msg = f"there is no such fault, or it has hit: {fault}"
                raise ConfigurationError(msg)
            del self._waiting[place]

    def clear(self) -> None:
        """Remove all faults."""
        with self._lock:
            self._waiting.clear()

    def __len__(self) -> int:
        """Return the number of faults that may still hit."""
        return len(self._waiting)

    def __iter__(self) -> Iterator[Fault]:
        """Iterate over the faults that may still hit."""
        return iter([fault for fault, _ in self._waiting])

    def strike(self, operation: str | None) -> Strike:
        """Count one request, and return what the faults do to it."""
        return _combined(self._hits(operation, (None,)))

    def bend(self, operation: str, possible: Collection[Bend]) -> Bend | None:
        """Count one page, and return what is done to it; None if nothing is.

        Args:
            operation: The operationId of the list.
            possible: What can be done to this page. Faults that do something else do not count it.
        """
        return next((fault.page for fault in self._hits(operation, possible)), None)

    def _hits(self, operation: str | None, pages: Collection[Bend | None]) -> list[Fault]:
        with self._lock:
            hits = [
                fault
                for fault, trigger in self._waiting
                if fault.page in pages and fault.operation in (None, operation) and trigger.hits()
            ]
            self._waiting = [(fault, trigger) for fault, trigger in self._waiting if not trigger.spent]
        return hits

    def _trigger(self, fault: Fault) -> Trigger:
        if fault.at is not None:
            return Nth(fault.at)
        if fault.rate is not None:
            return Rate(fault.rate, self._seconds)
        # The other fields are part of the seed, so that different faults do not always hit the same requests.
        return Chance(fault.given()["chance"], repr(fault.given()))


def _combined(hits: Sequence[Fault]) -> Strike:
    answering = next((fault for fault in hits if fault.status or fault.rate), None)
    limited = answering is not None and answering.rate is not None
    return Strike(
        latency=sum(fault.latency for fault in hits),
        drop=next((fault.drop for fault in hits if fault.drop), None),
        status=(answering.status or TOO_MANY_REQUESTS) if answering else None,
        headers=RETRY_AFTER if limited else answering.headers if answering else {},
        cut=next((fault.cut for fault in hits if fault.cut is not None), None),
        garble=any(fault.garble for fault in hits),
    )
