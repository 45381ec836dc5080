"""What a line of a contract costs in a cycle, to the digit.

Only what the description defines is priced: flat fees, prices per unit, packages, and tiers. Anything else that would
change the amount is refused, so that no amount is ever wrong.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from math import ceil
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.checks import TYPES
from zenskar_ext.testing._sandbox.messages import Refusal, bad_request
from zenskar_ext.testing._sandbox.money import EXACT, less
from zenskar_ext.testing._sandbox.rules.cycles import Cycle, Line
from zenskar_ext.testing._sandbox.rules.metering import measure
from zenskar_ext.testing._sandbox.rules.phases import Span, pauses, read_span
from zenskar_ext.testing._sandbox.store import Record, Store

ADJUSTMENTS = (
    "consumptions",
    "free_units",
    "discounts",
    "commitments",
    "taxes",
    "service_fees",
    "execution_logic",
    "overage_pricing",
)
"""Fields that change an amount in ways that no source shows."""
CHANGING = ("quantity_entries", "constraints")
"""Fields that change a quantity in ways that no source shows."""
WHOLE = "type fixed with a quantity, or type metered with an aggregate_id"


@frozen
class Part:
    """Some units at one price."""

    price: Decimal
    quantity: Decimal

    @property
    def amount(self) -> Decimal:
        """The price of all the units."""
        return EXACT.multiply(self.price, self.quantity)


@frozen
class Charge:
    """What a line costs in a cycle: the quantity, and the parts that add up to the amount."""

    quantity: Decimal
    parts: Sequence[Part]

    @property
    def amount(self) -> Decimal:
        """The sum of the parts."""
        return total(part.amount for part in self.parts)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Return the sum of amounts with all their digits."""
    return reduce(EXACT.add, amounts, Decimal(0))


def charge(store: Store, contract: Record, customer: Record, line: Line, cycle: Cycle) -> Charge:
    """Return what a line costs in a cycle.

    Raises:
        Refusal: 400 if the sandbox has no rule for this pricing, or if it is incomplete.
    """
    data: Record = line.pricing["pricing_data"]
    for beyond in _beyond_rules(contract, line, cycle):
        raise _no_rule(beyond)
    if data.get("currency", contract["currency"]) != contract["currency"]:
        raise bad_request(f"A line is priced in {data['currency']}, the contract in {contract['currency']}.")
    quantity = Decimal(1) if data["pricing_type"] == "flat_fee" else _quantity(store, customer, line, cycle)
    if quantity < 0:
        raise _no_rule("a quantity below 0")
    return Charge(quantity, list(MODELS[data["pricing_type"]](data, quantity)))


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
    features: Record = line.phase.get("features", {})
    yield from (f"{name} of a pricing" for name in ADJUSTMENTS if line.pricing.get(name) or features.get(name))
    yield from (f"{name} of a quantity" for name in CHANGING if _known_quantity(line).get(name))
    if any(Span(cycle.begin, cycle.end).meets(read_span(pause, line.span)) for pause in pauses(contract)):
        yield "a cycle in which the contract is paused"
    if not cycle.whole and not (kind == "per_unit" and _known_quantity(line).get("type") == "metered"):
        yield "a part of a cycle"


def _known_quantity(line: Line) -> Record:
    known: Record = line.pricing.get("quantity") or {}
    return known


def _quantity(store: Store, customer: Record, line: Line, cycle: Cycle) -> Decimal:
    known = _known_quantity(line)
    if known.get("type") == "metered" and "aggregate_id" in known:
        if cycle.bill_for == cycle.begin:
            raise _no_rule("usage that is billed before it happens")
        return measure(store, known["aggregate_id"], customer, cycle)
    if known.get("type", "fixed") != "fixed" or "quantity" not in known:
        raise bad_request(f"A line has no quantity: give {WHOLE}.")
    return Decimal(known["quantity"])


def _number(value: Any) -> Decimal:
    if not TYPES["number"](value):
        raise _no_rule("a unit_amount that comes from another step")
    return Decimal(value)


def _one_price(data: Record, quantity: Decimal) -> Iterator[Part]:
    yield Part(_number(data["unit_amount"]), quantity)


def _packages(data: Record, quantity: Decimal) -> Iterator[Part]:
    if data["package_size"] <= 0:
        raise bad_request("A package_size must be above 0.")
    yield Part(_number(data["unit_amount"]), Decimal(ceil(Fraction(quantity) / Fraction(data["package_size"]))))


def _tiers(data: Record, quantity: Decimal) -> Iterator[Part]:
    prices, ends = data["unit_amount"], data["up_to"]
    bounds = [Decimal(0), *(Decimal("Infinity") if end is None else Decimal(end) for end in ends)]
    if any(data.get("flat_fee", ())):
        raise _no_rule("a flat_fee of a tier")
    if len(prices) != len(ends) or any(high <= low for low, high in pairwise(bounds)) or quantity > bounds[-1]:
        raise bad_request(f"The tiers of a line do not fit each other, or end before its quantity of {quantity}.")
    for price, (low, high) in zip(prices, pairwise(bounds), strict=True):
        if quantity > low:
            yield Part(Decimal(price), less(min(quantity, high), low))


def _no_rule(what: str) -> Refusal:
    return bad_request(f"The sandbox has no rule for {what}.")


MODELS: Mapping[str, Callable[[Record, Decimal], Iterator[Part]]] = {
    "flat_fee": _one_price,
    "per_unit": _one_price,
    "package": _packages,
    "tiered": _tiers,
}
"""The parts of an amount, by pricing_type."""
