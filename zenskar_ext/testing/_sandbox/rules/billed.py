"""What is on invoices already: for each line of a contract the time that is billed, by which invoice.

A change of a contract may move the cycles of a line. What was billed stays billed, because it is known by the line and
the time that it covers. A line that replaces another one in a PUT keeps its id (`contracts`). For any other line with
the same product, and for usage with the same metric, what is billed beyond the end of an earlier line counts too.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

from attrs import evolve, frozen

from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.messages import no_rule
from zenskar_ext.testing._sandbox.relations import INVOICES
from zenskar_ext.testing._sandbox.rules.cycles import Cycle, Line, how_to_go_on
from zenskar_ext.testing._sandbox.rules.features import has_fixed_amount
from zenskar_ext.testing._sandbox.rules.phases import LATEST, Span
from zenskar_ext.testing._sandbox.rules.pricing import is_divisible
from zenskar_ext.testing._sandbox.store import Record, Store, write_instant

BILLED = "/contract_v2/billed"
"""What is billed of a line or of the features of a phase, by the contract and the id of the line or phase."""
USAGE = "usage "
"""What the kind of a line begins with that bills a metric; the id of the metric follows."""


_begin = itemgetter(0)


@frozen
class Part:
    """A period that an invoice bills."""

    begin: datetime
    end: datetime
    invoice_id: str
    once: bool

    def __str__(self) -> str:
        """Return how a refusal names it."""
        return f"{write_instant(self.begin)} to {write_instant(self.end)} is on invoice {self.invoice_id} already"


class Ledger:
    """What is billed of a contract.

    Args:
        store: The records of the sandbox.
        contract: The contract.
        among: Its lines, as they are now.
        apart: The id of an invoice whose parts do not count: it is calculated again.
    """

    def __init__(self, store: Store, contract: Record, among: Sequence[Line], apart: str | None = None) -> None:
        """Read nothing yet."""
        self._store = store
        self._contract = contract
        self._lines = among
        self._apart = apart

    def open(self, line: Line, cycle: Cycle) -> tuple[list[Cycle], list[str]]:
        """Return the parts of a cycle that no invoice holds, and the ids of the invoices that hold the rest.

        Raises:
            Refusal: 400 if an invoice holds a part of it, and the sandbox has no rule for the rest.
        """
        row, once = self._row(line.record["id"]), is_once(line, cycle)
        if once and (billed := list(self._standing(row["once"]))):
            return [], [part.invoice_id for part in billed]
        before = [] if once else list(self._beyond(line, cycle))
        held = [*self._days(row, cycle), *before]
        left = list(_without(cycle, held))
        divisible = is_divisible(line, cycle)
        if before and not divisible:
            raise no_rule(f"a fee for days that another line of its product covers: {before[0]} ({how_to_go_on(line)})")
        if left and held and not divisible:
            raise no_rule(f"the rest of a fee or of a fixed amount: {held[0]} ({how_to_go_on(line)})")
        return left, [part.invoice_id for part in held]

    def expect_open_features(self, phase: Record, cycles: Iterable[Cycle]) -> None:
        """Refuse the request if an invoice holds a fixed amount of a phase for one of these periods already."""
        if has_fixed_amount(phase.get("features") or {}):
            for cycle in cycles:
                for part in self._days(self._row(phase["id"]), cycle):
                    raise no_rule(f"a fixed amount of a phase on several invoices for a period: {part}")

    def keep(self, invoice_id: str, held: Iterable[tuple[Line, Cycle]]) -> None:
        """Note that an invoice holds some cycles."""
        for line, cycle in held:
            beside = [other.record["id"] for other in self._lines if other.span.meets(line.span)]
            kind = {"kind": kind_of(line.record, line.pricing), "beside": beside}
            once = is_once(line, cycle)
            self._add(line.record["id"], kind, Part(cycle.begin, cycle.end, invoice_id, once))
            if has_fixed_amount(line.phase.get("features") or {}):
                self._add(line.phase["id"], {}, Part(cycle.begin, cycle.end, invoice_id, once))

    def _add(self, key: str, more: Record, part: Part) -> None:
        row = self._row(key)
        new = [_sortable(part.begin), _sortable(part.end), part.invoice_id, part.once]
        days, once = row["days"], [*row["once"], new] if part.once else row["once"]
        if part.begin < part.end:
            first, last = _range(days, part.begin, part.end)
            around = [old for old in days[first:last] if old[1] <= new[0] or new[1] <= old[0]]
            days = [*days[:first], *sorted([*around, new]), *days[last:]]
        beside = sorted({*row.get("beside", ()), *more.get("beside", ())})
        ids = {"id": self._id(key), "contract_id": self._contract["id"], "line_id": key}
        self._store.put(BILLED, {**row, **more, **ids, "beside": beside, "days": days, "once": once})

    def _row(self, key: str) -> Record:
        return self._store.get(BILLED, self._id(key)) or {"days": [], "once": []}

    def _id(self, key: str) -> str:
        return f"{self._contract['id']} {key}"

    def _days(self, row: Record, cycle: Cycle) -> Iterator[Part]:
        """Iterate over the parts of a row that overlap a cycle."""
        first, last = _range(row["days"], cycle.begin, cycle.end)
        found = self._standing(row["days"][first:last])
        return (part for part in found if part.begin < cycle.end and cycle.begin < part.end)

    def _standing(self, rows: Iterable[Sequence[Any]]) -> Iterator[Part]:
        for begin, end, invoice_id, once in rows:
            invoice = self._store.get(INVOICES, invoice_id)
            if invoice and invoice["status"] != "void" and invoice_id != self._apart:
                yield Part(read_instant(begin), read_instant(end), invoice_id, once)

    def _beyond(self, line: Line, cycle: Cycle) -> Iterator[Part]:
        """Iterate over what is billed of earlier lines of the same kind, beyond the end that they have now."""
        kind, now = kind_of(line.record, line.pricing), {each.record["id"]: each.span for each in self._lines}
        for row in self._store.rows_with(BILLED, of_contract, self._contract["id"]):
            if row.get("kind") != kind or line.record["id"] in (row["line_id"], *row["beside"]):
                continue
            span = now.get(row["line_id"], Span(LATEST, LATEST))
            for part in self._days(row, cycle):
                for rest in _outside(part, span):
                    if not part.once and rest.begin < cycle.end and cycle.begin < rest.end:
                        yield rest


def is_once(line: Line, cycle: Cycle) -> bool:
    """Return whether a cycle is all that is ever billed of a line."""
    return line.once or cycle.begin == cycle.end


def kind_of(record: Record, pricing: Record) -> str:
    """Return what a line bills: the usage of a metric, or a fee for a product."""
    quantity: Record = pricing.get("quantity") or {}
    if quantity.get("type") == "metered":
        return f"{USAGE}{quantity.get('aggregate_id')}"
    product: Record = record.get("product") or {}
    named = record.get("product_id") or pricing.get("product_id") or product.get("id") or product.get("name")
    return f"fee {named or pricing.get('name') or pricing.get('pricing_data', {}).get('pricing_type')}"


def of_contract(row: Record) -> list[str]:
    """Return the contract of a row, by which it is looked up."""
    return [row["contract_id"]]


def _sortable(time: datetime) -> str:
    """Return a time as text that sorts as times do."""
    return time.isoformat(timespec="microseconds")


def _range(rows: Sequence[Sequence[Any]], begin: datetime, end: datetime) -> tuple[int, int]:
    """Return where the parts stand that can overlap a period. They do not overlap each other."""
    first = bisect_right(rows, _sortable(begin), key=_begin) - 1
    return max(first, 0), bisect_left(rows, _sortable(end), key=_begin)


def _outside(part: Part, span: Span) -> Iterator[Part]:
    """Iterate over what of a part lies outside of a span."""
    if part.begin < span.begin:
        yield evolve(part, end=min(part.end, span.begin))
    if span.end and span.end < part.end:
        yield evolve(part, begin=max(part.begin, span.end))


def _without(cycle: Cycle, held: Iterable[Part]) -> Iterator[Cycle]:
    """Iterate over what is left of a cycle without some parts: the cycle itself if there are none."""
    begin, whole = cycle.begin, cycle.whole
    for part in sorted(held, key=lambda part: part.begin):
        if begin < part.begin:
            yield evolve(cycle, begin=begin, end=part.begin, whole=False)
        begin, whole = max(begin, part.end), False
    if begin < cycle.end or begin == cycle.begin:
        yield evolve(cycle, begin=begin, whole=whole)
