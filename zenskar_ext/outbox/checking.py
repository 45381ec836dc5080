"""Checks an event before it is kept, and writes it as it will be sent. What is wrong with it is said to who records it."""

import os
import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypedDict, cast

from zenskar_client.checks import check
from zenskar_client.errors import InvalidRequest
from zenskar_client.models import UsageEvent
from zenskar_client.types import dumps, is_uuid, read_datetime
from zenskar_ext._sansio.cuts import MAX_BYTES
from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.outbox.columns import Columns, columns_of

AHEAD: Final = timedelta(days=31)
"""How far in the future a timestamp may be. A sum may be dated at the end of its month; later is probably a mistake."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LONGEST_ID: Final = 255
_CONTROL: Final = re.compile("[\x00-\x1f\x7f]")
_MODELS: Final = (UsageEvent,)


class _Needed(TypedDict):
    slug: str
    customer_id: str
    data: Mapping[str, Any]


class RecordedEvent(_Needed, total=False):
    """An event for `record_many`: the arguments of `record`, in a dict."""

    timestamp: datetime | str | None
    event_id: str | None


class Row(NamedTuple):
    """A checked event: what is kept of it.

    Attributes:
        slug: The `api_slug` of its definition.
        event_id: Its id, unique for the slug.
        body: The JSON as it is sent.
        size: How many bytes that is.
        dated: Whether the caller gave its time.
    """

    slug: str
    event_id: str
    body: str
    size: int
    dated: bool


class Checker:
    """Checks events.

    Args:
        metrics: The `dataschema` of definitions, by slug.
        now: Returns the time, in UTC.
    """

    def __init__(
        self, metrics: Mapping[str, Any] | None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        """Read the definitions.

        Raises:
            ConfigurationError: One of them is none.
        """
        self._columns: Mapping[str, Columns] = {name: columns_of(name, each) for name, each in (metrics or {}).items()}
        self._now = now

    def row(
        self,
        slug: str,
        customer_id: str,
        data: Mapping[str, Any],
        timestamp: datetime | str | None,
        event_id: str | None,
    ) -> Row:
        """Return a checked event.

        Raises:
            InvalidRequestError: It cannot be sent, or would be refused. The message says what is wrong.
        """
        try:
            checked_slug = _slug(str(slug) if isinstance(cast("object", slug), str) or is_uuid(slug) else "")
            fields = _fields_of(data)
            body = dumps(self._event(customer_id, fields, timestamp), UsageEvent)
            size = len(body.encode())
        except (InvalidRequest, UnicodeEncodeError) as error:
            raise InvalidRequestError(f"{slug}: {error}") from None
        if size > MAX_BYTES - len("[]"):
            raise InvalidRequestError(f"{slug}: the event has {size} bytes of JSON; at most {MAX_BYTES} can be sent")
        columns = self._columns.get(checked_slug)
        if columns is not None and (problem := columns.problem(fields)):
            raise InvalidRequestError(f"{slug}: data{'' if problem.startswith(':') else '.'}{problem}")
        return Row(
            checked_slug, new_id() if event_id is None else _id(event_id), body, size, dated=timestamp is not None
        )

    def _event(self, customer_id: str, data: Mapping[str, Any], timestamp: datetime | str | None) -> dict[str, Any]:
        if not isinstance(cast("object", customer_id), str) or not customer_id.strip():
            raise InvalidRequest(f"customer_id={customer_id!r}: give the id of a customer")
        if customer_id != customer_id.strip():
            raise InvalidRequest(f"customer_id={customer_id!r} has blanks around it")
        if _CONTROL.search(customer_id):
            raise InvalidRequest(f"customer_id={customer_id!r} has a line break or another control character")
        event = {"customer_id": customer_id, "timestamp": self._time(timestamp), "data": data}
        check(event, _MODELS)
        return event

    def _time(self, given: datetime | str | None) -> datetime:
        now = self._now()
        if given is None:
            return now
        if isinstance(given, str) and len(given) <= len("2026-01-31"):
            raise InvalidRequest(f"timestamp={given!r} is a day; give a time, such as {given}T00:00:00Z")
        value = read_datetime(given) if isinstance(given, str) else given
        if not isinstance(value, datetime):
            raise InvalidRequest(f"timestamp={given!r}: give an aware datetime")
        if value.utcoffset() is None:
            raise InvalidRequest(f"timestamp={given!r} has no time zone; give an aware datetime")
        if value < _EPOCH:
            raise InvalidRequest(f"timestamp={given!r} is before 1970")
        if value - now > AHEAD:
            raise InvalidRequest(f"timestamp={given!r} is more than {AHEAD.days} days in the future")
        return value


def given_to_record_many(event: object) -> tuple[Any, ...]:
    """Return the fields of an event of `record_many`, in the order of `Checker.row`.

    Raises:
        InvalidRequestError: It is no dict, or has other fields.
    """
    try:
        return _fields(**event)  # type: ignore[arg-type]
    except TypeError as error:
        what = str(error).partition("_fields() ")[2]
        if not isinstance(event, Mapping):
            what = f"an event is {type(event).__name__}"
        msg = f"{what}; give dicts with slug, customer_id, data, and if need be timestamp and event_id"
        raise InvalidRequestError(msg) from None


def _fields(*, slug: Any, customer_id: Any, data: Any, timestamp: Any = None, event_id: Any = None) -> tuple[Any, ...]:
    return slug, customer_id, data, timestamp, event_id


def new_id() -> str:
    """Return a random id that begins with the time, a UUID of version 7: rows of one time are near each other."""
    stamp = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10))
    number = (stamp & (1 << 48) - 1) << 80 | 7 << 76 | (random >> 68) << 64 | 2 << 62 | random & (1 << 62) - 1
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _fields_of(data: Any) -> Mapping[str, Any]:
    """Return the data of an event, a dict or a model, as a dict."""
    fields = data.to_dict() if hasattr(data, "to_dict") else data
    if not isinstance(fields, Mapping):
        raise InvalidRequest(f"data is {type(data).__name__}; give a dict")
    return cast("Mapping[str, Any]", fields)


def _id(given: object) -> str:
    if not isinstance(given, str) or not 0 < len(given) <= _LONGEST_ID or not given.isprintable():
        raise InvalidRequestError(f"event_id={given!r}: give a text of 1 to {_LONGEST_ID} printable characters")
    return given


@lru_cache(4096)
def _slug(given: str) -> str:
    if not re.fullmatch("[A-Za-z0-9_-]+", given):
        raise InvalidRequest("this is no slug; one has letters, digits, _ and -")
    return given
