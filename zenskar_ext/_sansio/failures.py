"""Turns a failure into an error. Decides its class, message and cause, and keeps the API key out of all of them.

Never sends, waits or decides whether to retry.
"""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final, cast

from zenskar_client import http
from zenskar_client.errors import InvalidAnswer
from zenskar_client.types import decoded, dumps, loads
from zenskar_ext._sansio.redaction import unsigned, without_pairs, without_secrets
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
    ZenskarError,
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
# Undocumented: no source shows which header carries the request id. These are the usual ones of gateways.
_REQUEST_IDS = ("x-request-id", "x-amzn-requestid", "x-amz-apigw-id", "cf-ray")
_WORDS = ("detail", "Message", "message", "error")
_TITLE = r"(?i)<title[^>]*>([^<]+)"
_LONGEST = 300
_LOOKED_AT = 10_000
_KEPT = 4_194_304
LOOK: Final = ", so look before you send it again"
KEYED: Final = ", so send it again only with the same idempotency key"


class BodyError(http.ReadError):
    """The body of a successful response cannot be read to its end: it broke off, was late, or cannot be decoded."""

    def __init__(self, status_code: int, reason: str, cause: http.RequestError) -> None:
        super().__init__(reason.removesuffix(": "))
        self.status_code = status_code
        self.broken_by = cause
        self.is_timeout = isinstance(cause, http.TimeoutException)


class FinalBodyError(http.DecodingError):
    """The body of a successful response cannot be read, and fetching it again would not help."""

    def __init__(self, status_code: int, reason: str, *, is_timeout: bool = False) -> None:
        super().__init__(reason)
        self.status_code = status_code
        self.is_timeout = is_timeout


class BodyTooLargeError(FinalBodyError):
    """The unpacked body of a response is larger than a client allows."""

    def __init__(self, status_code: int, limit: int) -> None:
        remedy = "allow more with max_response_bytes=..., or download it to a file"
        super().__init__(status_code, f"the body has more than {limit} bytes; {remedy}")


def request_id(headers: Mapping[str, str]) -> str | None:
    """Return the id that the server, or a gateway in front of it, gave a request; None if there is none."""
    return next((headers[name] for name in _REQUEST_IDS if name in headers), None)


def status_error(
    operation: str,
    response: http.Response,
    *,
    secret: Secret,
    attempts: int,
    retry_after: float | None,
    note: str = "",
    lost: bool = False,
) -> APIStatusError:
    """Return the error for a response that is not 2xx.

    Args:
        operation: The operation.
        response: The response, with its body read.
        secret: The API key; it is redacted where the server repeats it.
        attempts: How many requests were sent.
        retry_after: How many seconds the server asks to wait.
        note: What the message ends with, such as why there is no retry.
        lost: Whether an earlier attempt failed, and may have taken effect all the same.
    """
    body, said = _said(decoded(response)[:_KEPT], secret)
    words = f": {line}" if (line := _line(said)) else ""
    status = response.status_code
    server = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    kind = _CLASSES.get(status, InternalServerError if server else APIStatusError)
    request = response.request
    headers = http.Headers(
        [
            (secret.blot(name), secret.blot(value))
            for name, value in response.headers.multi_items()
            if name != "set-cookie"
        ],
        encoding="utf-8",
    )
    asked = f"{request.method} {_line(secret.blot(request.url.path))}"
    named = "" if operation == asked else f"{operation}: "
    deleted = lost and kind is NotFoundError and request.method == "DELETE"
    maybe = ", but an earlier attempt, whose outcome is not known, may have deleted it" if deleted else ""
    leads = f", a redirect to {_line(to.url.host)} that is not followed" if (to := response.next_request) else ""
    error = kind(
        secret.blot(f"{named}{asked} returned {status}{leads}{words}{maybe}{note}"),
        operation=secret.blot(operation),
        status_code=status,
        body=body,
        headers=headers,
        request_id=request_id(headers),
        method=request.method,
        url=secret.blot(str(request.url.copy_with(username=None, password=None))),
        attempts=attempts,
    )
    error.outside = secret.blot((asked, *([line] if line else ())))
    if isinstance(error, RateLimitError):
        error.retry_after = retry_after
    if isinstance(error, NotFoundError):
        error.maybe_deleted = deleted
    return error


def connection_error(
    operation: str, failure: http.RequestError, *, secret: Secret, attempts: int, note: str = ""
) -> APIConnectionError:
    """Return the error for a request without a response.

    Args:
        operation: The operation.
        failure: The transport error. It becomes the cause, so the API key is redacted in it too.
        secret: The API key.
        attempts: How many requests were sent or tried.
        note: What the message ends with, such as why there is no retry.
    """
    _clean(failure, secret)
    name = secret.blot(operation)
    tried = f"after {attempts} attempts" if attempts > 1 else "at the first attempt"
    if isinstance(failure, BodyError | FinalBodyError):
        kind = APITimeoutError if failure.is_timeout else APIConnectionError
        message = f"{name}: returned {failure.status_code}, but its body could not be read {tried} ({_line(str(failure))}){note}"
        return kind(message, operation=name, attempts=attempts, status_code=failure.status_code)
    kind = APITimeoutError if isinstance(failure, http.TimeoutException) else APIConnectionError
    said = _line(f"{type(failure).__name__}: {failure}".removesuffix(": "))
    error = kind(f"{name}: no response {tried} ({said}){note}", operation=name, attempts=attempts)
    error.outside = (said,)
    return error


def unreadable(
    operation: str, response: http.Response, failure: InvalidAnswer, *, secret: Secret
) -> APIResponseValidationError:
    """Return the error for a successful response that cannot be read.

    Args:
        operation: The operation.
        response: The response, with its body read.
        failure: Where and why it cannot be read. It becomes the cause, so the API key is redacted in it too.
        secret: The API key.
    """
    _clean(failure, secret)
    error = APIResponseValidationError(
        f"{operation}: the response cannot be read at {_line(f'{failure.path}: {failure.reason}')}",
        operation=operation,
        path=failure.path,
        status_code=response.status_code,
        content=secret.blot(response.content),
    )
    error.outside = (_line(failure.path),)
    return error


def in_doubt(error: ZenskarError, key: str | None, secret: Secret) -> None:
    """Say in an error that its request may have changed something, and what to do before it is sent again.

    Args:
        error: The error.
        key: The idempotency key of the request, if it has one.
        secret: The API key.
    """
    error.may_have_taken_effect, error.idempotency_key = True, secret.blot(key)
    if isinstance(error, NotFoundError) and error.maybe_deleted:
        return
    took = "took" if isinstance(error, APIConnectionError) and error.status_code is not None else "may have taken"
    error.args = (f"{error}; the request {took} effect{KEYED if key else LOOK}", *error.args[1:])


def no_file(operation: str, response: http.Response, *, secret: Secret) -> APIResponseValidationError:
    """Return the error for a successful response that does not bring the file that was to be downloaded."""
    _, said = _said(decoded(response)[:_KEPT], secret)
    words = f": {line}" if (line := _line(said)) else ""
    error = APIResponseValidationError(
        secret.blot(f"{operation}: returned {response.status_code}, and only a 200 brings a file{words}"),
        operation=secret.blot(operation),
        path="$",
        status_code=response.status_code,
        content=secret.blot(response.content),
    )
    error.outside = (secret.blot(line),) if line else ()
    return error


def _clean(failure: BaseException | None, secret: Secret) -> None:
    """Redact the API key in the causes of an error: a server may send anything, and parsers quote what they read."""
    seen: list[BaseException] = []
    while failure is not None and failure not in seen:
        seen.append(failure)
        if isinstance(request := vars(failure).get("_request"), http.Request):
            vars(failure)["_request"] = unsigned(request)
        blot(failure, secret)
        failure = failure.__cause__ or failure.__context__


def blot(failure: BaseException, secret: Secret) -> None:
    """Redact the API key in the texts, attributes and notes of an error: ids and cursors of a server may repeat it."""
    failure.args = tuple(secret.blot(list(failure.args)))
    vars(failure).update(secret.blot(dict(vars(failure))))


def _said(text: str, secret: Secret) -> tuple[Any, str]:
    """Return the content of a body, and its message as text, in which fields are hidden that are secrets."""
    safe = secret.blot(text)
    try:
        body = loads(safe)
        if "\\" in safe:  # JSON has other ways to write the same text
            body = secret.blot(body)
        return body, _words(without_secrets(body))
    except (ValueError, RecursionError):
        title = re.search(_TITLE, safe[:_LOOKED_AT])
        return safe or None, title[1].strip() if title else safe


def _words(body: object) -> str:
    """Return the fields of a 422, the message of the API or of the gateway, or else the whole body."""
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
    """Return a text as one short line that is safe to log: no line breaks, escape sequences or lone surrogates."""
    words = " ".join(without_pairs(text[:_LOOKED_AT]).split())
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}..."
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in short)
