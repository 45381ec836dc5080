"""What can fail. Every failure of the client is a `ZenskarError`; those of the HTTP library are only ever its `__cause__`.

ZenskarError
├── ConfigurationError              the client cannot be made as asked
├── InvalidRequestError             the call cannot be written as a request; nothing was sent
│   └── FilterError                 ... because of a filter
├── UnverifiedOperationError        the path of the operation is only assumed; nothing was sent
├── CursorLoopError                 the server gave a cursor that it had given before
├── APIConnectionError              nothing came back
│   └── APITimeoutError             ... in time
├── APIResponseValidationError      an answer came that cannot be read
└── APIStatusError                  an answer came that is not 2xx
    ├── BadRequestError             400
    ├── AuthenticationError         401
    ├── PermissionDeniedError       403
    ├── NotFoundError               404
    ├── ConflictError               409
    ├── UnprocessableEntityError    422
    ├── RateLimitError              429
    └── InternalServerError         5xx, also those that no registry knows (520)

All of them can be pickled and copied with their cause, and none holds the key.
"""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from zenskar_client import http
from zenskar_client.errors import InvalidAnswer, InvalidRequest


class ZenskarError(Exception):
    """Any failure of the client.

    Attributes:
        cursor: Where the walk through a list stood when it failed: give it to the list to go on. None on the first
            page, and outside of lists.
    """

    cursor: str | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self.args, dict(vars(self)), _portable(self.__cause__))


def _restored(
    kind: type[ZenskarError], args: tuple[Any, ...], state: dict[str, Any], cause: BaseException | None
) -> ZenskarError:
    error = kind.__new__(kind, *args)
    error.args = args
    vars(error).update(state)
    error.__cause__ = cause
    return error


def _portable(cause: BaseException | None) -> BaseException | None:
    """Give a cause without what it holds on to: the errors of the HTTP library hold the request, and with it the key."""
    if cause is None or isinstance(cause, ZenskarError | InvalidAnswer | InvalidRequest):
        return cause
    if isinstance(cause, http.RequestError):
        kind = next(
            each for each in type(cause).__mro__ if each.__module__ == http.LIBRARY
        )  # not one that others derive
        return cast("BaseException", kind(str(cause)))
    if isinstance(cause, http.HTTPError):
        return http.HTTPError(str(cause))
    return Exception(f"{type(cause).__name__}: {cause}")


class ConfigurationError(ZenskarError, ValueError):
    """The client cannot be made as asked; the message names the argument and the variable."""


class InvalidRequestError(ZenskarError, ValueError):
    """The call cannot be written as a request: nothing was sent, and the message says what would be right."""


class FilterError(InvalidRequestError):
    """A filter names a field or operator that the list does not have, or a value that cannot be sent."""


class UnverifiedOperationError(ZenskarError):
    """The path of the operation is only assumed: nothing was sent."""


class UnverifiedOperationWarning(UserWarning):
    """The path of the operation is inferred from its siblings: no source shows it."""


class CursorLoopError(ZenskarError):
    """The server gave a cursor that it had given before: following it would never end."""


class APIConnectionError(ZenskarError):
    """Nothing came back: no connection, or one that broke.

    Attributes:
        operation: What was called, such as `invoices.list`.
        attempts: How many requests were sent or tried.
    """

    def __init__(self, message: str, *, operation: str, attempts: int) -> None:
        super().__init__(message)
        self.operation = operation
        self.attempts = attempts


class APITimeoutError(APIConnectionError):
    """Nothing came back in time."""


class APIResponseValidationError(ZenskarError):
    """An answer of success came that cannot be read.

    Attributes:
        operation: What was called.
        path: Where the answer is not as expected; `$` is the whole body.
        status_code: The status of the answer.
        content: The body as it came.
    """

    def __init__(self, message: str, *, operation: str, path: str, status_code: int, content: bytes) -> None:
        super().__init__(message)
        self.operation = operation
        self.path = path
        self.status_code = status_code
        self.content = content


class APIStatusError(ZenskarError):
    """An answer came that is not 2xx.

    Attributes:
        operation: What was called, such as `invoices.get`.
        status_code: The status.
        body: What the body says: JSON values, text if it is no JSON, None if it is empty.
        headers: The headers of the answer, without cookies.
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
        self.headers = headers
        self.request_id = request_id
        self.method = method
        self.url = url
        self.attempts = attempts


class BadRequestError(APIStatusError):
    """400: the server does not take the request as it is."""


class AuthenticationError(APIStatusError):
    """401: the key or the organisation is missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the gateway refused; an organisation that is empty or not yours is answered so."""


class NotFoundError(APIStatusError):
    """404: there is no such thing, or no such route."""


class ConflictError(APIStatusError):
    """409: the state of the thing does not allow it."""


class UnprocessableEntityError(APIStatusError):
    """422: fields of the request are wrong."""

    @property
    def fields(self) -> dict[str, str]:
        """Give what is wrong with each field, by its location (`body.amount`)."""
        return field_messages(self.body)


def field_messages(body: object) -> dict[str, str]:
    """Give what the body of a 422 says is wrong, by location; empty for a body of another shape."""
    detail = cast("dict[str, Any]", body).get("detail") if isinstance(body, dict) else None
    entries = cast("Sequence[Any]", detail) if isinstance(detail, list) else ()
    found = [cast("dict[str, Any]", entry) for entry in entries if isinstance(entry, dict)]
    messages: dict[str, str] = {}
    for entry in found:
        location, message = _location(entry.get("loc")), str(entry.get("msg", ""))
        messages[location] = f"{messages[location]}; {message}" if location in messages else message
    return messages


def _location(loc: object) -> str:
    """Give a location as one word. It is a list of names and numbers; whatever else the server sends is not refused."""
    parts = cast("Sequence[object]", loc) if isinstance(loc, list) else [loc]
    return ".".join(str(part) for part in parts if part is not None)


class RateLimitError(APIStatusError):
    """429: too many requests.

    Attributes:
        retry_after: How many seconds the server asks to wait; None if it does not say.
    """

    retry_after: float | None = None


class InternalServerError(APIStatusError):
    """5xx: the server or something before it failed."""
