"""The billing cycles of a contract: when each begins and ends for each line, and the date that it is billed for.

A cycle is as long as the cadence of the line's billing period. Cycles are counted from the anchor of the line, or else
that of the contract, or else the line's start: in the local time of the zone in which times without an offset are read.
Must not know prices.
"""

import heapq
import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import groupby, islice
from typing import Any

from attrs import evolve, frozen

from zenskar_ext.testing._sandbox.formats import instant_of, local, read_instant, read_integer
from zenskar_ext.testing._sandbox.lists import DEFAULT_LIMIT
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.resources import item
from zenskar_ext.testing._sandbox.rules.phases import (
    EARLIEST,
    LATEST,
    Span,
    contract_span,
    known_pricing,
    read_span,
    spans,
)
from zenskar_ext.testing._sandbox.store import Record, Store, write_instant
from zenskar_ext.testing._sandbox.world import Call, Rule

CADENCE = re.compile(r"P(\d{1,4})([DWMY]?)", re.ASCII)
AT_ONCE = "P0"
DAYS = {"D": 1, "W": 7}
MONTHS = {"M": 1, "Y": 12}
SHORTEST = 28
"""The days that every month has."""
LAST_DAYS = "a month without the day on which cycles begin has its last day instead: 31 January, 28 February, 31 March"


@frozen(order=True)
class Cycle:
    """A period that is billed at once."""

    bill_for: datetime
    begin: datetime
    end: datetime
    start_day: int
    whole: bool
    """Whether the line runs for all of it."""

    def is_billed_in(self, begin: datetime, end: datetime) -> bool:
        """Return whether the date that it is billed for lies in a window.

        Windows that follow each other bill each cycle once: one that is billed when it begins belongs to the window that
        its beginning is in, and one that is billed when it ends to the window that its end is in or coincides with.
        """
        if self.bill_for == self.begin:
            return begin == self.bill_for or begin < self.bill_for < end
        return begin < self.bill_for <= end

    @property
    def key(self) -> list[str]:
        """Two cycles of a contract are the same if their keys are equal. Records store the key."""
        return [write_instant(time) for time in (self.begin, self.end, self.bill_for)]


@frozen
class Line:
    """A line of a contract with its pricing, and the span in which it applies."""

    record: Record
    phase: Record
    pricing: Record
    span: Span
    anchor: datetime

    @property
    def once(self) -> bool:
        """Whether it is billed only once."""
        return self.pricing.get("is_recurring") is False


def lines(store: Store, contract: Record) -> Iterator[Line]:
    """Iterate over the lines of a contract.

    Raises:
        Refusal: 400 if the pricing of a line no longer exists.
    """
    if contract.get("is_last_day_of_month"):
        raise bad_request("The sandbox has no rule for is_last_day_of_month.")
    for phase, span in spans(contract):
        for record in phase.get("pricings", ()):
            pricing = record.get("pricing") or known_pricing(store, record["pricing_id"])
            if pricing is None:
                raise bad_request(f"The pricing of line {record['id']} was deleted.")
            own = read_span(record, span).within(span).within(contract_span(contract))
            anchor = record.get("anchor_date") or contract.get("anchor_date")
            if own.end is None or own.begin < own.end:
                yield Line(record, phase, pricing, own, read_instant(anchor) if anchor else own.begin)


def how_to_go_on(line: Line) -> str:
    """Return how a refusal names a line, and what else can be billed."""
    return f"line {line.record['id']}: let it begin and end with a cycle, or bill the other lines by windows without this one"


def lacks_its_day(line: Line, cycle: Cycle) -> bool:
    """Return whether cycles of months or years begin on a day that not every month has."""
    return (_cadence(line) or "")[-1:] in MONTHS and cycle.start_day > SHORTEST


def _cadence(line: Line) -> str | None:
    period: Record = line.pricing.get("billing_period") or {}
    price_period: Record = line.pricing["pricing_data"].get("pricing_period") or {}
    cadence: str | None = period.get("cadence") or price_period.get("cadence") or (AT_ONCE if line.once else None)
    if cadence != (price_period.get("cadence") or cadence):
        raise bad_request("The sandbox has no rule for a billing_period other than the pricing_period.")
    return cadence


def cycles(line: Line, since: datetime = EARLIEST) -> Iterator[Cycle]:
    """Iterate over the cycles of a line that end after a time, in order; endlessly if the line has no end.

    A line that is billed once has its first cycle only, whatever the time, and that one counts as whole.

    Raises:
        Refusal: 400 if the pricing does not say how often it is billed, or not in a way that the sandbox can count.
    """
    period: Record = line.pricing.get("billing_period") or {}
    cadence = _cadence(line)
    match = CADENCE.fullmatch(cadence or "")
    number, unit = (int(match[1]), match[2]) if match else (1, "")
    if number and not unit:
        raise bad_request(
            f"The sandbox cannot count periods of {cadence}: it knows P0, and any number of one unit, such as P1D, P15D, "
            "P2W, P1M and P1Y."
        )
    if not number:
        return _at_once(line)
    prepaid, begin = period.get("offset") == "prepaid", line.span.begin
    found = _counted(line, number, unit, begin if line.once else max(begin, since), prepaid=prepaid)
    return (evolve(cycle, whole=True) for cycle in islice(found, 1)) if line.once else found


def list_cycles(call: Call) -> Any:
    """Return the first cycles of a contract, sorted by the date that they are billed for, each once."""
    call.notes.append("which cycles are listed, and what their fields look like, is undocumented")
    limit = read_integer(call.query.get("limit", str(DEFAULT_LIMIT)))
    among = list(lines(call.store, item(call)))
    firsts = [(line, cycle) for line in among for cycle in islice(cycles(line), 1)]
    call.notes.extend([LAST_DAYS] if any(lacks_its_day(line, cycle) for line, cycle in firsts) else [])
    found = heapq.merge(*map(cycles, among))
    return [_shown(cycle) for _, (cycle, _) in zip(range(limit), groupby(found), strict=False)]


def _at_once(line: Line) -> Iterator[Cycle]:
    begin = line.span.begin
    yield Cycle(begin, begin, begin, local(begin).day, whole=True)


def _counted(line: Line, number: int, unit: str, since: datetime, *, prepaid: bool) -> Iterator[Cycle]:
    anchor = local(line.anchor)

    def step(index: int) -> datetime:
        return _step(anchor, index * number, unit)

    near = _between(anchor, local(since), unit) // number
    around = range(near - 2, near + 3)  # a month may be shorter than its number says, and a day have other hours
    index = around[bisect_right(around, since, key=step) - 1]
    limit = line.span.end or LATEST
    while (begin := step(index)) < limit and (end := step(index + 1)) < LATEST:
        own_begin, own_end = max(begin, line.span.begin), min(end, limit)
        bill_for, whole = own_begin if prepaid else own_end, (own_begin, own_end) == (begin, end)
        yield Cycle(bill_for, own_begin, own_end, anchor.day, whole=whole)
        index += 1


def _between(anchor: datetime, time: datetime, unit: str) -> int:
    """Return about how many periods a local time is after another one."""
    if unit in DAYS:
        return (time - anchor).days // DAYS[unit]
    return ((time.year - anchor.year) * 12 + time.month - anchor.month) // MONTHS[unit]


def _step(anchor: datetime, number: int, unit: str) -> datetime:
    """Return the instant some periods after a local time, or before it; the first or last time that exists if it is beyond."""
    beyond = EARLIEST if number < 0 else LATEST
    try:
        return instant_of(_later(anchor, number, unit))
    except OverflowError:
        return beyond


def _later(begin: datetime, number: int, unit: str) -> datetime:
    """Return the clock time some periods later.

    Raises:
        OverflowError: There is no such time.
    """
    if unit in DAYS:
        return begin + timedelta(days=number * DAYS[unit])
    year, month = divmod(begin.year * 12 + begin.month - 1 + number * MONTHS[unit], 12)
    if not EARLIEST.year <= year <= LATEST.year:
        raise OverflowError
    return begin.replace(year=year, month=month + 1, day=min(begin.day, monthrange(year, month + 1)[1]))


def _shown(cycle: Cycle) -> Record:
    begin, end, bill_for = cycle.key
    return {
        "name": f"{local(cycle.begin).date()} to {local(cycle.end).date()}",
        "start_date": begin,
        "end_date": end,
        "bill_for_date": bill_for,
        "billing_cycle_start_day": cycle.start_day,
    }


RULES: Mapping[str, Rule] = {"list_contract_billing_cycles": list_cycles}
