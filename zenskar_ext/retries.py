"""Whether and when a request is sent again. Decides, never waits: the clock and chance come as arguments.

Sent again: lost connections, timeouts, 408, 429, 500, 502, 503, 504 and every 5xx that no registry knows, of requests
that may be repeated: GET, HEAD, OPTIONS, PUT, DELETE, and what carries an idempotency key that the server honours.
A POST or PATCH is sent again only if no connection was made, so that it cannot have reached the server.
"""

import os
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from threading import Lock
from typing import Final, TypeAlias
from weakref import WeakSet

from attrs import frozen

from zenskar_client import http
from zenskar_ext.errors import ConfigurationError

Outcome: TypeAlias = http.Response | http.RequestError

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_STATUSES = frozenset({408, 429, 500, 502, 503, 504})
_NOT_SENT = (http.ConnectError, http.ConnectTimeout, http.PoolTimeout)
_LOST = (http.TimeoutException, http.NetworkError, http.RemoteProtocolError, http.ProxyError)


def is_number(value: object) -> bool:
    """Tell whether a setting is a number; True and False are not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


@frozen
class Retry:
    """A request that is about to be sent again, as `on_retry` is told of it.

    Attributes:
        operation: What is called, such as `invoices.list`.
        attempt: Which attempt failed; the first is 1.
        reason: Why: `status 503`, or the kind of the transport error.
        delay: How many seconds are waited before the next attempt.
    """

    operation: str
    attempt: int
    reason: str
    delay: float


@frozen
class RetryPolicy:
    """How often and how long a call is tried.

    Attributes:
        attempts: How many requests a call may send, the first included.
        deadline: How many seconds a call may take, over all attempts and waits. A wait that would not fit fails at once,
            an answer of which more still comes after the deadline is given up, at most `timeout` later.
        backoff: How many seconds the first wait takes at most; each further one takes twice as much at most.
        backoff_limit: How many seconds a wait takes at most, unless the server asks for more with `Retry-After`.
    """

    attempts: int = 3
    deadline: float = 120.0
    backoff: float = 0.5
    backoff_limit: float = 8.0

    def __attrs_post_init__(self) -> None:
        for name, minimum in (("attempts", 1), ("deadline", 0), ("backoff", 0), ("backoff_limit", 0)):
            value = getattr(self, name)
            if not is_number(value) or not minimum <= value < float("inf"):
                msg = f"RetryPolicy({name}={value!r}): give a number of {minimum} or more"
                raise ConfigurationError(msg)

    def delay(
        self, outcome: Outcome, *, repeatable: bool, attempt: int, left: float, now: datetime, chance: float
    ) -> float | None:
        """Give how many seconds to wait before the next attempt, or None to fail.

        Args:
            outcome: What the attempt came to.
            repeatable: Whether the request may be sent again although it may have taken effect.
            attempt: Which attempt it was; the first is 1.
            left: How many seconds of the deadline are left.
            now: The time, for a `Retry-After` that is a date.
            chance: A random number from 0 to 1.
        """
        if attempt >= self.attempts or not _may_repeat(outcome, repeatable=repeatable):
            return None
        asked = retry_after(outcome.headers, now) if isinstance(outcome, http.Response) else None
        wait = min(self.backoff_limit, self.backoff * 2.0 ** min(attempt - 1, 64)) * chance if asked is None else asked
        return wait if wait < left else None


def _may_repeat(outcome: Outcome, *, repeatable: bool) -> bool:
    if isinstance(outcome, http.Response):
        return repeatable and (outcome.status_code in _STATUSES or _unregistered(outcome.status_code))
    return isinstance(outcome, _NOT_SENT) or (repeatable and isinstance(outcome, _LOST))


def _unregistered(status: int) -> bool:
    return status >= HTTPStatus.INTERNAL_SERVER_ERROR and status not in {each.value for each in HTTPStatus}


def retry_after(headers: http.Headers, now: datetime) -> float | None:
    """Give how many seconds the server asks to wait; None if it does not say, or not in a form that HTTP has.

    Args:
        headers: The headers of the answer. A date in `Retry-After` counts from their own `Date`, so that a wrong clock
            here does not matter.
        now: The time, for an answer without a `Date`.
    """
    text = headers.get("retry-after", "").strip()
    if text.replace(".", "", 1).isascii() and text.replace(".", "", 1).isdigit():
        return float(text)
    until, since = _http_date(text), _http_date(headers.get("date", "")) or now
    return max(0.0, (until - since).total_seconds()) if until else None


def _http_date(text: str) -> datetime | None:
    try:
        value = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return value if value.tzinfo else value.replace(tzinfo=UTC)


class RetryBudget:
    """How many retries a client may still send: an outage of the server is not multiplied by all its callers.

    Starts full, each retry takes one, each success gives a tenth of one back. Shared by all threads of a client.
    """

    def __init__(self, size: float = 20.0) -> None:
        self._size = self._left = round(size * 10)  # in tenths: ten times 0.1 is less than 1
        self._lock = Lock()
        _BUDGETS.add(self)

    def take(self) -> bool:
        """Take one retry out; False if none is left."""
        with self._lock:
            if self._left < 10:  # noqa: PLR2004 - one retry
                return False
            self._left -= 10
            return True

    def give_back(self) -> None:
        """Put a tenth of a retry back, after a success."""
        with self._lock:
            self._left = min(self._size, self._left + 1)

    def _unlock(self) -> None:
        self._lock = Lock()


_BUDGETS: Final[WeakSet[RetryBudget]] = WeakSet()


def _unlock_all() -> None:
    """Give every budget a new lock, in a child: a thread that the child does not have may have held the old one."""
    for budget in _BUDGETS:
        budget._unlock()  # noqa: SLF001 - the budgets of this module


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_unlock_all)
