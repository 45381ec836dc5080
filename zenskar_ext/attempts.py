"""What hooks and logs learn of each request, and how hooks are called.

Decides what an `Attempt` says. A hook that fails never loses the response. Knows nothing of how requests are sent.
"""

import traceback
import warnings
from collections.abc import Callable
from urllib.parse import quote

from attrs import frozen

from zenskar_client import http


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
    return type(outcome).__name__ if isinstance(outcome, Exception) else "cancelled"


def _shown(url: http.URL, blot: Callable[[str], str]) -> str:
    """Return a URL without its query: as it was sent, unless it holds the API key."""
    path = blot(url.path)
    sent = url.raw_path.partition(b"?")[0].decode("ascii")
    return f"{url.scheme}://{url.netloc.decode('ascii')}{sent if path == url.path else quote(path, safe='/[]')}"


def tell(name: str, hook: Callable[..., object] | None, *event: object) -> None:
    """Call a hook, if there is one. What it raises becomes a warning, so that the caller still gets the response."""
    if hook is None:
        return
    try:
        hook(*event)
    except Exception as error:  # noqa: BLE001 - whatever it is, the request was sent
        place = traceback.extract_tb(error.__traceback__)[-1]
        said = f"{type(error).__name__}: {error} ({place.filename}:{place.lineno})"
        warnings.warn(f"{name} failed, and the call continues: {said}", RuntimeWarning, stacklevel=2)
