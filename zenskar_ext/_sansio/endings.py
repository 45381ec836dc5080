"""How a call ends that fails: the error for the outcome of its last attempt, and what it says of a write."""

from typing import Any

from zenskar_client import http
from zenskar_client.errors import InvalidAnswer
from zenskar_client.operations import Operation
from zenskar_ext._sansio.context import Context
from zenskar_ext._sansio.failures import connection_error, in_doubt, status_error, unreadable
from zenskar_ext._sansio.requests import key_of
from zenskar_ext._sansio.steps import Call
from zenskar_ext.errors import APIConnectionError, APIResponseValidationError, APIStatusError
from zenskar_ext.retries import Outcome, may_have_taken_effect, retry_after


def failure(
    outcome: Outcome, call: Call, attempts: int, context: Context, *, wanting: str = "", lost: bool = False
) -> APIStatusError | APIConnectionError:
    """Return the error for the outcome of an attempt.

    Args:
        outcome: The response or the transport error.
        call: The call.
        attempts: How many requests were sent or tried.
        context: The client.
        wanting: What there is no retry for want of.
        lost: Whether an attempt failed, this one or an earlier one, and may have taken effect all the same.
    """
    error: APIStatusError | APIConnectionError
    secret, note = context.settings.api_key, f"; not retried: {wanting}" if wanting else ""
    if isinstance(outcome, http.Response):
        wait = retry_after(outcome.headers, context.now())
        error = status_error(
            call.name, outcome, secret=secret, attempts=attempts, retry_after=wait, note=note, lost=lost
        )
    else:
        error = connection_error(call.name, outcome, secret=secret, attempts=attempts, note=note)
    if call.acts and (lost or may_have_taken_effect(outcome)):
        in_doubt(error, key_of(call.request), secret)
    return error


def misread(
    operation: Operation[Any], response: http.Response, error: InvalidAnswer, context: Context
) -> APIResponseValidationError:
    """Return the error for a successful response that cannot be read."""
    found = unreadable(operation.name, response, error, secret=context.settings.api_key)
    if operation.changes:
        in_doubt(found, key_of(response.request), context.settings.api_key)
    return found
