"""Whether and when a request is retried. Only decides and never waits: clock and randomness are arguments.

Retried are lost connections, timeouts, 408, 429, 500, 502, 503, 504 and every unregistered 5xx, for requests that may
be repeated: GET, HEAD, OPTIONS, PUT, DELETE, and requests with an idempotency key that the server honours. Any other
POST or PATCH is retried only if no connection was made, so that it cannot have reached the server.
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
    """Return whether a setting is a number; True and False are not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


@frozen
class Retry:
    """A request that is about to be retried, as passed to `on_retry`.

    Attributes:
        operation: The operation, such as `invoices.list`.
        attempt: The number of the attempt that failed; the first is 1.
        reason: Why it failed: `status 503`, or the class of the transport error.
        delay: How many seconds the client waits before the next attempt.
    """

    operation: str
    attempt: int
    reason: str
    delay: float


@frozen
class RetryPolicy:
    """How often and for how long a call is tried.

    Attributes:
        attempts: How many requests a call may send, the first included.
        deadline: How many seconds a call may take, over all attempts and waits. If the next wait does not fit, the call
            fails at once. A response that is still arriving after the deadline is abandoned, at most `timeout` later.
        backoff: The longest first wait, in seconds; it doubles with each further wait.
        backoff_limit: The longest wait, in seconds, unless the server asks for more with `Retry-After`.
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
        """Return how many seconds to wait before the next attempt, or None to fail.

        Args:
            outcome: The response or the transport error of the attempt.
            repeatable: Whether the request may be sent again although it may have taken effect.
            attempt: The number of the attempt; the first is 1.
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
    """Return how many seconds the server asks to wait; None if it does not say, or not in a valid form.

    Args:
        headers: The headers of the response. A date in `Retry-After` counts from their `Date`, so that a wrong local
            clock does not matter.
        now: The time, for a response without a `Date`.
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
    """How many retries a client may still send, so that its callers do not make an outage worse.

    Starts full. Each retry takes one, each success gives back a tenth of one. Shared by all threads of a client.
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
        """Give back a tenth of a retry, after a success."""
        with self._lock:
            self._left = min(self._size, self._left + 1)

    def _unlock(self) -> None:
        self._lock = Lock()


_BUDGETS: Final[WeakSet[RetryBudget]] = WeakSet()


def _unlock_all() -> None:
    """Give every budget a new lock in a forked child: a thread of the parent may have held the old one."""
    for budget in _BUDGETS:
        budget._unlock()  # noqa: SLF001 - the budgets of this module


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_unlock_all)
