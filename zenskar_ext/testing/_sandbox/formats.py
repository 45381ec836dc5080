"""How a piece of text is read as a value: numbers exactly, date-times as instants.

Decides nothing else. Must not know where the text comes from.
"""

import re
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from typing import Any
from uuid import UUID

BOOLEANS = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}
NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,6})?", re.ASCII)
INTEGER = re.compile(r"[+-]?\d{1,300}", re.ASCII)


def read_number(text: str) -> Decimal:
    """Return a number, exactly."""
    if not NUMBER.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def read_integer(text: str) -> int:
    """Return a whole number."""
    if not INTEGER.fullmatch(text):
        raise ValueError(text)
    return int(text)


def read_boolean(text: str) -> bool:
    """Return a boolean, read from any of the spellings that the API's framework accepts."""
    if text.lower() not in BOOLEANS:
        raise ValueError(text)
    return BOOLEANS[text.lower()]


@contextmanager
def naive_times(zone: tzinfo) -> Generator[None]:
    """Read date-times without an offset as times of a zone, inside the block."""
    token = _zone.set(zone)
    try:
        yield
    finally:
        _zone.reset(token)


_zone: ContextVar[tzinfo] = ContextVar("the zone of date-times without an offset", default=UTC)


def read_instant(text: str) -> datetime:
    """Return a date-time in UTC. One without an offset counts as UTC, unless `naive_times` says otherwise."""
    value = datetime.fromisoformat(text)
    try:
        return (value if value.tzinfo else value.replace(tzinfo=_zone.get())).astimezone(UTC)
    except OverflowError as error:
        raise ValueError(text) from error


def local(instant: datetime) -> datetime:
    """Return the date and time that clocks show at an instant in the zone of `naive_times`, without an offset.

    Periods are counted and months end in this time, so that a month starts at midnight in winter and in summer. In the
    first and last hours that exist, which the zone would move out of the calendar, it is UTC.
    """
    try:
        return instant.astimezone(_zone.get()).replace(tzinfo=None)
    except OverflowError:
        return instant.replace(tzinfo=None)


def instant_of(clock_time: datetime) -> datetime:
    """Return the instant at which clocks show a time in the zone of `naive_times`: the first one, if they do so twice.

    A time that the change to summer time leaves out counts as if the clocks had not changed yet.

    Raises:
        OverflowError: The year would be before 1 or after 9999.
    """
    return clock_time.replace(tzinfo=_zone.get()).astimezone(UTC)


def read_uuid(text: str) -> str:
    """Return a UUID in its usual spelling."""
    return str(UUID(text))


READERS: Mapping[str, Callable[[str], Any]] = {
    "integer": read_integer,
    "number": read_number,
    "boolean": read_boolean,
    "date-time": read_instant,
    "date": date.fromisoformat,
    "uuid": read_uuid,
}
"""By JSON type or format. A value without a reader is text."""
