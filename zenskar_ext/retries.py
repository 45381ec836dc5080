"""Whether and when a request is retried. Only decides and never waits: clock and randomness are arguments.

Retried are lost connections, timeouts and the statuses of the policy, for requests that may be repeated: GET, HEAD,
OPTIONS, PUT, DELETE, and requests with an idempotency key that the server honours. Any other POST or PATCH is retried
only if no connection was made, so that it cannot have reached the server. No setting and no function changes that.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from inspect import iscoroutinefunction
from math import inf
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from weakref import WeakSet

from zenskar_client import http
from zenskar_ext._at_fork import at_fork
from zenskar_ext.errors import ConfigurationError

if TYPE_CHECKING:
    from zenskar_ext.attempts import FailedAttempt
else:
    FailedAttempt = Any  # it is loaded with the first attempt that fails

Outcome: TypeAlias = http.Response | http.RequestError
Decide: TypeAlias = Callable[[FailedAttempt], bool | float | None]

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_STATUSES = frozenset({408, 429, 500, 502, 503, 504})
_PERHAPS = frozenset({408, 409, 425})  # of the 4xx, these may come after the work, or during it
_NOT_SENT = (http.ConnectError, http.ConnectTimeout, http.PoolTimeout, http.ProxyError)
_LOST = (http.TimeoutException, http.NetworkError, http.RemoteProtocolError)
_FIELDS: Final = ("attempts", "deadline", "backoff", "backoff_limit", "budget", "statuses", "decide")
_YEAR: Final = 366 * 24 * 3600.0


def is_number(value: object) -> bool:
    """Return whether a setting is a number; True and False are not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def check_function(name: str, function: object, takes: str) -> None:
    """Refuse a function that cannot be called, or whose coroutine nobody would await.

    Raises:
        ConfigurationError: It is one; the message names the argument.
    """
    if not callable(function) or iscoroutinefunction(function):
        msg = f"{name}={function!r}: give a function that takes {takes}, not an async one"
        raise ConfigurationError(msg)


def _status_set(given: Iterable[int]) -> frozenset[int]:
    with suppress(TypeError):  # nothing to iterate over, or lists in it
        statuses = frozenset(given)
        if all(type(each) is int and 300 <= each < 600 for each in statuses):  # noqa: PLR2004 - no success is retried
            return statuses
    msg = f"RetryPolicy(statuses={given!r}): give a set of ints from 300 to 599"
    raise ConfigurationError(msg)


class RetryPolicy:
    """How often and for how long a call is tried, and after which failures. A value: it never changes.

    Not an attrs class: attrs would write and compile its methods at each start of a program.

    Attributes:
        attempts: How many requests a call may send, the first included.
        deadline: How many seconds a call may take, over all attempts and waits. If the next wait does not fit, the call
            fails at once. A response that is still arriving at the deadline is abandoned.
        backoff: The longest first wait, in seconds; it doubles with each further wait.
        backoff_limit: The longest wait, in seconds, unless the server asks for more with `Retry-After`.
        budget: How many retries all calls of a client may send together, so that they do not make an outage worse; ten
            successes give one back. A retry after the wait that the server asks for costs nothing. None for no limit.
        statuses: The statuses that are retried. An unregistered status such as 520 counts as the first of its class,
            here 500 (RFC 9110, section 15).
        decide: Called with a `FailedAttempt` after each failure that may safely be repeated while attempts are left.
            It returns False to fail, True to retry, a number of seconds to retry after that wait, or None to leave the
            decision to the rules above. Deadline and budget hold whatever it returns. It is not called for a request
            that may have taken effect and cannot be repeated: nothing makes the client send that again.
    """

    __slots__ = ("attempts", "backoff", "backoff_limit", "budget", "deadline", "decide", "statuses")

    def __init__(  # noqa: PLR0917 - numbers of a policy, given by name
        self,
        attempts: int = 3,
        deadline: float = 120.0,
        backoff: float = 0.5,
        backoff_limit: float = 8.0,
        budget: int | None = 20,
        statuses: Iterable[int] = _STATUSES,
        decide: Decide | None = None,
    ) -> None:
        """Check and keep the numbers.

        Raises:
            ConfigurationError: A value is wrong; the message names it.
        """
        numbers = {"attempts": attempts, "deadline": deadline, "backoff": backoff, "backoff_limit": backoff_limit}
        for name, value in numbers.items():
            minimum = 1 if name == "attempts" else 0
            if not is_number(value) or not minimum <= value < inf:
                msg = f"RetryPolicy({name}={value!r}): give a number of {minimum} or more"
                raise ConfigurationError(msg)
        if budget is not None and (type(budget) is not int or budget < 0):
            msg = f"RetryPolicy(budget={budget!r}): give an int of 0 or more, or None for no limit"
            raise ConfigurationError(msg)
        if decide is not None:
            check_function("RetryPolicy: decide", decide, "a FailedAttempt")
        self.attempts: Final = attempts
        self.deadline: Final = deadline
        self.backoff: Final = backoff
        self.backoff_limit: Final = backoff_limit
        self.budget: Final = budget
        self.statuses: Final = _status_set(statuses)
        self.decide: Final = decide

    def __setattr__(self, name: str, value: object) -> None:
        if hasattr(self, name):
            msg = f"a RetryPolicy does not change: create another one with {name}={value!r}"
            raise AttributeError(msg)
        super().__setattr__(name, value)

    def __reduce__(self) -> tuple[object, ...]:
        return RetryPolicy, self._values()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RetryPolicy) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        return f"RetryPolicy({', '.join(f'{name}={getattr(self, name)!r}' for name in _FIELDS)})"

    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in _FIELDS)

    def delay(
        self,
        outcome: Outcome,
        *,
        repeatable: bool,
        attempt: int,
        left: float,
        now: datetime,
        chance: float,
        budget: "RetryBudget",
        ask: Callable[[float | None], bool | float | None] | None = None,
    ) -> tuple[float | None, str]:
        """Return how many seconds to wait before the next attempt, or None to fail, and what it failed for want of.

        Args:
            outcome: The response or the transport error of the attempt.
            repeatable: Whether the request may be sent again although it may have taken effect.
            attempt: The number of the attempt; the first is 1.
            left: How many seconds of the deadline are left.
            now: The time, for a `Retry-After` that is a date.
            chance: A random number from 0 to 1.
            budget: The retries that are left; the one that is decided on is taken out.
            ask: Asks `decide`: it is passed the wait by the rules, None for no retry.
        """
        if attempt >= self.attempts or not (repeatable or isinstance(outcome, _NOT_SENT)):
            return None, ""
        asked = retry_after(outcome.headers, now) if isinstance(outcome, http.Response) else None
        wait = min(self.backoff_limit, self.backoff * 2.0 ** min(attempt - 1, 64)) * chance if asked is None else asked
        by_rules = wait if self._may_pass(outcome) else None
        said = None if ask is None else ask(by_rules)
        if said is False or (said is None and by_rules is None):
            return None, ""
        if said is not None and said is not True:
            wait = float(said)
        if wait >= left:
            return None, self._too_late(wait, left)
        if (asked is None or wait < asked) and not budget.take():
            return None, f"the retry budget ({self.budget}) is used up"
        return wait, ""

    def _may_pass(self, outcome: Outcome) -> bool:
        if isinstance(outcome, http.Response):
            return bool({outcome.status_code, _registered(outcome.status_code)} & self.statuses)
        return isinstance(outcome, _NOT_SENT + _LOST)

    def _too_late(self, wait: float, left: float) -> str:
        deadline = f"the deadline of {_shown(self.deadline)} s"
        return f"{deadline} passed" if left <= 0 else f"a wait of {_shown(wait)} s does not fit {deadline}"


def _registered(status: int) -> int:
    """Return a status, or the first of its class if it is not registered; what is above 599 counts as 5xx."""
    return status if status in {each.value for each in HTTPStatus} else min(status // 100, 5) * 100


def _shown(seconds: float) -> str:
    return f"{seconds:.3f}".rstrip("0").rstrip(".")


def may_have_taken_effect(outcome: Outcome) -> bool:
    """Return whether a failed attempt may have changed something on the server."""
    if isinstance(outcome, http.Response):
        return leaves_in_doubt(outcome.status_code)
    return not isinstance(outcome, _NOT_SENT)


def leaves_in_doubt(status: int) -> bool:
    """Return whether a write that was answered with a status may have taken effect: 3xx, 408, 409, 425 and 5xx.

    A server may redirect to what it has made, and say 409 of a record that an earlier request has made.
    """
    return status // 100 == 3 or status in _PERHAPS or status >= HTTPStatus.INTERNAL_SERVER_ERROR  # noqa: PLR2004 - 3xx


def has_taken_effect(outcome: Outcome) -> bool:
    """Return whether a failed attempt has changed what it was to change: its response was 2xx, but cannot be read."""
    return isinstance(outcome, http.RequestError) and hasattr(outcome, "status_code")


def retry_after(headers: http.Headers, now: datetime) -> float | None:
    """Return how many seconds the server asks to wait, at most a year; None if it does not say, or in no valid form.

    Of several values, in one line or more, the longest counts; those that are not valid are ignored.

    Args:
        headers: The headers of the response. A date in `Retry-After` counts from their `Date`, so that a wrong local
            clock does not matter.
        now: The time, for a response without a `Date`.
    """
    # Values are joined by commas, and so is the day of the week to its date.
    values = re.sub(r"(?i)\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*,", "", ",".join(headers.get_list("retry-after")))
    if not values:
        return None
    since = next(filter(None, map(_http_date, headers.get_list("date"))), now)
    waits = [_seconds(value.strip(), since) for value in values.split(",")]
    return max((wait for wait in waits if wait is not None), default=None)


def _seconds(text: str, since: datetime) -> float | None:
    digits = text.replace(".", "", 1)
    if digits.isascii() and digits.isdigit():
        return min(float(text), _YEAR)
    until = _http_date(text)
    return min(max(0.0, (until - since).total_seconds()), _YEAR) if until else None


def _http_date(text: str) -> datetime | None:
    try:
        value = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return value if value.tzinfo else value.replace(tzinfo=UTC)


class RetryBudget:
    """How many retries a client may still send, so that its callers do not make an outage worse.

    Starts full. Each retry takes one, each success gives back a tenth of one. Shared by all threads of a client.

    Args:
        size: How many retries it holds; None for no limit.
    """

    def __init__(self, size: int | None) -> None:
        self._size = self._left = inf if size is None else size * 10  # in tenths: ten times 0.1 is less than 1
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


at_fork(after_in_child=_unlock_all)
