"""What a line of a contract costs in a cycle, to the digit.

Only what the vendor's docs show is priced. Anything else that would change the amount is refused, so that no amount is
ever wrong.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import reduce

from attrs import frozen

from zenskar_ext._sansio.currencies import EXACT
from zenskar_ext.testing._sandbox.messages import bad_request, no_rule
from zenskar_ext.testing._sandbox.money import less
from zenskar_ext.testing._sandbox.relations import dig
from zenskar_ext.testing._sandbox.rules.cycles import Cycle, Line, how_to_go_on
from zenskar_ext.testing._sandbox.rules.features import Adjustment, adjustments, has_fixed_amount
from zenskar_ext.testing._sandbox.rules.metering import adds_up, measure
from zenskar_ext.testing._sandbox.rules.phases import Span, pauses, read_span
from zenskar_ext.testing._sandbox.rules.pricing_models import MODELS, ONE_PRICE, ZERO, Part, read_decimal
from zenskar_ext.testing._sandbox.store import Record, Store, write_instant

REFUSED = ("consumptions", "service_fees", "execution_logic", "overage_pricing")
"""Fields of a pricing that change an amount in ways that no source shows. Service fees belong to phases."""
REFUSED_OF_PHASE = ("consumptions", "free_units", "grants", "execution_logic", "overage_pricing")
"""The same for the features of a phase. Free units and grants belong to pricings."""
CHANGING = ("quantity_entries", "constraints")
"""Fields that change a quantity in ways that no source shows."""
WHOLE = "type fixed with a quantity, or type metered with an aggregate_id"


@frozen
class FreeUnits:
    """Units that are not charged: how many the cycle has, and how many of them are used."""

    granted: Decimal
    used: Decimal


@frozen
class Charge:
    """What a line costs in a cycle: the quantity, the parts of its price, and what its own features add to them."""

    line: Line
    cycle: Cycle
    quantity: Decimal
    free: FreeUnits | None
    parts: Sequence[Part]
    adjustments: Sequence[Adjustment]

    @property
    def amount(self) -> Decimal:
        """What the line adds to the invoice."""
        return total([*(part.amount for part in self.parts), *(each.amount for each in self.adjustments)])


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Return the sum of amounts with all their digits."""
    return reduce(EXACT.add, amounts, ZERO)


def charge(store: Store, contract: Record, customer: Record, line: Line, cycle: Cycle) -> Charge:
    """Return what a line costs in a cycle.

    Raises:
        Refusal: 400 if the sandbox has no rule for this pricing, or if it is incomplete.
    """
    data: Record = line.pricing["pricing_data"]
    for beyond in _beyond_rules(contract, line, cycle):
        raise no_rule(beyond)
    if data.get("currency", contract["currency"]) != contract["currency"]:
        raise bad_request(f"A line is priced in {data['currency']}, the contract in {contract['currency']}.")
    quantity = Decimal(1) if data["pricing_type"] == "flat_fee" else _quantity(store, customer, line, cycle)
    if quantity < 0 and (data["pricing_type"] not in ONE_PRICE or line.pricing.get("free_units")):
        raise no_rule(f"a quantity below 0, {quantity}, of type {data['pricing_type']} or with free units")
    free = _free_units(line, cycle, quantity)
    parts = list(MODELS[data["pricing_type"]](data, less(quantity, free.used if free else ZERO)))
    own = adjustments(line.pricing, total(part.amount for part in parts), [cycle])
    return Charge(line, cycle, quantity, free, parts, own)


def is_divisible(line: Line, cycle: Cycle) -> bool:
    """Return whether the parts of a cycle cost together what the whole costs, on however many invoices they are.

    That the quantities of the parts add up is checked when they are measured.
    """
    fixed = has_fixed_amount(line.pricing) or line.pricing.get("free_units")
    return _is_usage_per_unit(line) and not fixed and cycle.bill_for == cycle.end


def _is_usage_per_unit(line: Line) -> bool:
    is_metered = _known_quantity(line).get("type") == "metered"
    return is_metered and line.pricing["pricing_data"]["pricing_type"] == "per_unit"


def _beyond_rules(contract: Record, line: Line, cycle: Cycle) -> Iterator[str]:
    """Yield what changes the amount in a way that no source shows."""
    kind = line.pricing["pricing_data"]["pricing_type"]
    if kind not in MODELS:
        yield f"pricings of type {kind}"
    phase_type = line.phase.get("phase_type", "active")
    if phase_type != "active":
        yield f"lines in a phase of type {phase_type}"
    if line.record.get("is_enabled"):
        yield "lines that are switched on and off"
    features: Record = line.phase.get("features") or {}
    if dig(features, ("pricing_data", "pricing_type")) not in (None, "features"):
        yield "a price of a phase"
    yield from (f"{name} of a pricing" for name in REFUSED if line.pricing.get(name))
    yield from (f"{name} of a phase" for name in REFUSED_OF_PHASE if features.get(name))
    yield from (f"{name} of a quantity" for name in CHANGING if _known_quantity(line).get(name))
    if any(Span(cycle.begin, cycle.end).meets(read_span(pause, line.span)) for pause in pauses(contract)):
        yield "a cycle in which the contract is paused"
    if not cycle.whole and not _is_usage_per_unit(line):
        yield f"a part of a cycle: {_runs(line, cycle)}"


def _runs(line: Line, cycle: Cycle) -> str:
    begin, end = write_instant(cycle.begin), write_instant(cycle.end)
    return f"the line runs from {begin} to {end} of it ({how_to_go_on(line)})"


def _known_quantity(line: Line) -> Record:
    known: Record = line.pricing.get("quantity") or {}
    return known


def _quantity(store: Store, customer: Record, line: Line, cycle: Cycle) -> Decimal:
    known = _known_quantity(line)
    if known.get("type") == "metered" and "aggregate_id" in known:
        if cycle.bill_for == cycle.begin:
            raise no_rule("usage that is billed before it happens")
        if not cycle.whole and not adds_up(store, known["aggregate_id"], customer, cycle):
            raise no_rule(
                f"a part of a cycle, if its metric is not a plain sum or count of events: {_runs(line, cycle)}"
            )
        return measure(store, known["aggregate_id"], customer, cycle)
    if known.get("type", "fixed") != "fixed" or "quantity" not in known:
        raise bad_request(f"A line has no quantity: give {WHOLE}.")
    return Decimal(known["quantity"])


def _free_units(line: Line, cycle: Cycle, quantity: Decimal) -> FreeUnits | None:
    """Return the free units of a cycle. They are deducted before anything is priced."""
    entries: Sequence[Record] = line.pricing.get("free_units") or ()
    if not entries:
        return None
    if len(entries) > 1 or entries[0].keys() - {"label", "unit_amount"}:
        raise no_rule("free_units other than one label and unit_amount")
    if not cycle.whole or line.pricing["pricing_data"]["pricing_type"] == "flat_fee":
        raise no_rule("free_units of a flat fee, or in a part of a cycle")
    granted = read_decimal(entries[0].get("unit_amount"), "a unit_amount of free_units")
    if granted < 0:
        raise bad_request("The unit_amount of free_units is not below 0.")
    return FreeUnits(granted, min(granted, quantity))
