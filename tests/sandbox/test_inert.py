"""Described fields that could change an amount or a recipient: each has an effect, or is told or refused."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.conftest import SandboxClient, path_of
from tests.sandbox.test_contracts import customer
from tests.sandbox.test_generation import Story, define, fee, metered, metric, per_unit
from zenskar_ext.testing._sandbox import rules
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.rules import features, generation, inert

SCHEMAS: Mapping[str, tuple[str, ...]] = {
    "Contract": ("Contract", "CreateContract", "UpdateContract"),
    "ContractPhase": ("ContractPhase",),
    "ContractPhasePricing": ("ContractPhasePricing",),
    "CreatePricing": ("CreatePricing", "Pricing", "BillingPeriod", "PricingPeriod"),
    "CreatePricingQuantity": ("CreatePricingQuantity", "PricingQuantity"),
    "Feature": ("PricingDiscount", "PricingCommitment", "PricingServiceFee", "PricingTax", "PricingPaymentTerm"),
    "Product": ("Product", "CreateProduct", "InlineProduct"),
    "Customer": ("Customer", "CreateCustomer", "UpdateCustomer"),
    "GenerateInvoice": ("GenerateInvoice",),
}
"""The schemas of everything that an invoice is generated from, by the name that the table has for them."""
OF_RECORDS = {"id", "created_at", "updated_at", "deleted_at", "custom_data", "custom_attributes", "tags", "identifier"}
WITHOUT_BEARING: Mapping[str, set[str]] = {
    "Contract": {"contract_link", "source", "name", "description", "customer"},
    "ContractPhase": {"name", "description", "source_plan_phase_id", "phase_metadata"},
    "ContractPhasePricing": {"description", "external_id"},
    "CreatePricing": {"name", "description"},
    "CreatePricingQuantity": {"label", "aggregate"},
    "Product": {"name", "description", "sku", "type", "parent_link_id", "unit", "enum_values", "track_usage"}
    | {"product_category", "product_type", "product_sub_type"},
    "Customer": {"customer_name", "email", "phone_number", "contacts", "address", "ship_to_address", "connector"}
    | {"communications_enabled", "auto_charge_enabled", "invoice_details"},
}
"""Names, texts, links and origins; and what happens to an invoice later: sending and charging are requests of their own."""


def sources() -> str:
    """Return the source of all rules, without that of the table."""
    folder = Path(*rules.__path__)
    return "".join(each.read_text() for each in folder.glob("*.py") if each.stem != "inert")


@pytest.mark.parametrize("kind", SCHEMAS)
def test_each_described_field_is_read_by_a_rule_or_told_or_refused_or_has_no_bearing_on_invoices(kind: str) -> None:
    components, text = bundled().document["components"]["schemas"], sources()
    described = {name for schema in SCHEMAS[kind] for name in components[schema]["properties"]}
    listed = {*inert.TOLD.get(kind, ()), *(inert.REFUSED if kind == "Contract" else ())}
    free = WITHOUT_BEARING.get(kind, set[str]()) | OF_RECORDS
    known = set[str]().union(*features.KNOWN.values())
    refused = described - known if kind == "Feature" else set[str]()  # a feature with any other field is refused
    told = {name for name in described if name in " ".join(generation.CHOICES)}
    silent = described - listed - free - refused - told
    assert [name for name in silent if f'"{name}"' not in text] == []
    assert (listed - described, listed & free) == (set(), set())


FIELDS = [(kind, name) for kind, names in inert.TOLD.items() for name in names]
VALUES: Mapping[str, Any] = {
    "renewal_policy": "renew_with_existing",
    "plan_id": "00000000-0000-4000-8000-000000000001",
    "business_entity_id": "00000000-0000-4000-8000-000000000001",
    "default_pricing_id": "00000000-0000-4000-8000-000000000001",
    "trigger_event": "contract_start",
    "expires_at": "never",
    "expiry_period": "P1M",
    "grant_frequency": "P1M",
    "feature_option_value": "gold",
    "numeric_value": 5,
    "priority": 2,
    "tax_codes": {"avalara": "P1"},
    "tax_info": [{"tax_id": "X"}],
    "is_active": False,
    "entitlements": [{"id": "e"}],
}
"""A value of each field that says something other than what the sandbox does; true for all others."""


def story_with(on: SandboxClient, kind: str, field: Mapping[str, Any]) -> Story:
    """Return a story whose record of a kind has a field."""
    own = {name: field if kind == name else {} for name in inert.TOLD}
    product = on.sandbox.put("/products", {"name": "Seats", "type": "product", **own["Product"]})["id"]
    line = fee(100, **own["CreatePricing"], discounts=[{"type": "percent", "unit_amount": 10, **own["Feature"]}])
    line["pricing"]["quantity"] = {"type": "fixed", "quantity": 1, **own["CreatePricingQuantity"]}
    story = Story(on, {**line, "product_id": product, **own["ContractPhasePricing"]}, **own["Contract"])
    record = on.get(f"/customers/{story.customer}").json()
    on.sandbox.put("/customers", {**record, **own["Customer"]})
    return story


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_a_field_without_effect_is_told_when_an_invoice_is_generated_and_changes_nothing(
    on: SandboxClient, kind: str, name: str
) -> None:
    story = story_with(on, kind, {name: VALUES.get(name, True)})
    answer = story.send().raise_for_status()
    assert f"{name} has no effect: {inert.TOLD[kind][name]}" in answer.headers["x-sandbox-note"]
    (key,) = answer.json()["invoice_ids"]
    assert (story.invoice(key)["invoice_total"], story.invoice(key)["customer_id"]) == (90, story.customer)


def test_nothing_is_told_of_fields_that_are_empty_or_say_what_the_sandbox_does(on: SandboxClient) -> None:
    for kind, name in FIELDS:
        for value in (None, inert.SAME.get(name, False)):
            story = story_with(on, kind, {name: value}) if kind in ("Product", "Customer") else story_with(on, "", {})
            assert "has no effect: " not in story.send().headers["x-sandbox-note"].replace(
                "duplicate_invoice has no", ""
            )
    assert list(inert.contract_notes({"renewal_policy": "do_not_renew", "include_in_renewal": False})) == []


def test_an_inert_field_of_the_contract_is_told_where_nothing_is_billed_too(on: SandboxClient) -> None:
    story = Story(on, fee(100), end_date="2026-02-01T00:00:00Z", renewal_policy="renew_with_existing")
    answer = story.send({"from_date": "2026-02-01T00:00:00Z", "to_date": "2026-03-01T00:00:00Z"})
    assert (answer.json()["invoice_ids"], "not renewed" in answer.headers["x-sandbox-note"]) == ([], True)


def test_a_field_without_effect_is_told_when_a_contract_is_written(on: SandboxClient) -> None:
    line = fee(100, add_to_catalog=True)
    discount = {"type": "percent", "unit_amount": 1, "priority": 2}
    shared = {"pricing_data": {"pricing_type": "features"}, "discounts": [discount]}
    phase = {"name": "P", "pricings": [line], "features": shared, "end_date": "2026-06-01T00:00:00Z"}
    sent = {"name": "N", "status": "active", "currency": "USD", "start_date": "2026-01-01T00:00:00Z"}
    body = {**sent, "customer_id": customer(on), "phases": [phase], "renewal_policy": "renew_with_existing"}
    created = on.post("/contract_v2", json=body)
    key = created.json()["id"]
    replaced = on.put(f"/contract_v2/{key}", json=body)
    assert all(
        f"{name} has no effect" in answer.headers["x-sandbox-note"]
        for answer in (created, replaced)
        for name in ("add_to_catalog", "renewal_policy", "priority")
    )
    later = on.post(path_of("create_contract_phase", contract_id=key), json={"name": "Q", "pricings": [line]})
    own = replaced.json()["phases"][0]["id"]
    added = on.post(path_of("create_contract_phase_pricing", contract_id=key, phase_id=own), json=line)
    for answer in (later, added):
        assert "add_to_catalog has no effect" in answer.headers.get("x-sandbox-note", ""), answer.text


@pytest.mark.parametrize("field", inert.REFUSED)
def test_an_invoice_that_another_customer_would_get_is_refused(on: SandboxClient, field: str) -> None:
    payer = customer(on, email="payer@example.com")
    value: Any = payer if field == "invoice_payer_customer_id" else True
    story = Story(on, fee(100), **{field: value})
    assert inert.REFUSED[field] in story.refusal()


def test_a_payer_who_is_the_customer_is_billed(on: SandboxClient) -> None:
    who = customer(on)
    sent = {"name": "N", "status": "active", "currency": "USD", "start_date": "2026-01-01T00:00:00Z"}
    phases = [{"name": "P", "pricings": [fee(100)]}]
    own = {"customer_id": who, "invoice_payer_customer_id": who, "bill_parent_customer": False}
    answer = on.post("/contract_v2", json={**sent, **own, "phases": phases})
    assert "an invoice is refused" not in answer.headers["x-sandbox-note"]


def test_the_quantity_of_a_flat_fee_is_told(on: SandboxClient) -> None:
    define(on)
    plain = [fee(100), fee(100, quantity={"type": "fixed", "quantity": 1}), per_unit(1, 12)]
    counted = [fee(100, quantity={"type": "fixed", "quantity": 12})]
    counted += [{"pricing": {**metered(metric(on))["pricing"], "pricing_data": fee(100)["pricing"]["pricing_data"]}}]
    for lines, told in ((plain, False), (counted, True)):
        for line in lines:
            assert (inert.FLAT in Story(on, line).send().headers["x-sandbox-note"]) is told
