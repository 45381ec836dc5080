"""What an answer that is not 2xx says, as an error: its class, its body, its message. Keeps the key out of all of them."""

from http import HTTPStatus
from typing import Any, cast

import httpx

from zenskar_client.types import decoded, loads
from zenskar_ext.errors import (
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
    field_messages,
)
from zenskar_ext.settings import Secret

_CLASSES: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}
# No source shows which header carries the id of a request; these are the usual ones of what stands before the API.
_REQUEST_IDS = ("x-request-id", "x-amzn-requestid", "x-amz-apigw-id", "cf-ray")
_LONGEST = 300


def status_error(
    operation: str, response: httpx.Response, *, secret: Secret, attempts: int, retry_after: float | None
) -> APIStatusError:
    """Give the error of an answer.

    Args:
        operation: What was called.
        response: The answer, read.
        secret: The key; where the server repeats it, it is blotted out.
        attempts: How many requests were sent.
        retry_after: How many seconds the server asks to wait.
    """
    body = _body(decoded(response), secret)
    status = response.status_code
    server = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    kind = _CLASSES.get(status, InternalServerError if server else APIStatusError)
    request = response.request
    url = str(request.url.copy_with(username=None, password=None))
    headers = {name: secret.blot(value) for name, value in response.headers.items() if name != "set-cookie"}
    error = kind(
        secret.blot(f"{operation}: {request.method} {request.url.path} was answered {status}{_saying(body)}"),
        operation=secret.blot(operation),
        status_code=status,
        body=body,
        headers=headers,
        request_id=next((headers[name] for name in _REQUEST_IDS if name in headers), None),
        method=request.method,
        url=secret.blot(url),
        attempts=attempts,
    )
    if isinstance(error, RateLimitError):
        error.retry_after = retry_after
    return error


def _body(text: str, secret: Secret) -> Any:
    if not text:
        return None
    safe = secret.blot(text)
    try:
        return secret.blot(loads(safe))  # again, because JSON has other ways to write the same text
    except (ValueError, RecursionError):
        return safe


def _saying(body: object) -> str:
    """Give what the body says in words: the fields of a 422, the detail of the API, the message of the gateway, or all."""
    fields = "; ".join(f"{location}: {message}" for location, message in field_messages(body).items())
    said = fields or _saying_of_object(body) or body
    text = " ".join(str(said).split()) if said is not None else ""
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
    return f": {short}" if short else ""


def _saying_of_object(body: object) -> object:
    values = cast("dict[str, object]", body) if isinstance(body, dict) else {}
    return next((values[name] for name in ("detail", "Message", "message", "error") if values.get(name)), None)
