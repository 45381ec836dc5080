"""The outcome of a batch of items. Decides what a failure says about the items; never sends, never waits."""

import re
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Iterable, Iterator
from http import HTTPStatus
from typing import Any, Final, Generic, Literal, Protocol, Self, TypeAlias, TypeVar

from attrs import frozen

from zenskar_ext.errors import (
    APIStatusError,
    AuthenticationError,
    ConfigurationError,
    InvalidRequestError,
    PermissionDeniedError,
    UnprocessableEntityError,
    UnverifiedOperationError,
    ZenskarError,
)

E = TypeVar("E")

Outcome: TypeAlias = Literal["accepted", "refused", "unknown"]
Events: TypeAlias = Iterable[E]
AsyncEvents: TypeAlias = Iterable[E] | AsyncIterable[E]

ONE_SHOT: Final = (Iterator, AsyncIterator)
"""Types whose items can be iterated only once."""
ENDS: Final = (AuthenticationError, PermissionDeniedError, ConfigurationError, UnverifiedOperationError)
"""Errors that say nothing about the items: any other batch would fail the same way."""
# These 4xx mean "not now": the first request may still be running, or the server waited too long for it.
_NOT_NOW: Final = {
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.CONFLICT,
    HTTPStatus.TOO_EARLY,
    HTTPStatus.TOO_MANY_REQUESTS,
}
_OF_AN_ITEM: Final = re.compile(r"body\.(\d+)(?:\.(.+))?", re.DOTALL)


class Send(Protocol):
    """Sends a batch under an idempotency key, such as `partial(zk.usage_events.ingest, "compute")`."""

    def __call__(self, items: list[Any], /, *, idempotency_key: str) -> object: ...


class AsyncSend(Protocol):
    """Sends a batch under an idempotency key, such as `partial(zk.usage_events.ingest, "compute")`."""

    def __call__(self, items: list[Any], /, *, idempotency_key: str) -> Awaitable[object]: ...


@frozen
class Batch(Generic[E]):
    """A batch of items and its outcome.

    Attributes:
        number: Its position; the first is 1.
        key: The idempotency key that it was sent under.
        items: Its items.
        answer: What the call returned; None if it failed.
        error: Why it failed; None if it did not.
    """

    number: int
    key: str
    items: list[E]
    answer: Any = None
    error: ZenskarError | None = None

    @property
    def outcome(self) -> Outcome:
        """What is known about the batch.

        `accepted`: the response was 2xx.
        `refused`: the response to the first attempt was 4xx, or the batch could not be turned into a request and was
        not sent. Sending it unchanged would fail again.
        `unknown`: no response, one that cannot be read, 5xx, "try later" (408, 409, 425, 429), or a 4xx after an
        attempt whose outcome is not known.

        Warning: a batch with outcome `unknown` may have been accepted. Send it again under the same key.
        """
        if self.error is None:
            return "accepted"
        return "refused" if _refuses(self.error) else "unknown"

    @property
    def complaints(self) -> dict[int, str]:
        """What a 422 says about single items, by their index in `items`; empty if it names none."""
        fields = self.error.fields if isinstance(self.error, UnprocessableEntityError) else {}
        found: dict[int, list[str]] = {}
        for location, message in fields.items():
            match = _OF_AN_ITEM.fullmatch(location)
            if match and int(match[1]) < len(self.items):
                found.setdefault(int(match[1]), []).append(f"{match[2]}: {message}" if match[2] else message)
        return {place: "; ".join(messages) for place, messages in found.items()}


def _refuses(error: ZenskarError) -> bool:
    if isinstance(error, APIStatusError):
        client = HTTPStatus.BAD_REQUEST <= error.status_code < HTTPStatus.INTERNAL_SERVER_ERROR
        return client and error.status_code not in _NOT_NOW and error.attempts == 1
    return isinstance(error, InvalidRequestError)


class AsyncEach(Generic[E]):
    """Iterates over a plain iterable with `async for`."""

    def __init__(self, items: Iterable[E]) -> None:
        self._items = iter(items)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> E:
        for item in self._items:
            return item
        raise StopAsyncIteration


def each(items: AsyncEvents[E]) -> AsyncIterator[E]:
    """Return an async iterator over the items of a plain or an async iterable."""
    return aiter(items) if isinstance(items, AsyncIterable) else AsyncEach(items)


def check_size(size: object) -> None:
    """Check the size of batches.

    Raises:
        InvalidRequestError: It is not an int of 1 or more.
    """
    if not isinstance(size, int) or size < 1:
        msg = f"size={size!r}: give 1 or more"
        raise InvalidRequestError(msg)


def check_key(key: object) -> None:
    """Check the prefix of the idempotency keys of a run.

    Raises:
        InvalidRequestError: It is empty, or cannot be sent in a header.
    """
    if not isinstance(key, str) or not re.fullmatch("[!-~]+", key):
        msg = f"key={key!r}: give the run a name in printable ASCII without spaces, such as compute-2026-01-31"
        raise InvalidRequestError(msg)
