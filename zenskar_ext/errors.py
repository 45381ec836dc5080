"""The errors of the client. Each one is a `ZenskarError`; an error of the HTTP library is only ever its `__cause__`.

ZenskarError
├── ConfigurationError              the client cannot be created with these settings
├── InvalidRequestError             the call cannot be turned into a request; nothing was sent
│   └── FilterError                 ... because of a filter
├── UnverifiedOperationError        the path of the operation is only assumed; nothing was sent
├── TargetError                     the file or stream of a download cannot be written; an OSError too
├── MissingFieldError               a field that `need` reads is missing or null
├── CursorLoopError                 the server returned a cursor for the second time
├── SeveralRecordsError             several records have the external id of an ensure()
├── APIConnectionError              no response
│   └── APITimeoutError             ... in time
├── APIResponseValidationError      a response that cannot be read
└── APIStatusError                  a response that is not 2xx
    ├── BadRequestError             400
    ├── AuthenticationError         401
    ├── PermissionDeniedError       403
    ├── NotFoundError               404
    ├── ConflictError               409
    ├── UnprocessableEntityError    422
    ├── RateLimitError              429
    └── InternalServerError         5xx, unregistered ones such as 520 included

All of them can be pickled and copied with their cause, and none holds the API key. This module defines the errors; it
does not decide when they are raised, and knows nothing of retries.
"""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from zenskar_client import http
from zenskar_client.errors import InvalidAnswer, InvalidRequest, printable


class ZenskarError(Exception):
    """Any failure of the client.

    Attributes:
        cursor: The cursor of the page that failed: pass it to the list to resume there. None on the first page, and
            for calls that are not lists.
        may_have_taken_effect: Whether the call may have changed something although it failed. False for a call that only
            reads, for one that was never sent, and for one that the server refused: 3xx, 408, 409, 425 and 5xx of a write
            are no refusals. If it is True, look before you make the call again, or make it again with the same
            `idempotency_key`.
        idempotency_key: The idempotency key that the failed call was sent with, if the server honours one there.
        outside: The parts of the message that are not the client's own words: of the server, of the transport, and the
            path with its ids. They are in the order of the message.
    """

    cursor: str | None = None
    may_have_taken_effect: bool = False
    idempotency_key: str | None = None
    outside: tuple[str, ...] = ()

    def __init__(self, *args: object) -> None:
        super().__init__(*(printable(each) if isinstance(each, str) else each for each in args))

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self.args, dict(vars(self)), _portable(self.__cause__))


def _restored(
    kind: type[ZenskarError], args: tuple[Any, ...], state: dict[str, Any], cause: BaseException | None
) -> ZenskarError:
    error = kind.__new__(kind, *args)
    super(ZenskarError, error).__init__(*args)  # an OSError reads its arguments only there
    vars(error).update(state)
    error.__cause__ = cause
    return error


def _portable(cause: BaseException | None) -> BaseException | None:
    """Return a cause without the objects it refers to: errors of the HTTP library hold the request with the API key."""
    if cause is None or isinstance(cause, ZenskarError | InvalidAnswer | InvalidRequest):
        return cause
    if isinstance(cause, http.RequestError):
        kind = next(
            each for each in type(cause).__mro__ if each.__module__ == http.LIBRARY
        )  # not a class derived by others
        return cast("BaseException", kind(str(cause)))
    if isinstance(cause, http.HTTPError):
        return http.HTTPError(str(cause))
    return Exception(f"{type(cause).__name__}: {cause}")


class ConfigurationError(ZenskarError, ValueError):
    """The client cannot be created with these settings; the message names the argument and the environment variable."""


class InvalidRequestError(ZenskarError, ValueError):
    """The call cannot be turned into a request. Nothing was sent; the message says what would be right."""


class FilterError(InvalidRequestError):
    """A filter names a field or operator that the list does not have, or a value that cannot be sent."""


class UnverifiedOperationError(ZenskarError):
    """The path of the operation is only assumed, or the vendor's own description lacks it. Nothing was sent."""


class UnverifiedOperationWarning(UserWarning):
    """The path of the operation is inferred from sibling operations: no source shows it."""


class TargetError(ZenskarError, OSError):
    """The file or the stream of a download cannot be written.

    It is an `OSError` too, with `errno`, `strerror` and `filename`. Its cause is the error of the system, such as a
    `FileNotFoundError`.
    """

    def __reduce__(self) -> tuple[Any, ...]:
        args = (self.errno, self.strerror, self.filename)
        return _restored, (type(self), args, dict(vars(self)), _portable(self.__cause__))


class MissingFieldError(ZenskarError):
    """A field that `need` reads is missing or null; the message says which.

    Attributes:
        field: The name of the field, as in the code that reads it.
    """

    def __init__(self, message: str, *, field: str) -> None:
        super().__init__(message)
        self.field = field


class CursorLoopError(ZenskarError):
    """The server returned a cursor for the second time: pagination would never end."""


class SeveralRecordsError(ZenskarError):
    """Several records have the external id of an `ensure()`, which cannot choose one.

    Attributes:
        ids: The ids of the records that were found; there may be more.
    """

    ids: tuple[str, ...] = ()


class APIConnectionError(ZenskarError):
    """There was no response, or not all of it: no connection, or one that broke.

    Attributes:
        operation: The operation, such as `invoices.list`.
        attempts: How many requests were sent or tried.
        status_code: The 2xx status of a response whose body could not be read; a call that changes something took
            effect then. None if there was no response.
    """

    def __init__(self, message: str, *, operation: str, attempts: int, status_code: int | None = None) -> None:
        super().__init__(message)
        self.operation = operation
        self.attempts = attempts
        self.status_code = status_code


class APITimeoutError(APIConnectionError):
    """There was no response in time."""


class APIResponseValidationError(ZenskarError):
    """A successful response cannot be read.

    Attributes:
        operation: The operation.
        path: Where the body is not as expected; `$` is the whole body.
        status_code: The status of the response.
        content: The body as received, with the API key redacted.
    """

    def __init__(self, message: str, *, operation: str, path: str, status_code: int, content: bytes) -> None:
        super().__init__(message)
        self.operation = operation
        self.path = path
        self.status_code = status_code
        self.content = content


class APIStatusError(ZenskarError):
    """The status of the response is not 2xx.

    Attributes:
        operation: The operation, such as `invoices.get`.
        status_code: The status.
        body: The body: JSON values, text if it is not JSON, None if it is empty. Of a body of more than 4,194,304
            characters, the beginning as text. The API key is redacted. Other secrets of the API, such as `session_key`
            and `redirect_url`, are hidden in the message of the error, but not here.
        headers: The headers of the response, without cookies. Names ignore case; `get_list(name)` returns the values of
            several lines of one name.
        request_id: The id that the server gave the request, if it gave one.
        method: The method of the request.
        url: The URL of the request.
        attempts: How many requests were sent.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        status_code: int,
        body: Any,
        headers: Mapping[str, str],
        request_id: str | None,
        method: str,
        url: str,
        attempts: int,
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.status_code = status_code
        self.body = body
        self.headers = http.Headers(headers, encoding="utf-8")
        self.request_id = request_id
        self.method = method
        self.url = url
        self.attempts = attempts


class BadRequestError(APIStatusError):
    """400: the server does not accept the request as it is."""


class AuthenticationError(APIStatusError):
    """401: the API key or the organisation is missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the gateway refused, for example because the organisation is empty or not yours."""


class NotFoundError(APIStatusError):
    """404: there is no such object, or no such route.

    Attributes:
        maybe_deleted: True if this is a DELETE and an earlier attempt may have deleted the object: it reached the
            server, or may have, and its outcome is not known.
    """

    maybe_deleted: bool = False


class ConflictError(APIStatusError):
    """409: the state of the object does not allow it."""


class UnprocessableEntityError(APIStatusError):
    """422: fields of the request are wrong."""

    @property
    def fields(self) -> dict[str, str]:
        """What is wrong with each field, by its location (`body.amount`)."""
        return field_messages(self.body)


def field_messages(body: object) -> dict[str, str]:
    """Return what the body of a 422 says is wrong, by location; empty for a body of another shape."""
    detail = cast("dict[str, Any]", body).get("detail") if isinstance(body, dict) else None
    entries = cast("Sequence[Any]", detail) if isinstance(detail, list) else ()
    found = [cast("dict[str, Any]", entry) for entry in entries if isinstance(entry, dict)]
    messages: dict[str, str] = {}
    for entry in found:
        location, message = _location(entry.get("loc")), str(entry.get("msg", ""))
        messages[location] = f"{messages[location]}; {message}" if location in messages else message
    return messages


def _location(loc: object) -> str:
    """Return a location as one word. It is a list of names and numbers; other shapes are accepted too."""
    parts = cast("Sequence[object]", loc) if isinstance(loc, list) else [loc]
    return ".".join(str(part) for part in parts if part is not None)


class RateLimitError(APIStatusError):
    """429: too many requests.

    Attributes:
        retry_after: How many seconds the server asks to wait; None if it does not say.
    """

    retry_after: float | None = None


class InternalServerError(APIStatusError):
    """5xx: the server, or a gateway in front of it, failed."""
