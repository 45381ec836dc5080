"""What a failure says, as an error: its class, its words, its cause. Keeps the key out of all of them."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

from zenskar_client import http
from zenskar_client.errors import InvalidAnswer
from zenskar_client.types import decoded, dumps, loads
from zenskar_ext.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
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
_WORDS = ("detail", "Message", "message", "error")
_TITLE = r"(?i)<title[^>]*>([^<]+)"
_LONGEST = 300
_LOOKED_AT = 10_000


def request_id(headers: Mapping[str, str]) -> str | None:
    """Give the id that the server, or what stands before it, gave a request; None if there is none."""
    return next((headers[name] for name in _REQUEST_IDS if name in headers), None)


def status_error(
    operation: str, response: http.Response, *, secret: Secret, attempts: int, retry_after: float | None
) -> APIStatusError:
    """Give the error of an answer.

    Args:
        operation: What was called.
        response: The answer, read.
        secret: The key; where the server repeats it, it is blotted out.
        attempts: How many requests were sent.
        retry_after: How many seconds the server asks to wait.
    """
    body, said = _said(decoded(response), secret)
    words = f": {line}" if (line := _line(said)) else ""
    status = response.status_code
    server = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    kind = _CLASSES.get(status, InternalServerError if server else APIStatusError)
    request = response.request
    headers = {name: _blot(secret, value) for name, value in response.headers.items() if name != "set-cookie"}
    asked = f"{operation}: {request.method} {_line(_blot(secret, request.url.path))}"
    leads = f", a redirect to {_line(to.url.host)} that is not followed" if (to := response.next_request) else ""
    error = kind(
        _blot(secret, f"{asked} was answered {status}{leads}{words}"),
        operation=_blot(secret, operation),
        status_code=status,
        body=body,
        headers=headers,
        request_id=request_id(headers),
        method=request.method,
        url=_blot(secret, str(request.url.copy_with(username=None, password=None))),
        attempts=attempts,
    )
    if isinstance(error, RateLimitError):
        error.retry_after = retry_after
    return error


def connection_error(
    operation: str, failure: http.RequestError, *, secret: Secret, attempts: int
) -> APIConnectionError:
    """Give the error of a request that nothing came back to.

    Args:
        operation: What was called.
        failure: What the transport says. It becomes the cause, so the key is blotted out of it too.
        secret: The key.
        attempts: How many requests were sent or tried.
    """
    _clean(failure, secret)
    kind = APITimeoutError if isinstance(failure, http.TimeoutException) else APIConnectionError
    name = _blot(secret, operation)
    tried = f"after {attempts} attempts" if attempts > 1 else "at the first attempt"
    said = _line(f"{type(failure).__name__}: {failure}".removesuffix(": "))
    return kind(f"{name}: no answer {tried} ({said})", operation=name, attempts=attempts)


def unreadable(
    operation: str, response: http.Response, failure: InvalidAnswer, *, secret: Secret
) -> APIResponseValidationError:
    """Give the error of an answer of success that cannot be read.

    Args:
        operation: What was called.
        response: The answer, read.
        failure: Where and why it cannot be read. It becomes the cause, so the key is blotted out of it too.
        secret: The key.
    """
    _clean(failure, secret)
    return APIResponseValidationError(
        f"{operation}: the answer cannot be read at {_line(f'{failure.path}: {failure.reason}')}",
        operation=operation,
        path=failure.path,
        status_code=response.status_code,
        content=response.content.replace(secret.reveal().encode(), b"[key]"),
    )


def _clean(failure: BaseException | None, secret: Secret) -> None:
    """Blot the key out of what is behind an error: a server may send anything, and parsers quote what they were sent."""
    seen: list[BaseException] = []
    while failure is not None and failure not in seen:
        seen.append(failure)
        failure.args = tuple(_blot(secret, list(failure.args)))
        vars(failure).update(_blot(secret, dict(vars(failure))))
        failure = failure.__cause__ or failure.__context__


def _blot(secret: Secret, value: Any) -> Any:
    """Give text or JSON values without the key, as it is and as a URL has it."""
    return Secret(quote(secret.reveal(), safe="")).blot(secret.blot(value))


def _said(text: str, secret: Secret) -> tuple[Any, str]:
    """Give what a body holds, and what it says in words."""
    safe = _blot(secret, text)
    try:
        body = _blot(secret, loads(safe))  # again, because JSON has other ways to write the same text
        return body, _words(body)
    except (ValueError, RecursionError):
        title = re.search(_TITLE, safe[:_LOOKED_AT])
        return safe or None, title[1].strip() if title else safe


def _words(body: object) -> str:
    """Give the fields of a 422, the sentence of the API or of the gateway, or all that there is."""
    if body is None or isinstance(body, str):
        return body or ""
    fields = field_messages(body)
    if fields:
        return "; ".join(f"{location}: {message}" for location, message in fields.items())
    inner = _sentence(body)
    return dumps(body) if inner is None else _words(inner)


def _sentence(body: object) -> object:
    values = cast("dict[str, object]", body) if isinstance(body, dict) else {}
    return next((values[name] for name in _WORDS if values.get(name)), None)


def _line(text: str) -> str:
    """Give a text as one short line that any log takes: no line breaks, no escape sequences, no half characters."""
    words = " ".join(text[:_LOOKED_AT].split())
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}..."
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in short)
