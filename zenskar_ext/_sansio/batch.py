"""What came of a part of many items that were sent. Decides what a failure says of them; never sends, never waits."""

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
"""What can be iterated once only."""
ENDS: Final = (AuthenticationError, PermissionDeniedError, ConfigurationError, UnverifiedOperationError)
"""What says nothing of the items: any others would fare the same."""
# 4xx by number, but they mean "not now": the first request may still be running, or the server waited too long for it.
_NOT_NOW: Final = {
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.CONFLICT,
    HTTPStatus.TOO_EARLY,
    HTTPStatus.TOO_MANY_REQUESTS,
}
_OF_AN_ITEM: Final = re.compile(r"body\.(\d+)(?:\.(.+))?", re.DOTALL)


class Send(Protocol):
    """Sends a part of the items under a key, such as `partial(zk.usage_events.ingest, "compute")`."""

    def __call__(self, items: list[Any], /, *, idempotency_key: str) -> object: ...


class AsyncSend(Protocol):
    """Sends a part of the items under a key, such as `partial(zk.usage_events.ingest, "compute")`."""

    def __call__(self, items: list[Any], /, *, idempotency_key: str) -> Awaitable[object]: ...


@frozen
class Batch(Generic[E]):
    """A part of the items, and what came of it.

    Attributes:
        number: Its place; the first is 1.
        key: The idempotency key that it was sent under.
        items: What it holds.
        answer: What the call gave; None if it failed.
        error: Why it failed; None if it did not.
    """

    number: int
    key: str
    items: list[E]
    answer: Any = None
    error: ZenskarError | None = None

    @property
    def outcome(self) -> Outcome:
        """What is known of it.

        `accepted`: it was answered 2xx. `refused`: it was answered 4xx at the first attempt, or could not be written and
        was not sent; the same again would fare the same. `unknown`: no answer, one that cannot be read, 5xx, one that
        says to try later (408, 409, 425, 429), or a 4xx after an attempt whose end is not known. It may have been taken:
        send it again under the same key.
        """
        if self.error is None:
            return "accepted"
        return "refused" if _refuses(self.error) else "unknown"

    @property
    def complaints(self) -> dict[int, str]:
        """What a 422 says of single items, by their place in `items`; empty if it names none."""
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
    """The items of what can be iterated, for those who await them."""

    def __init__(self, items: Iterable[E]) -> None:
        self._items = iter(items)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> E:
        for item in self._items:
            return item
        raise StopAsyncIteration


def each(items: AsyncEvents[E]) -> AsyncIterator[E]:
    """Give the items one by one, to be awaited, wherever they come from."""
    return aiter(items) if isinstance(items, AsyncIterable) else AsyncEach(items)


def check_size(size: object) -> None:
    """Refuse what is no number of items.

    Raises:
        InvalidRequestError: It is no int of 1 or more.
    """
    if not isinstance(size, int) or size < 1:
        msg = f"size={size!r}: give 1 or more"
        raise InvalidRequestError(msg)


def check_key(key: object) -> None:
    """Refuse what cannot be the beginning of the keys of a run.

    Raises:
        InvalidRequestError: It is empty, or cannot be sent in a header.
    """
    if not isinstance(key, str) or not re.fullmatch("[!-~]+", key):
        msg = f"key={key!r}: give a name of the run in plain characters without blanks, such as compute-2026-01-31"
        raise InvalidRequestError(msg)
