"""What hooks and the log learn of the attempts of a call. Loaded only where there are hooks, or the log is read."""

from zenskar_client import http
from zenskar_ext._sansio.context import Context
from zenskar_ext._sansio.failures import request_id
from zenskar_ext._sansio.steps import Call
from zenskar_ext.attempts import Retry, attempt_from, headers_of, reason_of, tell
from zenskar_ext.options import RetryHook, problem_of_headers
from zenskar_ext.retries import Outcome


def report_attempt(
    call: Call, outcome: Outcome | BaseException, context: Context, *, attempt: int, seconds: float, delay: float | None
) -> None:
    """Pass an attempt to the log and the hooks."""
    response = outcome if isinstance(outcome, http.Response) else None
    known = None if response is None else request_id(response.headers)
    blot = context.settings.api_key.blot
    seen = attempt_from(
        call.request,
        outcome,
        blot,
        operation=call.name,
        template=call.template,
        attempt=attempt,
        seconds=seconds,
        request_id=known,
        delay=delay,
    )
    tell("the log", (context.log.write,), seen, call.request, response)
    tell("on_attempt", context.options.on_attempt, seen)


def report_retry(hooks: tuple[RetryHook, ...], name: str, attempt: int, outcome: Outcome, delay: float) -> None:
    """Pass a retry to its hooks, before the wait."""
    tell("on_retry", hooks, Retry(name, attempt, reason_of(outcome), delay))


def headers_of_hooks(context: Context) -> dict[str, str]:
    """Return the headers that hooks send along with the next attempt; none if one of them cannot be sent."""
    headers = headers_of(context.options.on_attempt)
    return {} if problem_of_headers(headers) else headers
