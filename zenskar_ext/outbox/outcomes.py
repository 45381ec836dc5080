"""What the answer to a batch says about its events. Decides only: sends nothing, writes nothing, waits for nothing."""

from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Any, Final, Literal, TypeAlias, cast

from attrs import frozen

from zenskar_client.types import Response
from zenskar_ext._sansio.batch import ENDS, answered, failed, is_too_large
from zenskar_ext._sansio.cuts import Cut
from zenskar_ext.errors import APIConnectionError, APIStatusError, ZenskarError
from zenskar_ext.retries import retry_after

Batches: TypeAlias = Literal["atomic", "partial"]

KEY_LIFETIME: Final = 24 * 3600.0
"""For how many seconds the server knows an idempotency key. Source: docs.zenskar.com/reference/idempotent-requests."""
MARGIN: Final = 3600.0
"""How many seconds before that a batch is not sent again any more: clocks differ, and requests take time."""
SENDABLE: Final = KEY_LIFETIME - MARGIN
"""For how many seconds after its first attempt a batch is sent again."""
EXPIRED: Final = (
    "an earlier attempt may have been accepted, and the server may have forgotten the idempotency key since"
)
"""Why a batch is parked after that."""
ABOUT_EVENTS: Final = {HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNPROCESSABLE_ENTITY}
"""Only these say something about the events. Others are about the path, such as 404 of a wrong address, or the account."""
NO_ROUTE_FOR: Final = 7 * 24 * 3600.0
"""For how many seconds a batch waits for its path to be there. Its events are dead after that: the slug may be mistyped."""
NO_ROUTE_PAUSE: Final = 2 * 24 * 3600.0
"""How many seconds of that may be between two attempts. After a longer pause, nobody knows whether the path was there."""

_NO_ROUTE: Final = {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.GONE}


@frozen
class Accepted:
    """The API has the events."""


@frozen
class Failed:
    """The batch has to be sent again, unchanged.

    Attributes:
        reason: What happened.
        status: The status of the response; None if there was none.
        effect: Whether the attempt may have stored the events nevertheless.
        wait: How many seconds the server asks to wait; None if it does not say.
        ends: The error, if any other batch would fail the same way.
        no_route: Whether there is nothing at this path: a wrong address, or a definition that does not exist.
    """

    reason: str
    status: int | None = None
    effect: bool = True
    wait: float | None = None
    ends: BaseException | None = None
    no_route: bool = False


@frozen
class Refused:
    """The API refuses the batch, or events of it.

    Attributes:
        reason: What it says.
        status: The status of the response; None if the batch could not be sent.
        complaints: What it says about single events, by their position.
        whole: Whether the whole request was refused, so that nothing of it can have been stored.
    """

    reason: str
    status: int | None
    complaints: Mapping[int, str]
    whole: bool


Verdict: TypeAlias = Accepted | Failed | Refused


def verdict_of_answer(cut: Cut[int], answer: object) -> Verdict:
    """Return what the client returned says: only a successful response is acceptance."""
    status = answer.status_code if isinstance(answer, Response) else None
    if status is None or status // 100 != HTTPStatus.OK // 100:
        return Failed(f"the client returned {answer!r:.200}, which is not a successful response")
    error = answered(cut, cast("Any", answer)).error
    return Accepted() if error is None else Failed(str(error), status)


def verdict_of_error(cut: Cut[int], error: ZenskarError, now: datetime) -> Verdict:
    """Return what an error says.

    Args:
        cut: The batch.
        error: The error of its only attempt.
        now: The time, in UTC, for a `Retry-After` that is a date.
    """
    status = error.status_code if isinstance(error, APIStatusError) else None
    if isinstance(error, ENDS):
        return Failed(str(error), status, _may_have_effect(error), ends=error)
    batch = failed(cut, error)
    if batch.outcome == "refused" and _is_about_events(error):
        return Refused(str(error), status, batch.complaints, whole=is_too_large(batch) or status is None)
    wait = retry_after(error.headers, now) if isinstance(error, APIStatusError) else None
    no_route = batch.outcome == "refused" and status in _NO_ROUTE
    return Failed(str(error), status, _may_have_effect(error), wait, no_route=no_route)


def _is_about_events(error: ZenskarError) -> bool:
    """Return whether a refusal is the API's word on the events, not one of a gateway, or on the path or the account."""
    if not isinstance(error, APIStatusError) or error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return True
    return error.status_code in ABOUT_EVENTS and not isinstance(error.body, str)


def _may_have_effect(error: ZenskarError) -> bool:
    """Return whether the API may have the events, so that a dead letter, or another key, might count them twice."""
    if isinstance(error, APIStatusError) and error.status_code in ABOUT_EVENTS:
        return True
    return error.may_have_taken_effect or not isinstance(error, (APIStatusError, APIConnectionError, *ENDS))


@frozen
class Part:
    """Events of a refused batch that go the same way.

    Attributes:
        places: Their positions in the batch.
        state: "open" to send them as a new batch, "sent", "dead" or "parked".
        reason: Why.
    """

    places: tuple[int, ...]
    state: Literal["open", "sent", "dead", "parked"]
    reason: str = ""


UNSHOWN: Final = "other events of its batch were refused, and it is not known whether this one was stored: "
UNNAMED: Final = (
    "its batch was refused as a whole, the answer names no event, and it is not known whether the API stored others of "
    "the batch: "
)


def parts_of(refused: Refused, events: int, batches: Batches | None) -> list[Part]:
    """Return what becomes of the events of a refused batch.

    Args:
        refused: The refusal.
        events: How many events the batch has.
        batches: Whether the API stores none of a batch that it refuses ("atomic") or the events that it does not name
            ("partial"); None if that is not known.
    """
    everything = tuple(range(events))
    if events == 1:
        return [Part(everything, "dead", refused.complaints.get(0, refused.reason))]
    dead = [Part((place,), "dead", text) for place, text in sorted(refused.complaints.items())]
    others = tuple(place for place in everything if place not in refused.complaints)
    if dead and batches == "partial":
        return [*dead, *([Part(others, "sent")] if others else [])]
    if batches == "atomic" or refused.whole:
        return [*dead, *([Part(others, "open")] if others else [])] if dead else _halves(everything)
    why = UNSHOWN if dead else UNNAMED
    return [*dead, *([Part(others, "parked", why + refused.reason)] if others else [])]


def _halves(places: tuple[int, ...]) -> list[Part]:
    middle = (len(places) + 1) // 2
    return [Part(places[:middle], "open"), Part(places[middle:], "open")]
