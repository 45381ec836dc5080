"""Faults on demand: which requests are hit, and by what.

Decides from counts, seeds and a clock that it is given. Must not wait, and must not know how a connection is dropped
or what a page holds: the shells and the core do that.
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
"""What a request over a rate is told: in a second, all that were let through count no more."""


def _copied(headers: Any) -> Any:
    return dict[str, str](headers) if is_object(headers) else headers


@frozen(kw_only=True)
class Fault:
    """A fault, and which requests it hits: the nth one, some by chance, or those over a rate.

    Give exactly one of `at`, `chance` and `rate`. A fault `at` a request is spent when it has hit; the others stay
    until they are cleared. Several effects can be combined, and several faults can hit the same request: their
    latencies add up, and of the other effects the first that was added counts.

    Args:
        at: Which request is hit: 1 is the next one, counted from when the fault was added.
        chance: How likely each request is hit: more than 0, and 1 for every one. The same faults hit the same requests
            in every run.
        seed: Another seed of `chance` hits other requests.
        rate: At most so many requests are let through in any second. The others are answered 429, or `status`, with a
            `Retry-After`. Goes with `operation` and `status` only.
        operation: Count only requests of this operationId, such as `list_invoices`; every request if left out.
        status: Answer with this status, one from 400 to 599, instead of doing the work.
        headers: Headers of that answer, such as `{"Retry-After": "1"}`.
        drop: Close the connection without an answer, `"before"` or `"after"` the work is done.
        cut: Send only so many bytes of the body (always fewer than all of it), then close the connection.
        garble: Send a body that is not JSON. The work is done, and status and headers are as usual.
        page: Answer with a page of a list that is `"empty"` although more pages follow, so that nothing is lost, or
            with one that `"repeat"`s the cursor that it was asked for with as the next one. Only pages count then, and
            for `"repeat"` those that are asked for with a cursor. Goes with `at`, `chance` and `operation` only.
        latency: Seconds to wait before the answer is sent. The work is done before the wait.

    Raises:
        ConfigurationError: A value is out of range, values do not go together, or the fault has no effect.
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
        """Refuse what cannot be, and a fault that would do nothing."""
        problem = problem_of(self._values())
        if problem:
            raise ConfigurationError(problem)

    def given(self) -> dict[str, Any]:
        """Give the fields that are not left out: the fault is `Fault(**fields)`."""
        return given(self._values())

    def _values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in FIELDS}


class Faults:
    """The faults of one sandbox that may still hit, in the order in which they were added; to be iterated.

    Safe to change while requests come in.
    """

    def __init__(self, operations: Collection[str], lists: Collection[str], seconds: Callable[[], float]) -> None:
        """Start with none.

        Args:
            operations: The operationIds that there are.
            lists: Those of them that answer in pages.
            seconds: The clock that rates are measured by.
        """
        self._operations = operations
        self._lists = lists
        self._seconds = seconds
        self._waiting: list[tuple[Fault, Trigger]] = []
        self._lock = Lock()

    def add(self, *faults: Fault) -> None:
        """Add faults, each counting from the next request.

        Raises:
            ConfigurationError: A fault waits for an operation that the description does not have, or for the pages of
                one that has none; none is added then.
        """
        for fault in faults:
            if fault.operation is not None and fault.operation not in self._operations:
                msg = f"no operation is called {fault.operation!r}"
                raise ConfigurationError(msg)
            if fault.page and fault.operation is not None and fault.operation not in self._lists:
                msg = f"{fault.operation} does not answer in pages: leave page out, or give the operation of a list"
                raise ConfigurationError(msg)
        with self._lock:
            self._waiting += [(fault, self._trigger(fault)) for fault in faults]

    def clear(self) -> None:
        """Forget all faults."""
        with self._lock:
            self._waiting.clear()

    def __len__(self) -> int:
        """Give the number of faults that may still hit."""
        return len(self._waiting)

    def __iter__(self) -> Iterator[Fault]:
        """Give the faults that may still hit."""
        return iter([fault for fault, _ in self._waiting])

    def strike(self, operation: str | None) -> Strike:
        """Count one request, and give what hits it."""
        return _combined(self._hits(operation, (None,)))

    def bend(self, operation: str, possible: Collection[Bend]) -> Bend | None:
        """Count one page, and give what is done to it, None if nothing is.

        Args:
            operation: The operationId of the list.
            possible: What can be done to this page; other faults do not count it.
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
        # The other fields are part of the seed: faults that differ do not always hit together.
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
