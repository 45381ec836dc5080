"""The phases of a contract: when each begins and ends, and which lines it has.

A pause is a phase too, but it overlaps the others. Decides on dates and on what fits together. Must not know what an
operation does.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.formats import local, read_instant
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
    """A period. If `end` is None, it has no end."""

    begin: datetime
    end: datetime | None

    def within(self, other: "Span") -> "Span":
        """Return the part that lies in another span."""
        ends = [end for end in (self.end, other.end) if end]
        return Span(max(self.begin, other.begin), min(ends, default=None))

    def meets(self, other: "Span") -> bool:
        """Return whether the two overlap."""
        common = self.within(other)
        return common.end is None or common.begin < common.end


def read_span(record: Mapping[str, Any], outer: Span) -> Span:
    """Return the span from start_date to end_date of a record. If one is missing, that of `outer` applies."""
    begin, end = record.get("start_date"), record.get("end_date")
    return Span(read_instant(begin) if begin else outer.begin, full_hour(read_instant(end)) if end else outer.end)


def contract_span(contract: Mapping[str, Any]) -> Span:
    """Return the span of a whole contract. Without a start_date, it starts when it was created."""
    begin = contract.get("start_date") or contract["created_at"]
    return read_span(contract, Span(read_instant(begin), None))


def full_hour(end: datetime) -> datetime:
    """Return the first moment after an end: what ends in the last second of an hour or day ends with that hour or day.

    Hours are those of UTC, and those of the zone in which times without an offset are read.
    """
    if end.year == LATEST.year:
        return end
    rounded = any((each.minute, each.second) == LAST_SECOND for each in (end, local(end)))
    return end.replace(microsecond=0) + timedelta(seconds=1) if rounded else end


def is_pause(phase: Record) -> bool:
    """Return whether a phase is a pause."""
    return phase.get("phase_type") in ("pause", "paused")


def pauses(contract: Record) -> list[Record]:
    """Return the pauses of a contract: running, planned and past ones."""
    return [phase for phase in contract.get("phases", ()) if is_pause(phase)]


def spans(contract: Record) -> list[tuple[Record, Span]]:
    """Return the phases except pauses, each with its span. Without an end_date, it lasts to the next or the contract's end."""
    phases = [phase for phase in contract.get("phases", ()) if not is_pause(phase)]
    whole = contract_span(contract)
    begins = [read_span(phase, whole).begin for phase in phases]
    ends = [*begins[1:], whole.end]
    return [
        (phase, read_span(phase, Span(begin, end))) for phase, begin, end in zip(phases, begins, ends, strict=False)
    ]


def place(call: Call, contract: Record, phases: Sequence[Record]) -> list[Record]:
    """Return phases with ids and starts, as a contract stores them.

    Raises:
        Refusal: 400 if they overlap, lie outside the contract, have an invalid line, or two have one id.
    """
    placed = list(_started(contract, [_with_ids(call, phase) for phase in phases]))
    _expect_own_ids([*placed, *(line for phase in placed for line in phase.get("pricings", ()))])
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


def _expect_own_ids(records: Sequence[Record]) -> None:
    """Refuse two phases or lines with one id: what is billed of a line is known by its id."""
    for key, count in Counter(record["id"] for record in records).items():
        if count > 1:
            raise bad_request(f"{count} phases or lines have the id {key}: leave out the id of what is new.")


def new_line(call: Call, line: Mapping[str, Any]) -> Record:
    """Return a line as a phase stores it, with an id.

    Raises:
        Refusal: 400 unless it has a pricing or the id of one, and refers only to records that exist.
    """
    if "pricing_id" not in line and "pricing" not in line:
        raise bad_request("A line has either a pricing_id or a pricing.")
    if "pricing_id" in line and "pricing" in line:
        call.notes.append("a line has a pricing_id and a pricing, as an example has; it is billed by the pricing")
    product_id = line.get("product_id")
    if product_id is not None and call.store.get(PRODUCTS, product_id) is None:
        raise bad_request("There is no such product.")
    if "pricing_id" in line:
        pricing = known_pricing(call.store, line["pricing_id"])
        if pricing is None or product_id not in (None, pricing.get("product_id", product_id)):
            raise bad_request("There is no such pricing of this product.")
    return {"id": call.world.ids.new(), **line}


def known_pricing(store: Store, pricing_id: str) -> Record | None:
    """Return a pricing of a product or of a bundle; None if there is none."""
    return store.get(PRICINGS, pricing_id) or store.get(BUNDLE_PRICINGS, pricing_id)


def _with_ids(call: Call, phase: Record) -> Record:
    lines = {"pricings": [new_line(call, line) for line in phase["pricings"]]} if "pricings" in phase else {}
    return {"id": call.world.ids.new(), **phase, **lines}


def _started(contract: Record, phases: Sequence[Record]) -> Iterator[Record]:
    """Yield phases with their starts. A missing one is that of the contract, or the end of the phase before."""
    free: str | None = write_instant(contract_span(contract).begin)
    for phase in phases:
        start = phase.get("start_date", None if is_pause(phase) else free)
        if start is None:
            raise bad_request("A pause, and a phase after one without an end_date, needs a start_date.")
        if not is_pause(phase):
            free = phase.get("end_date")
        yield {**phase, "start_date": start}
