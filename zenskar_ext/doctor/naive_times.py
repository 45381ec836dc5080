"""How a filter reads a time without an offset: some of the latest records of a list are looked for with such times.

A record is looked for by its id: others may be created meanwhile.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from attrs import frozen

from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking, Record, path_of

QUESTION: Final = "How does a filter read a time without an offset?"
LISTS: Final = ("list_invoices", "list_customers", "list_contracts")
"""The lists that are tried, until one has a record."""
QUARTER: Final = timedelta(minutes=15)
MINUTE: Final = timedelta(minutes=1)
WEEK: Final = timedelta(days=7)
EARLIEST, LATEST = -13 * 4, 15 * 4
"""No time zone is as far from UTC, in quarters of an hour."""
COMPARED: Final = 3
"""How many records are compared. They are of one week, because the offset of a zone changes with its summer time."""
PAGE: Final = 100
REFUSED: Final = "refused"
UNREAD: Final = ("no time without an offset finds the record", "every time without an offset finds the record")


@frozen
class _Mark:
    """A record that is looked for."""

    asking: Asking
    path: str
    id: str
    at: datetime

    def is_found(self, instant: datetime, zone: str) -> bool:
        """Return whether a filter finds it that wants records from an instant on."""
        text = f"{instant.replace(tzinfo=None).isoformat()}{zone}"
        found = self.asking.get(self.path, created_at__gte=text, order="-created_at", limit=PAGE).items()
        return any(str(each.get("id")) == self.id for each in found)

    def is_refused(self, quarters: int) -> bool:
        """Return whether the API refused the time without an offset that was asked for last, and refuses another one."""
        self.is_found(self.at + quarters * QUARTER, "")
        return all(each.status in {400, 422} and not each.is_page for each in self.asking.replies[-2:])


def answer(asking: Asking) -> Answer:
    """Look for records with times with an offset, to see that the filter works, and then without one."""
    for name in LISTS:
        path = path_of(name)
        records = asking.get(path, order="-created_at", limit=PAGE).items()
        if records:
            return _compared([*_marks(asking, path, records)])
    return Answer(QUESTION, None, "no list has a record yet")


def _marks(asking: Asking, path: str, records: Sequence[Record]) -> Iterator[_Mark]:
    for each in records:
        try:
            at = datetime.fromisoformat(str(each.get("created_at")))
        except ValueError:
            continue
        if each.get("id"):
            aware = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
            yield _Mark(asking, path, str(each["id"]), aware)


def _compared(marks: Sequence[_Mark]) -> Answer:
    if not marks:
        return Answer(QUESTION, None, "no record has an id and a time in created_at")
    latest = max(each.at for each in marks)
    chosen = [each for each in marks if latest - each.at < WEEK][:COMPARED]
    for each in chosen:
        if not each.is_found(each.at - MINUTE, "Z") or each.is_found(each.at + MINUTE, "Z"):
            return Answer(QUESTION, None, f"the filter created_at__gte does not find the record {each.id} as it should")
    found = {each.id: _reading(each) for each in chosen}
    told = ", ".join(f"{name}: {reading}" for name, reading in found.items())
    readings = {*found.values()}
    if len(readings) > 1:
        return Answer(QUESTION, None, f"the records of {chosen[0].path} disagree: {told}", "naive_times")
    reading = readings.pop()
    if reading in UNREAD:
        return Answer(QUESTION, None, f"{reading}: {', '.join(found)}")
    words = {"utc": "as UTC", REFUSED: "the API refuses them"}.get(
        reading, f"as local time at {reading}, on the day of the latest record"
    )
    seen = f"seen in the filter created_at__gte of {chosen[0].path}, with the records {', '.join(found)}"
    return Answer(QUESTION, reading, f"{words}: {seen}. Bodies of requests may be read otherwise", "naive_times")


def _reading(mark: _Mark) -> str:
    """Find the greatest offset with which the filter still finds a record. Return it, or what else is seen."""
    low, high = EARLIEST, LATEST

    def matches(quarters: int) -> bool:
        return mark.is_found(mark.at + quarters * QUARTER - MINUTE, "")

    if not matches(low):
        if mark.is_refused(high):
            return REFUSED
        return UNREAD[0]
    if matches(high):
        return UNREAD[1]
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if matches(middle) else (low, middle)
    return "utc" if low == 0 else _offset(low)


def _offset(quarters: int) -> str:
    hours, minutes = divmod(abs(quarters) * 15, 60)
    return f"{'-' if quarters < 0 else '+'}{hours:02}:{minutes:02}"
