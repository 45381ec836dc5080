"""What an invoice over some cycles holds: the charges of its lines, what the features of phases add, and when it is due.

Must not know which cycles an invoice is requested for, nor how it is shown.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from zenskar_ext.testing._sandbox.messages import bad_request, no_rule
from zenskar_ext.testing._sandbox.money import less, rounded
from zenskar_ext.testing._sandbox.relations import CUSTOMERS, dig
from zenskar_ext.testing._sandbox.rules.cycles import LAST_DAYS, Cycle, Line, lacks_its_day
from zenskar_ext.testing._sandbox.rules.features import RULES, Adjustment, adjustments, has_fixed_amount
from zenskar_ext.testing._sandbox.rules.inert import expect_no_other_recipient, inert_notes
from zenskar_ext.testing._sandbox.rules.phases import known_pricing
from zenskar_ext.testing._sandbox.rules.pricing import Charge, charge, total
from zenskar_ext.testing._sandbox.rules.pricing_models import GUESSED
from zenskar_ext.testing._sandbox.rules.terms import payment_term, some_without
from zenskar_ext.testing._sandbox.rules.unknown import expect_described
from zenskar_ext.testing._sandbox.store import Record, Store
from zenskar_ext.testing._sandbox.world import Call

CHOICES: Mapping[str, Callable[[Charge], object]] = {
    "a pricing that is not recurring is billed for its first cycle only": lambda each: each.line.once,
    LAST_DAYS: lambda each: lacks_its_day(each.line, each.cycle),
    "the free units of a cycle are lost with it": lambda each: each.free,
    "the grants of a pricing are not given to the customer": lambda each: each.line.pricing.get("grants"),
    "a price or a quantity below 0 takes an amount off": lambda each: each.amount < 0,
    "the fields of this pricing_type are read like those of tiered": lambda each: (
        each.line.pricing["pricing_data"]["pricing_type"] in GUESSED
    ),
}
"""The sandbox's choices where no source shows what the real API does, each with the charges that it is for."""
TERM_OF_OTHERS = "some lines have no payment_terms: the invoice is due by those of the others, the sandbox's choice"
NO_TERM = "there is no due_date without payment_terms: the sandbox has no default ones"


@frozen
class Bill:
    """The charges, adjustments and rounding of an invoice, which add up to its total, and its payment term."""

    charges: Sequence[Charge]
    adjustments: Sequence[Adjustment]
    term: Record | None
    currency: str

    @property
    def total(self) -> Decimal:
        """The amount of the invoice: whole minor units, so that it can be paid."""
        return rounded(self._exact, self.currency)

    @property
    def rounding(self) -> Decimal:
        """What rounding adds to the charges and adjustments, or takes off them."""
        return less(self.total, self._exact)

    @property
    def _exact(self) -> Decimal:
        return total([*(each.amount for each in self.charges), *(each.amount for each in self.adjustments)])


def bill(call: Call, contract: Record, due: Sequence[tuple[Line, Cycle]]) -> Bill:
    """Return what an invoice over these cycles of a contract holds.

    Raises:
        Refusal: 400 if no source shows what something on it costs, or when it is due.
    """
    customer = call.store.get(CUSTOMERS, contract["customer_id"])
    if customer is None:
        raise bad_request("The customer of this contract was deleted.")
    lines = list({id(line): line for line, _ in due}.values())
    expect_no_other_recipient(contract)
    expect_described(call, contract, lines)
    call.notes.extend(inert_notes(call.store, customer, contract, ((each.record, each.pricing) for each in lines)))
    charges = [charge(call.store, contract, customer, line, cycle) for line, cycle in due]
    term = payment_term(line for line, _ in due)
    call.notes.extend(note for note, applies in CHOICES.items() if any(applies(each) for each in charges))
    call.notes.extend([] if term else [NO_TERM])
    call.notes.extend([TERM_OF_OTHERS] if some_without(line for line, _ in due) else [])
    return Bill(charges, list(_of_phases(call.store, charges)), term, contract["currency"])


def _prepaid(store: Store, phase: Record) -> set[bool]:
    """Return whether the lines of a phase are prepaid: true, false, or both."""
    lines: Sequence[Record] = phase["pricings"]
    pricings = [line.get("pricing") or known_pricing(store, line.get("pricing_id", "")) or {} for line in lines]
    return set(map(_is_prepaid, pricings))


def _is_prepaid(pricing: Record) -> bool:
    return bool(dig(pricing, ("billing_period", "offset")) == "prepaid")


def _of_phases(store: Store, charges: Sequence[Charge]) -> Iterator[Adjustment]:
    """Yield what the features of each phase add to the sum of its charges."""
    phases = {id(each.line.phase): each.line.phase for each in charges}
    for phase in phases.values():
        features: Record = phase.get("features") or {}
        if any(features.get(kind) for kind in RULES):
            own = [each for each in charges if each.line.phase is phase]
            if has_fixed_amount(features) and _prepaid(store, phase) != {
                _is_prepaid(each.line.pricing) for each in own
            }:
                raise no_rule(
                    "a fixed amount of a phase on an invoice with its prepaid or its postpaid lines only: generate one for "
                    "all of the cycle when it is over, which has both"
                )
            if any(each.line.pricing.get("taxes") for each in own):
                raise no_rule("taxes of a pricing together with features of its phase")
            yield from adjustments(features, total(each.amount for each in own), [each.cycle for each in own])
