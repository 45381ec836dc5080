"""The outcome of a batch of items. Decides what a failure says about the items; never sends, never waits."""

import re
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Iterable, Iterator, Mapping
from http import HTTPStatus
from inspect import iscoroutinefunction, signature
from typing import Any, Final, Generic, Literal, Protocol, Self, TypeAlias, TypeVar

from attrs import frozen

from zenskar_client import http
from zenskar_client.types import Response, loads
from zenskar_ext._sansio.cuts import Cut
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
from zenskar_ext.retries import leaves_in_doubt

E = TypeVar("E")

Outcome: TypeAlias = Literal["accepted", "refused", "unknown"]
Events: TypeAlias = Iterable[E]
AsyncEvents: TypeAlias = Iterable[E] | AsyncIterable[E]

ONE_SHOT: Final = (Iterator, AsyncIterator)
"""Types whose items can be iterated only once."""
ENDS: Final = (AuthenticationError, PermissionDeniedError, ConfigurationError, UnverifiedOperationError)
"""Errors that say nothing about the items: any other batch would fail the same way."""
_OF_AN_ITEM: Final = re.compile(r"body\.(\d+)(?:\.(.+))?", re.DOTALL)
_NOT_JSON: Final = "the response is 2xx, but not JSON: it may be of a proxy or a login page (see `answer`)"
# Of a slug that does not exist, a test of the vendor's client says: "Real backend behavior: 200 with a bare `null` body".
_NOTHING: Final = "the response is 2xx, but empty or null: it does not say that the API has the events"


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
        answer: What the call returned; None if it raised an error.
        error: Why it is not known to be accepted; None if it is.
        digest: The SHA-256, in hex, of the JSON that `usage_events.ingest` sends: a `datetime` and its text have the same
            digest, in any process. Empty if an item cannot be written as JSON; then nothing was sent.
    """

    number: int
    key: str
    items: list[E]
    answer: Any = None
    error: ZenskarError | None = None
    digest: str = ""

    @property
    def outcome(self) -> Outcome:
        """What is known about the batch.

        `accepted`: the response was 2xx, with a body in JSON.
        `refused`: the response was 4xx, and no attempt before it may have been accepted; or the batch could not be
        turned into a request and was not sent. Sending it unchanged would fail again.
        `unknown`: no response, one that cannot be read, a 2xx whose body is empty, `null` or not JSON, 3xx, 5xx, "try later"
        (408, 409, 425, 429), or a 4xx after an attempt whose outcome is not known.

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


def check_run(run: object, send: object, events: object) -> None:
    """Check what a run is given, before an event is read.

    Args:
        run: The `Batches` or `AsyncBatches`.
        send: What is to send its batches.
        events: Its events.

    Raises:
        InvalidRequestError: `send` cannot send batches, or `events` cannot be iterated.
    """
    is_async = isinstance(run, AsyncIterable)
    if problem := _problem_of_send(send, is_async=is_async):
        raise InvalidRequestError(f"send {problem}; give a function such as partial(zk.usage_events.ingest, 'compute')")
    kind = type(events).__name__
    if isinstance(events, AsyncIterable) and not is_async:
        raise InvalidRequestError(f"events is {kind}, which is async; use AsyncBatches, or give a list or a generator")
    several = isinstance(events, Iterable | AsyncIterable) or hasattr(type(events), "__getitem__")
    if not several or isinstance(events, str | bytes | bytearray | Mapping):
        raise InvalidRequestError(f"events is {kind}; give the events in a list, a generator or another iterable")


def _problem_of_send(send: object, *, is_async: bool) -> str:
    if not callable(send):
        return f"is {type(send).__name__}"
    if iscoroutinefunction(send) and not is_async:
        return "is async, for AsyncBatches"
    try:
        signature(send, follow_wrapped=False).bind([], idempotency_key="")
    except TypeError as error:
        return f"cannot be called with a list of events and idempotency_key=... ({error})"
    except ValueError:  # it has no signature
        return ""
    return ""


def answered(cut: Cut[E], answer: object) -> Batch[E]:
    """Return a batch whose call returned. A body that says nothing is no proof that the API has the items."""
    doubt, error = _doubt(answer), None
    if doubt is not None:
        error = ZenskarError(f"batch {cut.number}, key {cut.key}: {doubt}")
        error.may_have_taken_effect, error.idempotency_key = True, cut.key
    return Batch(cut.number, cut.key, cut.items, answer, error, cut.digest)


def failed(cut: Cut[E], error: ZenskarError) -> Batch[E]:
    """Return a batch whose call raised an error."""
    return Batch(cut.number, cut.key, cut.items, error=error, digest=cut.digest)


def is_too_large(batch: Batch[E]) -> bool:
    """Return whether the server refused a batch for its size (413).

    A 413 after an attempt whose outcome is not known does not count: the first attempt may have been accepted.
    """
    return _is_413(batch.error) and batch.outcome == "refused"


def is_perhaps_too_large(batch: Batch[E]) -> bool:
    """Return whether a batch got a 413 after an attempt whose outcome is not known, such as on a stale connection.

    The same batch under the same key then shows more: the API answers again if it was accepted, and 413 if not.
    """
    return _is_413(batch.error) and batch.outcome == "unknown"


def _is_413(error: ZenskarError | None) -> bool:
    return isinstance(error, APIStatusError) and error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE


def _doubt(answer: object) -> str | None:
    """Return why a response does not show that the items were accepted; None if it does."""
    if isinstance(answer, Response | http.Response):
        try:
            answer = loads(answer.content or b"null")
        except ValueError:
            return _NOT_JSON
    elif isinstance(answer, str):
        return _NOT_JSON
    return _NOTHING if answer is None else None


def _refuses(error: ZenskarError) -> bool:
    if isinstance(error, APIStatusError):
        later = error.status_code == HTTPStatus.TOO_MANY_REQUESTS or leaves_in_doubt(error.status_code)
        return not later and not error.may_have_taken_effect
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
