"""Described fields that could change an amount, or who is billed, and that the sandbox has no rule for.

One table by the schema that describes them. Those that would bill the wrong customer are refused when an invoice is
generated; all others are told in its note. Every described field is in this table, or is read by a rule, or cannot change
what is billed: `tests/sandbox/test_inert.py` goes through all of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from zenskar_ext.testing._sandbox.messages import no_rule
from zenskar_ext.testing._sandbox.relations import PRODUCTS, dig
from zenskar_ext.testing._sandbox.rules.features import RULES as FEATURES
from zenskar_ext.testing._sandbox.store import Record, Store
from zenskar_ext.testing._sandbox.world import Call

REFUSED: Mapping[str, str] = {
    "bill_parent_customer": "bill_parent_customer of a contract: the invoice would be the parent's",
    "invoice_payer_customer_id": "an invoice_payer_customer_id other than the customer of the contract",
}
"""Fields of a contract that name another recipient of its invoices."""
OF_GRANTS = "nothing is granted with a pricing"
TOLD: Mapping[str, Mapping[str, str]] = {
    "Contract": {
        "renewal_policy": "a contract is not renewed, and nothing is billed after its end",
        "include_in_renewal": "a contract is not renewed",
        "plan_id": "phases and prices are those of the contract",
    },
    "ContractPhasePricing": {"plan_id": "the price is that of the line"},
    "CreatePricing": {"add_to_catalog": "the pricing is not added to those of the product"},
    "CreatePricingQuantity": {
        "allow_mid_cycle_cancellation": "a line ends when its end_date says",
        **dict.fromkeys(("trigger_event", "expires_at", "expiry_period"), OF_GRANTS),
        **dict.fromkeys(("grant_frequency_same_as_product", "grant_frequency"), OF_GRANTS),
        **dict.fromkeys(("feature_option_value", "numeric_value"), OF_GRANTS),
    },
    "Feature": {"priority": "discounts, commitments, service fees and taxes apply in the order of the docs"},
    "Product": {
        "tax_codes": "they add no tax: taxes are those of pricings and phases, of type manual",
        "is_active": "a product that is not active is billed",
        "entitlements": OF_GRANTS,
        "default_pricing_id": "a line is billed by its own pricing",
    },
    "Customer": {
        "tax_info": "it exempts from no tax",
        "business_entity_id": "currency, tax and payment terms of a business entity do not apply",
    },
}
"""What is so without regard to a field, by the schema that has the field."""
SAME: Mapping[str, Any] = {"renewal_policy": "do_not_renew", "is_active": True}
"""Values that say what the sandbox does."""
FLAT = "the quantity of a flat_fee has no effect: the fee is billed once for each cycle"


def tell_inert(call: Call, contract: Record) -> None:
    """Add a note on each field of a contract, its lines and prices that has a value and no effect."""
    call.notes.extend(_notes(_within(contract)))
    call.notes.extend(f"an invoice is refused: the sandbox has no rule for {each}" for each in _refused(contract))


def expect_no_other_recipient(contract: Record) -> None:
    """Refuse to bill the customer of a contract whose invoices another one gets."""
    for each in _refused(contract):
        raise no_rule(each)


def inert_notes(store: Store, customer: Record, contract: Record, lines: Iterable[tuple[Record, Record]]) -> list[str]:
    """Return a note on each field that has a value and no effect on an invoice.

    Args:
        store: The records of the sandbox.
        customer: The customer.
        contract: The contract.
        lines: The lines that are billed, with the pricing of each.
    """
    billed = list(lines)
    whole: list[tuple[str, Record]] = [("Contract", contract), ("Customer", customer)]
    whole += [each for line, pricing in billed for each in _of_line(line, pricing)]
    whole += [each for phase in contract.get("phases", ()) for each in _of_pricing(phase.get("features") or {})]
    products = [_product(store, line, pricing) for line, pricing in billed]
    return list(dict.fromkeys(_notes([*whole, *(("Product", product) for product in products)])))


def contract_notes(contract: Record) -> Iterator[str]:
    """Yield a note on each field of a contract itself that has a value and no effect, also if nothing is billed."""
    return _notes([("Contract", contract)])


def _refused(contract: Record) -> Iterator[str]:
    payer = contract.get("invoice_payer_customer_id")
    if contract.get("bill_parent_customer"):
        yield REFUSED["bill_parent_customer"]
    if payer not in (None, contract["customer_id"]):
        yield REFUSED["invoice_payer_customer_id"]


def _notes(parts: Iterable[tuple[str, Record]]) -> Iterator[str]:
    for schema, record in parts:
        for name, why in TOLD[schema].items():
            value = record.get(name)
            if value not in (None, [], {}, "", SAME.get(name, False)):
                yield f"{name} has no effect: {why}"
        if schema == "CreatePricing" and _is_counted_fee(record):
            yield FLAT


def _is_counted_fee(pricing: Record) -> bool:
    quantity: Record = pricing.get("quantity") or {}
    is_counted: bool = quantity.get("type") == "metered" or quantity.get("quantity", 1) != 1
    return is_counted and dig(pricing, ("pricing_data", "pricing_type")) == "flat_fee"


def _within(contract: Record) -> Iterator[tuple[str, Record]]:
    yield "Contract", contract
    for phase in contract.get("phases") or ():
        yield from _of_pricing(phase.get("features") or {})
        for line in phase.get("pricings") or ():
            yield from _of_line(line, line.get("pricing") or {})


def _of_line(line: Record, pricing: Record) -> Iterator[tuple[str, Record]]:
    yield "ContractPhasePricing", line
    yield from _of_pricing(pricing)


def _of_pricing(pricing: Record) -> Iterator[tuple[str, Record]]:
    yield "CreatePricing", pricing
    yield "CreatePricingQuantity", pricing.get("quantity") or {}
    for kind in FEATURES:
        features: Sequence[Record] = pricing.get(kind) or ()
        yield from (("Feature", each) for each in features)


def _product(store: Store, line: Record, pricing: Record) -> Record:
    inline: Record | None = line.get("product")
    found = inline or store.get(PRODUCTS, line.get("product_id") or pricing.get("product_id") or "")
    return found or {}
