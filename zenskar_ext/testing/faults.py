"""Faults on demand: which request is hit, and by what.

Decides from a count alone. Must not wait, and must not know how a connection is dropped: the shells do that.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from threading import Lock
from typing import Any, Literal

from attrs import field, frozen

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.messages import Answer, answer_json

HEADER_NAME = re.compile(r"[A-Za-z0-9_-]+")


def _is_number(value: object, low: float, high: float = float("inf")) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _is_count(value: object, low: int, high: float = float("inf")) -> bool:
    return isinstance(value, int) and _is_number(value, low, high)


def _can_be_headers(headers: Mapping[str, str]) -> bool:
    return all(
        HEADER_NAME.fullmatch(name) and value.isascii() and value.isprintable() for name, value in headers.items()
    )


def _copied(headers: Mapping[str, str]) -> Mapping[str, str]:
    return dict(headers)


# field -> what it may be, and how that is said
_FIELDS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "at": (lambda at: _is_count(at, 1), "which request is hit: 1 or more"),
    "operation": (lambda name: name is None or isinstance(name, str), "an operationId"),
    "status": (lambda status: status is None or _is_count(status, 400, 599), "a status from 400 to 599"),
    "headers": (_can_be_headers, "names and values that can be sent"),
    "drop": (lambda drop: drop in (None, "before", "after"), '"before" or "after"'),
    "cut": (lambda cut: cut is None or _is_count(cut, 0), "how many bytes to send: 0 or more"),
    "latency": (lambda latency: _is_number(latency, 0), "seconds: 0 or more"),
}


@frozen(kw_only=True)
class Fault:
    """One fault, which hits one request and is then spent.

    Several effects can be combined, and several faults can hit the same request: their latencies add up, and of the
    other effects the first that was added counts.

    Args:
        at: Which request is hit: 1 is the next one, counted from when the fault was added.
        operation: Count only requests of this operationId, such as `list_invoices`; every request if left out.
        status: Answer with this status, one from 400 to 599, instead of doing the work.
        headers: Headers of that answer, such as `{"Retry-After": "1"}`.
        drop: Close the connection without an answer, `"before"` or `"after"` the work is done.
        cut: Send only so many bytes of the body (always fewer than all of it), then close the connection.
        latency: Seconds to wait before the answer is sent. The work is done before the wait.

    Raises:
        ConfigurationError: A value is out of range, or the fault has no effect.
    """

    at: int
    operation: str | None = None
    status: int | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str], converter=_copied)
    drop: Literal["before", "after"] | None = None
    cut: int | None = None
    latency: float = 0.0

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be, and a fault that would do nothing."""
        for name, (fits, wanted) in _FIELDS.items():
            value = getattr(self, name)
            if not fits(value):
                msg = f"Fault({name}={value!r}): give {wanted}"
                raise ConfigurationError(msg)
        if self.status is None and self.drop is None and self.cut is None and not self.latency:
            msg = "a fault needs an effect: give status, drop, cut or latency"
            raise ConfigurationError(msg)


@frozen
class Strike:
    """What the faults do to one request; all empty if none hits it."""

    latency: float = 0.0
    drop: Literal["before", "after"] | None = None
    status: int | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str])
    cut: int | None = None

    def answer(self) -> Answer | None:
        """Give the answer that replaces the work, None if the work is to be done."""
        if self.status is None:
            return None
        body = {"detail": f"A fault of the sandbox answers {self.status}."}
        return answer_json(self.status, body, "fault on demand", self.headers)


class Faults:
    """The faults of one sandbox that have not hit yet. Safe to change while requests come in."""

    def __init__(self, operations: Collection[str]) -> None:
        """Start with none, for requests of these operations."""
        self._operations = operations
        self._waiting: list[tuple[Fault, int]] = []
        self._lock = Lock()

    def add(self, *faults: Fault) -> None:
        """Add faults, each counting from the next request.

        Raises:
            ConfigurationError: A fault waits for an operation that the description does not have; none is added then.
        """
        for fault in faults:
            if fault.operation is not None and fault.operation not in self._operations:
                msg = f"no operation is called {fault.operation!r}"
                raise ConfigurationError(msg)
        with self._lock:
            self._waiting += [(fault, 0) for fault in faults]

    def clear(self) -> None:
        """Forget all faults."""
        with self._lock:
            self._waiting.clear()

    def __len__(self) -> int:
        """Give the number of faults that have not hit yet."""
        return len(self._waiting)

    def strike(self, operation: str | None) -> Strike:
        """Count one request, and give what hits it."""
        with self._lock:
            counted = [(fault, seen + (fault.operation in (None, operation))) for fault, seen in self._waiting]
            self._waiting = [(fault, seen) for fault, seen in counted if seen < fault.at]
        return _combined([fault for fault, seen in counted if seen == fault.at])


def _combined(hits: Sequence[Fault]) -> Strike:
    answering = next((fault for fault in hits if fault.status is not None), None)
    return Strike(
        latency=sum(fault.latency for fault in hits),
        drop=next((fault.drop for fault in hits if fault.drop), None),
        status=answering.status if answering else None,
        headers=answering.headers if answering else {},
        cut=next((fault.cut for fault in hits if fault.cut is not None), None),
    )
