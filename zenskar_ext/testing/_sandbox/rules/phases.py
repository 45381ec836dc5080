"""The phases of a contract: where each begins and ends, and which lines it has.

A pause is a phase, too, but lies over the others. Decides on dates and on what fits together. Must not know what an
operation does.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import PRODUCTS
from zenskar_ext.testing._sandbox.store import Record, Store, write_instant
from zenskar_ext.testing._sandbox.world import Call

PRICINGS = "/products/{product_id}/pricing"
BUNDLE_PRICINGS = "/products/bundle/{product_id}/pricing"
LAST_SECOND = (59, 59)
"""Minute and second."""
EARLIEST = datetime.min.replace(tzinfo=UTC)
LATEST = datetime.max.replace(tzinfo=UTC)


@frozen
class Span:
    """A stretch of time; without an end it has none."""

    begin: datetime
    end: datetime | None

    def within(self, other: "Span") -> "Span":
        """Give the part that lies in another one."""
        ends = [end for end in (self.end, other.end) if end]
        return Span(max(self.begin, other.begin), min(ends, default=None))

    def meets(self, other: "Span") -> bool:
        """Tell whether the two have some time in common."""
        common = self.within(other)
        return common.end is None or common.begin < common.end


def read_span(record: Mapping[str, Any], outer: Span) -> Span:
    """Give the span of what has a start_date and an end_date, each that of `outer` if it is missing."""
    begin, end = record.get("start_date"), record.get("end_date")
    return Span(read_instant(begin) if begin else outer.begin, full_hour(read_instant(end)) if end else outer.end)


def contract_span(contract: Mapping[str, Any]) -> Span:
    """Give the span of a whole contract; one that does not say when it starts did so when it was made."""
    begin = contract.get("start_date") or contract["created_at"]
    return read_span(contract, Span(read_instant(begin), None))


def full_hour(end: datetime) -> datetime:
    """Give an end as the first moment after: what ends in the last second of an hour or day ends with it."""
    rounded = (end.minute, end.second) == LAST_SECOND and end.year < LATEST.year
    return end.replace(microsecond=0) + timedelta(seconds=1) if rounded else end


def is_pause(phase: Record) -> bool:
    """Tell whether a phase is a pause."""
    return phase.get("phase_type") == "pause"


def pauses(contract: Record) -> list[Record]:
    """Give the pauses of a contract, running, planned and over."""
    return [phase for phase in contract.get("phases", ()) if is_pause(phase)]


def spans(contract: Record) -> list[tuple[Record, Span]]:
    """Give the phases that are no pauses, each with its span: to the next one or the contract's end if not said."""
    phases = [phase for phase in contract.get("phases", ()) if not is_pause(phase)]
    whole = contract_span(contract)
    begins = [read_span(phase, whole).begin for phase in phases]
    ends = [*begins[1:], whole.end]
    return [
        (phase, read_span(phase, Span(begin, end))) for phase, begin, end in zip(phases, begins, ends, strict=False)
    ]


def place(call: Call, contract: Record, phases: Sequence[Record]) -> list[Record]:
    """Give phases with ids and starts, as a contract keeps them.

    Raises:
        Refusal: 400 if they overlap, lie outside the contract, or have a line that is not whole.
    """
    placed = list(_started(contract, [_with_ids(call, phase) for phase in phases]))
    kept = {**contract, "phases": placed}
    found = [span for _, span in spans(kept)]
    if any(span.end is not None and span.end <= span.begin for span in found):
        raise bad_request("A phase must end after its start_date, and before the next one starts.")
    if any(after.begin < before.end for before, after in pairwise(found) if before.end):
        raise bad_request("The phases overlap.")
    whole = contract_span(contract)
    if any(span.within(whole) != span for span in found):
        raise bad_request("A phase must lie within its contract.")
    return placed


def new_line(call: Call, line: Mapping[str, Any]) -> Record:
    """Give a line as a phase keeps it, with an id.

    Raises:
        Refusal: 400 unless it has either a pricing or the id of one, and names only what is there.
    """
    if ("pricing_id" in line) == ("pricing" in line):
        raise bad_request("A line has either a pricing_id or a pricing.")
    product_id = line.get("product_id")
    if product_id is not None and call.store.get(PRODUCTS, product_id) is None:
        raise bad_request("There is no such product.")
    if "pricing_id" in line:
        pricing = known_pricing(call.store, line["pricing_id"])
        if pricing is None or product_id not in (None, pricing.get("product_id", product_id)):
            raise bad_request("There is no such pricing of this product.")
    return {"id": call.world.ids.new(), **line}


def known_pricing(store: Store, pricing_id: str) -> Record | None:
    """Give a pricing of a product or of a bundle, None if there is none."""
    return store.get(PRICINGS, pricing_id) or store.get(BUNDLE_PRICINGS, pricing_id)


def _with_ids(call: Call, phase: Record) -> Record:
    lines = {"pricings": [new_line(call, line) for line in phase["pricings"]]} if "pricings" in phase else {}
    return {"id": call.world.ids.new(), **phase, **lines}


def _started(contract: Record, phases: Sequence[Record]) -> Iterator[Record]:
    """Give phases with their starts: that of the contract or the end of the phase before where none is said."""
    free: str | None = write_instant(contract_span(contract).begin)
    for phase in phases:
        start = phase.get("start_date", None if is_pause(phase) else free)
        if start is None:
            raise bad_request("A pause, and a phase after one without an end_date, needs a start_date.")
        if not is_pause(phase):
            free = phase.get("end_date")
        yield {**phase, "start_date": start}
