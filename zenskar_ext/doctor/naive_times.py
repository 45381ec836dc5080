"""How a filter reads a time without an offset: the latest record of a list is looked for with such times."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking, path_of

QUESTION: Final = "How does a filter read a time without an offset?"
LISTS: Final = ("list_invoices", "list_customers", "list_contracts")
"""The lists that are tried, until one has a record."""
QUARTER: Final = timedelta(minutes=15)
MINUTE: Final = timedelta(minutes=1)
EARLIEST, LATEST = -13 * 4, 15 * 4
"""No time zone is as far from UTC, in quarters of an hour."""


def answer(asking: Asking) -> Answer:
    """Look for the latest record with times with an offset, to see that the filter works, and then without one."""
    for name in LISTS:
        path = path_of(name)
        newest = asking.get(path, order="-created_at", limit=1).items()
        if newest:
            return _found(asking, path, newest[0].get("created_at"))
    return Answer(QUESTION, None, "no list has a record yet")


def _found(asking: Asking, path: str, created_at: object) -> Answer:
    try:
        latest = datetime.fromisoformat(str(created_at))
    except ValueError:
        return Answer(QUESTION, None, f"created_at is no time: {created_at!r}")
    latest = latest.replace(tzinfo=UTC) if latest.tzinfo is None else latest.astimezone(UTC)
    statuses: set[int] = set()

    def matches(text: str) -> bool:
        reply = asking.get(path, created_at__gte=text, limit=1)
        statuses.add(reply.status)
        return bool(reply.items())

    if not matches(_text(latest - MINUTE, "Z")) or matches(_text(latest + MINUTE, "Z")):
        return Answer(QUESTION, None, "the filter created_at__gte does not find the latest record as it should")
    statuses.clear()
    return _judged(lambda quarters: matches(_text(latest + quarters * QUARTER - MINUTE, "")), statuses)


def _judged(matches: Callable[[int], bool], statuses: set[int]) -> Answer:
    """Find the greatest offset with which the filter still finds the record."""
    low, high = EARLIEST, LATEST
    if not matches(low):
        if statuses <= {400, 422}:
            words = f"the API refuses them ({statuses.pop()}), in the filter created_at__gte"
            return Answer(QUESTION, "refused", words, "naive_times")
        return Answer(QUESTION, None, "no time without an offset finds the latest record")
    if matches(high):
        return Answer(QUESTION, None, "every time without an offset finds the latest record: it is not read at all")
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if matches(middle) else (low, middle)
    value = "utc" if low == 0 else _offset(low)
    words = (
        f"as {'UTC' if low == 0 else f'local time at {value}, on the day of the latest record'}: seen in the filter "
        "created_at__gte. Bodies of requests may be read otherwise"
    )
    return Answer(QUESTION, value, words, "naive_times")


def _text(instant: datetime, zone: str) -> str:
    return f"{instant.replace(tzinfo=None).isoformat()}{zone}"


def _offset(quarters: int) -> str:
    hours, minutes = divmod(abs(quarters) * 15, 60)
    return f"{'-' if quarters < 0 else '+'}{hours:02}:{minutes:02}"
