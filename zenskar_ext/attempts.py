"""What is told of a request that was sent, and how hooks are told: none of them can cost an answer."""

import traceback
import warnings
from collections.abc import Callable
from urllib.parse import quote

from attrs import frozen

from zenskar_client import http


@frozen
class Attempt:
    """A request that was sent, or tried, and what came of it, as `on_attempt` is told of it. Holds no key and no query.

    Attributes:
        operation: What is called, such as `invoices.list`; method and path for `zk.request`.
        method: The method of HTTP.
        url: Where it was sent, with the ids in its path and without its query.
        template: The path without ids, such as `/invoices/{invoice_id}`; None for `zk.request`.
        attempt: Which attempt of the call it was; the first is 1.
        status: The status of the answer; None if none came.
        reason: Why it failed: `status 503`, the kind of the transport error, or `cancelled`; None after a success.
        seconds: How long it took, without waits.
        request_id: The id that the server gave the request, if it gave one.
        delay: How many seconds are waited before it is sent again; None if it is not.
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


@frozen(eq=False, repr=False)
class Call:
    """A call ready to be sent.

    Attributes:
        request: Its request.
        name: What is called, such as `invoices.list`.
        template: Its path without ids, if that is known.
        repeatable: Whether it may be sent again although it may have taken effect.
        never: Whether it is never sent again, whatever comes of it.
    """

    request: http.Request
    name: str
    template: str | None
    repeatable: bool
    never: bool = False


def attempt_from(
    call: Call,
    outcome: http.Response | BaseException,
    blot: Callable[[str], str],
    *,
    attempt: int,
    seconds: float,
    request_id: str | None,
    delay: float | None,
) -> Attempt:
    """Give what is told of an attempt.

    Args:
        call: What was sent.
        outcome: What came of it: the answer, the error of the transport, or what ended the call.
        blot: Takes the key out of a text.
        attempt: Which attempt it was; see `Attempt` for this and the rest.
        seconds: How long it took.
        request_id: The id that the server gave it.
        delay: How many seconds are waited before it is sent again.
    """
    response = outcome if isinstance(outcome, http.Response) else None
    return Attempt(
        operation=blot(call.name),
        method=call.request.method,
        url=_shown(call.request.url, blot),
        template=call.template,
        attempt=attempt,
        status=None if response is None else response.status_code,
        reason=None if response is not None and response.is_success else reason_of(outcome),
        seconds=seconds,
        request_id=None if request_id is None else blot(request_id),
        delay=delay,
    )


def reason_of(outcome: http.Response | BaseException) -> str:
    """Say in a word or two what came of a request that failed. The text of an error may hold anything: it is not told."""
    if isinstance(outcome, http.Response):
        return f"status {outcome.status_code}"
    return type(outcome).__name__ if isinstance(outcome, Exception) else "cancelled"


def _shown(url: http.URL, blot: Callable[[str], str]) -> str:
    """Give a URL without its query: as it was sent, unless it holds the key."""
    path = blot(url.path)
    sent = url.raw_path.partition(b"?")[0].decode("ascii")
    return f"{url.scheme}://{url.netloc.decode('ascii')}{sent if path == url.path else quote(path, safe='/[]')}"


def tell(name: str, hook: Callable[..., object] | None, *event: object) -> None:
    """Call a hook, if there is one. What it raises becomes a warning: the answer belongs to the caller."""
    if hook is None:
        return
    try:
        hook(*event)
    except Exception as error:  # noqa: BLE001 - whatever it is, the request was sent
        place = traceback.extract_tb(error.__traceback__)[-1]
        said = f"{type(error).__name__}: {error} ({place.filename}:{place.lineno})"
        warnings.warn(f"{name} failed, and the call goes on: {said}", RuntimeWarning, stacklevel=2)
