"""A call as a generator of steps: prepare, send, retry or fail, read. Only decides: a driver sends and waits.

steps = answer(request, context)     # a generator without socket or clock
Send(request)                        # the driver sends the response in, or throws the error of the HTTP library in
Sleep(seconds)                       # the driver waits and sends None; the return value is the parsed response
"""

from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from zenskar_client import http
from zenskar_client.errors import InvalidAnswer, printable
from zenskar_client.operations import Operation, PageShape, Request
from zenskar_client.types import Response
from zenskar_ext._sansio.context import Context
from zenskar_ext._sansio.requests import key_of, of_operation, of_path
from zenskar_ext._sansio.steps import BeforeRetry, Call, Send, Sleep, Steps
from zenskar_ext.errors import (
    InvalidRequestError,
    UnverifiedOperationError,
    UnverifiedOperationWarning,
    ZenskarError,
)
from zenskar_ext.retries import SAFE_METHODS, Decide, Outcome, has_taken_effect, may_have_taken_effect

if TYPE_CHECKING:  # the imports below stay out of the start: only some calls list, download, fail or have hooks
    from zenskar_ext._sansio.cursor import Cursor, Page
    from zenskar_ext._sansio.downloads import Download
    from zenskar_ext.errors import APIConnectionError, APIStatusError

T = TypeVar("T")
R = TypeVar("R")


def answer(request: Request[T], context: Context, before_retry: BeforeRetry | None = None) -> Steps[Response[T]]:
    """Call an operation; the return value is its parsed response.

    Args:
        request: The call.
        context: The client.
        before_retry: Steps to take before it is sent again. They allow that although it may have taken effect: they
            check whether it has, and raise if so.

    Raises:
        ZenskarError: Any failure.
    """
    response = yield from _call(request, context, before_retry)
    return _read(request.operation, response, request.operation.answer, context)


def page(request: Request[Any], cursor: "Cursor", context: Context) -> "Steps[Page[Any]]":
    """Fetch the page of a list at a cursor; the return value is the page.

    Raises:
        ZenskarError: Any failure; its `cursor` is the one to resume from.
    """
    operation = request.operation
    shape = cast("PageShape", operation.page)
    try:
        cursor.check()
        response = yield from _call(cursor.request(request), context)
        return _read(operation, response, lambda whole: cursor.page(operation.answer(whole).parsed, shape), context)
    except ZenskarError as error:
        error.cursor = cursor.value
        raise


def _call(request: Request[Any], context: Context, before_retry: BeforeRetry | None = None) -> Steps[http.Response]:
    operation = request.operation
    _guard(operation, context)
    prepared = of_operation(request, context.settings, context.options, context.new_key)
    repeatable = operation.method in SAFE_METHODS or (operation.takes_idempotency_key and key_of(prepared) is not None)
    repeatable = repeatable or before_retry is not None
    call = Call(prepared, operation.name, operation.path, repeatable, operation.never_retry, before_retry)
    return (yield from _exchange(call, context))


def _read(
    operation: Operation[Any], response: http.Response, read: Callable[[http.Response], R], context: Context
) -> R:
    try:
        return read(response)
    except InvalidAnswer as error:
        from zenskar_ext._sansio.endings import misread

        raise misread(operation, response, error, context) from error


def _guard(operation: Operation[Any], context: Context) -> None:
    """Warn once of an operation that is inferred or deprecated; refuse an assumed or absent one, and a host that is not allowed."""
    if operation.refused and not context.settings.allow_unverified:
        raise UnverifiedOperationError(f"{operation.doubt}, or call it anyway with Zenskar(allow_unverified=True)")
    elsewhere = operation.elsewhere(context.settings.base_url)
    if elsewhere and not context.settings.allow_other_hosts:
        remedy = "allow it with Zenskar(allow_other_hosts=True)"
        raise InvalidRequestError(f"{operation.name} is served by {elsewhere}, which would get the API key; {remedy}")
    warn_once(operation, context)


def warn_once(operation: Operation[Any], context: Context) -> None:
    """Warn at the caller's line, once for each operation, that its path is inferred or that it is deprecated."""
    if operation.name in context.warned:
        return
    context.warned.add(operation.name)
    if operation.level == "inferred" or operation.deprecated:
        from zenskar_ext._sansio.callers import warn

        if operation.level == "inferred":
            warn(operation.doubt, UnverifiedOperationWarning)
        if operation.deprecated:
            warn(f"{operation.name} is deprecated; its docstring says why", DeprecationWarning)


def exchange(
    context: Context,
    method: str,
    path: str,
    *,
    params: Mapping[str, object],
    ids: Mapping[str, object] = MappingProxyType({}),
    json: object = None,
    headers: Mapping[str, str] = MappingProxyType({}),
    into: "Download | None" = None,
) -> Steps[http.Response]:
    """Call a path; the return value is the HTTP response.

    The call is signed and retried, and failures raise errors, as for operations. A POST or PATCH is retried after it
    may have taken effect only if `headers` have an `Idempotency-Key`: whoever sets it knows that it is honoured. The
    path of an operation that must never be sent twice is not retried. If the body is saved `into` a file or stream, the
    response that is returned has an empty body.
    """
    from zenskar_ext._sansio.paths import filled, is_never_sent_again, operation_at  # only calls by path need it

    whole = filled(method, path, ids, bare=into is not None)
    known = operation_at(method, whole) if params or json is not None else None
    settings, options = context.settings, context.options
    prepared = of_path(method, whole, settings, options, operation=known, params=params, json=json, headers=headers)
    repeatable = prepared.method in SAFE_METHODS or key_of(prepared) is not None
    route = path.partition("?")[0]
    name, template = printable(f"{prepared.method} {route}"), route if ids else None
    call = Call(prepared, name, template, repeatable, is_never_sent_again(whole))
    response = yield from _exchange(call, context, into)
    if into is not None and not into.takes(response):
        from zenskar_ext._sansio.failures import no_file

        raise no_file(name, response, secret=context.settings.api_key)
    return response


def _exchange(call: Call, context: Context, into: "Download | None" = None) -> Steps[http.Response]:
    """Send a request until it succeeds or may not be retried."""
    end = context.clock() + context.options.retries.deadline
    attempt = keys = key = 0
    lost = False  # whether an attempt failed, and may have taken effect all the same

    def left() -> float:
        return end - context.clock()

    try:
        while True:
            attempt += 1
            yield from _turn(call, context, left, attempt)
            began = context.clock()
            _prepare(call.request, context, into, left=end - began)
            try:
                key = context.settings.api_key.number()
                limit, sign = context.options.max_response_bytes, context.settings.signed
                outcome = yield from _attempt(Send(call.request, into, left, limit, sign))
            except BaseException as error:  # cancelled, interrupted, or an error that only this transport knows
                _report(call, error, context, attempt=attempt, seconds=context.clock() - began, delay=None)
                raise
            seconds = context.clock() - began
            if into is not None and into.moved:
                end = context.clock() + context.options.retries.deadline  # it limits attempts and waits, not a body
            if isinstance(outcome, http.Response) and outcome.is_success:
                context.budget.give_back()
                _report(call, outcome, context, attempt=attempt, seconds=seconds, delay=None)
                return outcome
            lost = lost or may_have_taken_effect(outcome)
            delay, wanting = _delay(call, outcome, context, attempt=attempt, left=left())
            _report(call, outcome, context, attempt=attempt, seconds=seconds, delay=delay)
            if not keys and _is_another_key_worth_a_try(outcome, context, key):
                keys += 1
                continue
            if delay is None:
                raise _failure(outcome, call, attempt, context, wanting=wanting, lost=lost)
            yield from _wait(call, outcome, context, attempt=attempt, delay=delay)
    except ZenskarError as error:  # between attempts too, such as of a function that returns no new API key
        if lost:
            _tell_of_lost(error, call, context)
        raise


def _failure(
    outcome: Outcome, call: Call, attempt: int, context: Context, *, wanting: str = "", lost: bool = False
) -> "APIStatusError | APIConnectionError":
    """Return the error for the outcome of an attempt, with its cause."""
    from zenskar_ext._sansio.endings import failure

    error = failure(outcome, call, attempt, context, wanting=wanting, lost=lost)
    error.__cause__ = None if isinstance(outcome, http.Response) else outcome
    return error


def _tell_of_lost(error: ZenskarError, call: Call, context: Context) -> None:
    """Say in an error that an attempt may have taken effect, if it does not say so yet."""
    if call.acts and not error.may_have_taken_effect:
        from zenskar_ext._sansio.failures import in_doubt

        in_doubt(error, key_of(call.request), context.settings.api_key)


def _wait(call: Call, outcome: Outcome, context: Context, *, attempt: int, delay: float) -> Steps[None]:
    """Wait before the next attempt, and take the steps that come before it."""
    if context.options.on_retry:
        from zenskar_ext._sansio.reports import report_retry

        report_retry(context.options.on_retry, call.name, attempt, outcome, delay)
    yield Sleep(delay)
    if call.before_retry is not None:
        yield from call.before_retry(outcome)


def _prepare(request: http.Request, context: Context, into: "Download | None", *, left: float) -> None:
    """Set what may differ between the attempts of a call."""
    if context.options.on_attempt:
        from zenskar_ext._sansio.reports import headers_of_hooks

        request.headers.update(headers_of_hooks(context))
    timeout = context.options.timeout
    if into is not None:
        into.ask(request)  # the deadline does not shorten the waits for pieces of the body
    else:
        timeout = max(0.001, min(timeout, left))
    waits = {"connect": timeout, "read": timeout, "write": timeout, "pool": max(0.001, left)}
    request.extensions["timeout"] = waits


def _turn(call: Call, context: Context, left: Callable[[], float], attempt: int) -> Steps[None]:
    """Wait for the turn of a request, if the client has a rate."""
    wait = context.rate.wait(context.clock(), left())
    if wait is None:
        from zenskar_ext.errors import APITimeoutError

        msg = f"{call.name}: not sent: because of rate=..., it would be sent after its deadline"
        raise APITimeoutError(msg, operation=call.name, attempts=attempt - 1)
    if wait:
        yield Sleep(wait)


def _is_another_key_worth_a_try(outcome: Outcome, context: Context, key: int) -> bool:
    """Ask for another API key than the one with this number after a 401. A refused call changed nothing, so any call is repeated."""
    unauthorized = isinstance(outcome, http.Response) and outcome.status_code == HTTPStatus.UNAUTHORIZED
    return unauthorized and context.settings.api_key.renew(key)


def _attempt(step: Send) -> Steps[Outcome]:
    try:
        response = yield step
    except http.RequestError as error:
        error.request = step.request  # the one that was sent holds the API key
        return error
    except ZenskarError:  # a TargetError is an OSError
        raise
    except (OSError, http.InvalidURL) as error:  # a transport of the user's raises what its own library does
        failure = http.TransportError(f"{type(error).__name__}: {error}", request=step.request)
        failure.__cause__ = error
        return failure
    return cast("http.Response", response)


def _delay(call: Call, outcome: Outcome, context: Context, *, attempt: int, left: float) -> tuple[float | None, str]:
    """Return how many seconds to wait after a failure before the next attempt, None to stop and what there is none left of.

    Updates the retry budget.
    """
    if call.never or (call.before_retry is not None and has_taken_effect(outcome)):
        return None, ""
    policy = context.options.retries
    return policy.delay(
        outcome,
        repeatable=call.repeatable,
        attempt=attempt,
        left=left,
        now=context.now(),
        chance=context.chance(),
        budget=context.budget,
        ask=None if policy.decide is None else partial(_ask, call, outcome, context, attempt),
    )


def _ask(call: Call, outcome: Outcome, context: Context, attempt: int, delay: float | None) -> bool | float | None:
    """Ask the function of the user whether to retry; `delay` is the wait by the other rules, None for no retry."""
    from zenskar_ext.attempts import FailedAttempt, ask

    error = _failure(outcome, call, attempt, context)
    failed = FailedAttempt(
        operation=error.operation,
        method=call.request.method,
        attempt=attempt,
        status=error.status_code,
        error=error,
        repeatable=call.repeatable,
        delay=delay,
    )
    return ask(cast("Decide", context.options.retries.decide), failed)


def _report(
    call: Call, outcome: Outcome | BaseException, context: Context, *, attempt: int, seconds: float, delay: float | None
) -> None:
    """Pass an attempt to the log and the hooks, if either is in use."""
    if context.options.on_attempt or context.log.is_read():
        from zenskar_ext._sansio.reports import report_attempt

        report_attempt(call, outcome, context, attempt=attempt, seconds=seconds, delay=delay)
