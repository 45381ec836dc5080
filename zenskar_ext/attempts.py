"""What hooks and logs learn of each request, and how functions of the user are called.

Decides what an `Attempt` says. A function that fails never loses the response. Knows nothing of how requests are sent.
"""

import logging
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from sys import float_info
from urllib.parse import quote

from attrs import frozen

from zenskar_client import http
from zenskar_client.errors import printable
from zenskar_ext._sansio.callers import warn
from zenskar_ext.errors import APIConnectionError, APIStatusError


@frozen
class Attempt:
    """A request that was sent or tried, and its outcome, as passed to `on_attempt`. Holds no API key and no query.

    Attributes:
        operation: The operation, such as `invoices.list`; method and path for `zk.request`.
        method: The HTTP method.
        url: The URL it was sent to, with the ids in its path and without its query.
        template: The path without ids, such as `/invoices/{invoice_id}`; None for a `zk.request` without ids as keywords.
        attempt: The number of the attempt within the call; the first is 1.
        status: The status of the response; None if there was none.
        reason: Why it failed: `status 503`, the class of the transport error, or `cancelled`; None after a success.
        seconds: How many seconds it took, without waits.
        request_id: The id that the server gave the request, if it gave one.
        delay: How many seconds the client waits before the retry; None if there is no retry.
    """

    operation: str
    method: str
    url: str
    template: str | None
    attempt: int
    status: int | None
    reason: str | None
    seconds: float
    request_id: str | None
    delay: float | None


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
class FailedAttempt:
    """A failed attempt that may safely be repeated, as passed to `RetryPolicy(decide=...)`.

    Attributes:
        operation: The operation, such as `invoices.list`; method and path for `zk.request`.
        method: The HTTP method.
        attempt: The number of the attempt; the first is 1.
        status: The status of the response; None if there was none.
        error: What the call raises if it is not retried: with the body and headers of a response, or with the transport
            error as its cause.
        repeatable: Whether the request may be sent again although it may have taken effect. If not, no connection was
            made, so that it cannot have taken effect.
        delay: How many seconds the client would wait before the retry; None if it would not retry.
    """

    operation: str
    method: str
    attempt: int
    status: int | None
    error: APIConnectionError | APIStatusError
    repeatable: bool
    delay: float | None


def attempt_from(
    request: http.Request,
    outcome: http.Response | BaseException,
    blot: Callable[[str], str],
    *,
    operation: str,
    template: str | None,
    attempt: int,
    seconds: float,
    request_id: str | None,
    delay: float | None,
) -> Attempt:
    """Build the `Attempt` that hooks and logs get.

    Args:
        request: What was sent.
        outcome: The response, the transport error, or the exception that ended the call.
        blot: Redacts the API key in a text.
        operation: The operation; see `Attempt` for this and the rest.
        template: The path without ids.
        attempt: The number of the attempt.
        seconds: How many seconds it took.
        request_id: The id that the server gave it.
        delay: How many seconds the client waits before the retry.
    """
    response = outcome if isinstance(outcome, http.Response) else None
    return Attempt(
        operation=blot(operation),
        method=request.method,
        url=_shown(request.url, blot),
        template=template,
        attempt=attempt,
        status=None if response is None else response.status_code,
        reason=None if response is not None and response.is_success else reason_of(outcome),
        seconds=seconds,
        request_id=None if request_id is None else blot(request_id),
        delay=delay,
    )


def reason_of(outcome: http.Response | BaseException) -> str:
    """Return the reason of a failure in a word or two, never the text of the error: that text may hold anything."""
    if isinstance(outcome, http.Response):
        return f"status {outcome.status_code}"
    if not isinstance(outcome, Exception):
        return "cancelled"
    return type(getattr(outcome, "broken_by", outcome)).__name__  # what broke the body of a successful response


def _shown(url: http.URL, blot: Callable[[str], str]) -> str:
    """Return a URL without its query: as it was sent, unless it holds the API key."""
    path = blot(url.path)
    sent = url.raw_path.partition(b"?")[0].decode("ascii")
    return f"{url.scheme}://{url.netloc.decode('ascii')}{sent if path == url.path else quote(path, safe='/[]')}"


def tell(name: str, hooks: Iterable[Callable[..., object]], *event: object) -> None:
    """Call hooks, each even if one before it fails. What they raise is reported, and the caller still gets the response.

    Args:
        name: The argument that they were passed as.
        hooks: The hooks.
        event: What they are called with.
    """
    for hook in hooks:
        try:
            hook(*event)
        except Exception as error:  # noqa: BLE001 - whatever it is, the request was sent
            _report(f"{name} failed, and the call continues", error)


def headers_of(hooks: Iterable[Callable[..., object]]) -> dict[str, str]:
    """Return the headers that hooks send along with the next attempt, such as `traceparent`.

    A hook that sends some has a method `headers()`. What it raises is reported, and the request is sent without them.
    """
    found: dict[str, str] = {}
    for hook in hooks:
        send_along = getattr(hook, "headers", None)
        if send_along is not None:
            try:
                found.update(send_along())
            except Exception as error:  # noqa: BLE001 - it must not cost the call
                _report("the headers of on_attempt failed, and the call continues", error)
    return found


def ask(decide: Callable[[FailedAttempt], object], failed: FailedAttempt) -> bool | float | None:
    """Return what a function of the user decides; None if it fails or returns something else, which is reported."""
    try:
        said = decide(failed)
        if said is None or (isinstance(said, int | float) and 0 <= said <= float_info.max):
            return said
        msg = f"it returned {said!r}; return True, False, None, or seconds to wait"
        raise TypeError(msg)  # noqa: TRY301 - reported like what it raises itself
    except Exception as error:  # noqa: BLE001 - as above
        _report("decide failed, and the other rules of the RetryPolicy decide", error)
        return None


def _report(what: str, error: Exception) -> None:
    """Warn at the caller's line of what a function raised; log it where warnings are errors."""
    said = f"{what}: {type(error).__name__}"
    with suppress(Exception):  # such as a log that fails
        place = traceback.extract_tb(error.__traceback__)[-1]
        try:
            said = printable(f"{said}: {error} ({place.filename}:{place.lineno})")
            warn(said, RuntimeWarning)
        except Exception:  # noqa: BLE001 - an error that cannot be shown, or a warning that is an error
            logging.getLogger("zenskar").warning("%s", said)
