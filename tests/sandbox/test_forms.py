"""Paths and bodies in every form that a source shows, where sources differ."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.sandbox.conftest import SandboxClient
from tests.sandbox.test_contracts import FEE, NOBODY, START, contract, customer, get, send
from tests.sandbox.test_invoices import approved, pay
from tests.sandbox.test_usage import EVENT, NESTED
from zenskar_client import http
from zenskar_client.types import dumps
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.messages import NOTE

ALIASES = [(each, alias) for each in bundled().operations.values() for alias in each.aliases]
UUID = "0ad7c3f2-6b1f-4f8e-9d39-3a6a9f5b1c22"


# Other paths


@pytest.mark.parametrize(("operation", "alias"), ALIASES, ids=[f"{each.method} {alias}" for each, alias in ALIASES])
def test_an_alias_is_the_operation_with_the_same_variables_and_no_path_of_another(operation: Any, alias: str) -> None:
    variables = dict.fromkeys(operation.named("path"), "x")
    assert bundled().route(operation.method, alias.format_map(variables)) == (operation, variables)
    assert operation.method.lower() not in bundled().document["paths"].get(alias, {})


def test_eleven_paths_are_aliases() -> None:
    assert len(ALIASES) == 11


def test_what_is_created_at_an_alias_is_found_at_the_path(empty: Sandbox, on: http.Client) -> None:
    created = on.post("/customer", json={"customer_name": "Acme"}).raise_for_status().json()
    assert on.get("/customers").json() == on.get("/customer").json()
    assert on.get("/customer", params={"customer_name__ilike": "acme"}).json()["results"] == [created]
    definition = on.post("/rawmetrics", json={"name": "C", "api_slug": "c", "dataschema": NESTED}).json()["id"]
    on.post("/usage_events/c", json=EVENT, headers={"Idempotency-Key": "one"}).raise_for_status()
    assert on.get(f"/rawmetric/{definition}/logs").json() == on.get(f"/rawmetrics/{definition}/logs").json()
    assert on.get(f"/rawmetrics/{NOBODY}").status_code == 404
    assert on.get("/customer?no_such=1").status_code == 422
    assert [each.operation for each in empty.requests[:2]] == ["create_customer", "list_customers"]


def test_an_alias_has_only_the_methods_that_a_source_shows(on: http.Client) -> None:
    answer = on.delete("/customer")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")
    assert on.get(f"/customer/{NOBODY}").status_code == 404


def test_an_operation_that_is_hidden_has_no_alias() -> None:
    sandbox = Sandbox(hidden=["list_customers", "create_customer"])
    with http.Client(base_url="http://s.invalid", transport=sandbox.transport, headers=sandbox.headers) as client:
        assert client.get("/customer").status_code == 404


# Tax codes and external codes


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        pytest.param({"avalara": "P1"}, {"avalara": "P1"}, id="object"),
        pytest.param([{"avalara": "P1"}, {"anrok": "A"}], {"avalara": "P1", "anrok": "A"}, id="list of objects"),
        pytest.param([{"provider": "avalara", "code": "P1"}], {"avalara": "P1"}, id="list of pairs"),
        pytest.param([], {}, id="empty list"),
    ],
)
def test_codes_are_a_list_or_an_object_and_shown_as_an_object(on: http.Client, sent: Any, shown: Any) -> None:
    product = on.post("/products", json={"name": "Seats", "type": "product", "tax_codes": sent})
    assert product.json()["tax_codes"] == shown
    assert ("what the real API makes of a list is undocumented" in product.headers.get(NOTE, "")) is (sent != shown)
    path = f"/products/{product.json()['id']}"
    assert on.patch(path, json={"tax_codes": []}).raise_for_status().json()["tax_codes"] == {}
    assert on.patch(path, json={"tax_codes": sent}).raise_for_status().json()["tax_codes"] == shown
    assert on.get(path).json()["tax_codes"] == shown
    category = on.post("/tax/categories", json={"name": "Software", "external_codes": sent}).raise_for_status()
    assert category.json()["external_codes"] == shown


@pytest.mark.parametrize("codes", ["P1", 5, ["P1"], [["P1"]]])
def test_codes_are_nothing_else(on: http.Client, codes: Any) -> None:
    assert on.post("/products", json={"name": "S", "type": "product", "tax_codes": codes}).status_code == 422
    assert on.post("/tax/categories", json={"name": "S", "external_codes": codes}).status_code == 422


# A connector by its name


@pytest.mark.parametrize("connector", ["stripe", {"name": "stripe"}, {"name": "stripe", "reference_id": "cus_1"}])
def test_a_payment_method_is_attached_through_a_connector_or_its_name(
    empty: Sandbox, on: http.Client, connector: Any
) -> None:
    key = customer(on)
    for name in ("stripe", "adyen"):
        on.patch(f"/customers/{key}/connector", json={"name": name, "reference_id": f"ref_{name}"}).raise_for_status()
    with empty.client() as zk:
        attached = zk.customers.attach_payment_method(key, payment_method_id="pm_1", connector=connector)
    assert attached.external_id == "ref_stripe"
    other = on.post(f"/customers/{key}/payment_methods/attach", json={"payment_method_id": "p", "connector": "other"})
    assert (other.status_code, other.json()["detail"]) == (400, "The customer is not tied to this connector.")


# Contracts and their lines


def test_the_documented_example_makes_a_contract(on: http.Client) -> None:
    body = bundled().document["paths"]["/contract_v2"]["post"]["requestBody"]["content"]["application/json"]["example"]
    product = on.post("/products", json={"name": "Platform", "type": "product"}).json()["id"]
    pricing = on.post(f"/products/{product}/pricing", json={**FEE, "name": "Fee"}).raise_for_status().json()["id"]
    text = dumps(body)
    for placeholder, key in (("customer", customer(on)), ("product", product), ("pricing", pricing)):
        text = text.replace(f"<{placeholder} uuid>", key)
    answer = on.post("/contract_v2", content=text).raise_for_status()
    assert answer.headers[NOTE].count("it is billed by the pricing") == 1
    (line,) = answer.json()["phases"][0]["pricings"]
    assert (line["pricing_id"], line["pricing"]["pricing_data"]["unit_amount"]) == (pricing, 10000)
    assert get(on, answer.json()["id"]) == answer.json()


def test_a_line_with_both_pricings_needs_the_one_that_it_names_and_cannot_be_added_to_a_phase(on: http.Client) -> None:
    both = {"pricing_id": NOBODY, "pricing": FEE}
    assert "no such pricing" in send(on, phases=[{"name": "P", "pricings": [both]}]).json()["detail"]
    created = send(on).json()
    answer = on.post(f"/contract_v2/{created['id']}/phases/{created['phases'][0]['id']}/pricing", json=both)
    assert (answer.status_code, answer.json()["detail"]) == (400, "A line has either a pricing_id or a pricing.")


@pytest.mark.parametrize("phases", [{}, {"phases": []}])
def test_a_contract_needs_no_phase_and_the_note_says_that_sources_differ(on: http.Client, phases: Any) -> None:
    body = {"name": "A", "status": "draft", "currency": "USD", "start_date": START, "customer_id": customer(on)}
    answer = on.post("/contract_v2", json={**body, **phases}).raise_for_status()
    assert answer.json()["phases"] == []
    assert "the docs page asks for at least one phase" in answer.headers[NOTE]
    path = f"/contract_v2/{answer.json()['id']}/phases"
    assert on.post(path, json={"name": "First", "pricings": [{"pricing": FEE}]}).is_success
    assert [phase["name"] for phase in get(on, answer.json()["id"])["phases"]] == ["First"]
    assert "at least one phase" not in send(on).headers.get(NOTE, "")


@pytest.mark.parametrize("more", [{}, {"type": "product"}, {"sku": "S-1", "tax_codes": [{"avalara": "P1"}]}])
def test_a_product_is_defined_inline_with_a_name_alone(on: SandboxClient, more: Any) -> None:
    line = {"product": {"name": "Seats", **more}, "pricing": FEE}
    owner = customer(on)
    key = contract(on, customer_id=owner, phases=[{"name": "P", "pricings": [line]}])
    body = {"customer_id": owner, "contract_id": key, "from_date": START, "to_date": "2026-02-01T00:00:00Z"}
    on.wait_until(datetime(2026, 2, 1, tzinfo=UTC))
    (invoice,) = on.post("/invoices/generate_invoice", json=body).raise_for_status().json()["invoice_ids"]
    assert on.get(f"/invoices/{invoice}/line_items").json()["lines"][0]["name"] == "Seats"
    nameless = send(on, phases=[{"name": "P", "pricings": [{"product": {}, "pricing": FEE}]}])
    assert nameless.json()["detail"][0]["loc"][-2:] == ["product", "name"]


@pytest.mark.parametrize(("kind", "status"), [("pause", "paused"), ("paused", "paused"), ("trial", "active")])
def test_a_pause_has_the_name_of_either_source(on: http.Client, kind: str, status: str) -> None:
    pause = {
        "name": "Summer",
        "phase_type": kind,
        "start_date": "2025-12-01T00:00:00Z",
        "end_date": "2026-03-01T00:00:00Z",
    }
    created = send(on, start_date="2025-12-01T00:00:00Z", phases=[pause]).raise_for_status().json()
    assert (created["status"], created["phases"][0]["phase_type"]) == (status, kind)


# The id of a customer


def test_a_uuid_as_external_id_becomes_the_id(on: http.Client) -> None:
    answer = on.post("/customers", json={"customer_name": "Acme", "external_id": UUID.upper()}).raise_for_status()
    assert (answer.json()["id"], answer.json()["external_id"]) == (UUID, UUID.upper())
    assert "only a legacy page" in answer.headers[NOTE]
    assert on.get(f"/customers/{UUID}").json() == answer.json()
    again = on.post("/customers", json={"customer_name": "Globex", "external_id": UUID})
    assert (again.status_code, again.json()["detail"]) == (400, "Another customer has this id already.")


@pytest.mark.parametrize(("sent", "kept"), [("cus_1", "cus_1"), ("", None), (None, None), (UUID[:-1], UUID[:-1])])
def test_any_other_external_id_is_kept_beside_a_new_id_and_an_empty_one_is_none(
    on: http.Client, sent: str | None, kept: str | None
) -> None:
    answer = on.post("/customers", json={"customer_name": "Acme", "external_id": sent}).raise_for_status()
    assert answer.json()["external_id"] == kept
    assert answer.json()["id"] != sent
    assert NOTE not in answer.headers


# Payments, and what is credited and voided


@pytest.mark.parametrize(("autocharge", "count"), [("false", 2), ("true", 0)])
def test_no_payment_is_an_automatic_charge(on: http.Client, autocharge: str, count: int) -> None:
    key = approved(on)["id"]
    payment = pay(on, key, 100)
    on.post(
        f"/payments/{payment['id']}/refund",
        json={"refund_amount": 1, "refund_destination": "credits", "writeoff_invoices": False},
    ).raise_for_status()
    assert on.get("/payments", params={"autocharge": autocharge}).json()["total_count"] == count


def test_an_invoice_that_is_credited_in_full_can_be_voided_and_credited_no_more(on: http.Client) -> None:
    owner = customer(on)
    key = on.post("/invoices", json={"invoice_total": 100, "currency": "USD", "customer_id": owner}).json()["id"]
    on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
    body = {"credit_note_amount": 100, "reason": "late"}
    note = on.post(f"/invoices/{key}/credit_note", json=body).raise_for_status().json()
    more = on.post(f"/invoices/{key}/credit_note", json={**body, "credit_note_amount": 0.01})
    assert more.json()["detail"] == "1 is more than can be credited: 0 is due on the invoice, 0 was paid for it."
    assert on.patch(f"/invoices/{key}/void", json={}).raise_for_status().json()["status"] == "void"
    assert on.get(f"/credit_notes/{note['id']}").json()["status"] == "issued"
    assert on.post(f"/invoices/{key}/credit_note", json=body).status_code == 400


def test_a_paid_invoice_cannot_be_voided_but_one_whose_payment_was_credited_back_can(on: http.Client) -> None:
    owner = customer(on)
    key = on.post("/invoices", json={"invoice_total": 100, "currency": "USD", "customer_id": owner}).json()["id"]
    on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
    pay(on, key, 4000)
    refused = on.patch(f"/invoices/{key}/void", json={})
    assert (refused.status_code, refused.json()["code"]) == (400, "INVOICE_CANNOT_BE_VOIDED")
    body = {"credit_note_amount": 100, "reason": "late", "refund_destination": "original_payment_method"}
    note = on.post(f"/invoices/{key}/credit_note", json=body).raise_for_status().json()
    assert note["repayment_method"] == "original_payment_method"
    assert on.patch(f"/invoices/{key}/void", json={}).raise_for_status().json()["status"] == "void"
