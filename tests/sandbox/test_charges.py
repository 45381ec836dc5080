"""Charges: which payment method pays an invoice, and the links through which customers pay."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.sandbox.conftest import CREATE_INVOICE, client_of
from tests.sandbox.test_invoices import approved, pay
from zenskar_client import http
from zenskar_ext import Zenskar
from zenskar_ext.testing import Sandbox

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def zenskar(empty: Sandbox) -> Iterator[Zenskar]:
    """A client for the same sandbox as `on`."""
    with empty.client(allow_unverified=True) as client:
        yield client


def _customer(on: http.Client, *connectors: str) -> str:
    key = str(on.post("/customers", json={"customer_name": "Acme"}).json()["id"])
    for name in connectors:
        on.patch(f"/customers/{key}/connector", json={"name": name, "reference_id": f"cus_{name}"}).raise_for_status()
    return key


@pytest.fixture
def customer(on: http.Client) -> str:
    return _customer(on, "stripe")


def _approved(on: http.Client, customer: str, **more: Any) -> str:
    body = {"invoice_total": 100, "currency": "USD", "customer_id": customer, **more}
    key = on.post(CREATE_INVOICE, json=body).raise_for_status().json()["id"]
    on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
    return str(key)


@pytest.fixture
def invoice(on: http.Client, customer: str) -> str:
    """An approved invoice over 100 USD."""
    return _approved(on, customer)


def _attach(on: http.Client, customer: str, name: str = "pm_1", **more: Any) -> http.Response:
    return on.post(f"/customers/{customer}/payment_methods/attach", json={"payment_method_id": name, **more})


def _methods(on: http.Client, customer: str) -> dict[str, bool]:
    rows = on.get(f"/customers/{customer}/payment_methods").json()["results"]
    return {row["external_id"]: row.get("is_default", False) for row in rows}


# Payment methods


def test_a_payment_method_is_attached_through_the_only_connector(zenskar: Zenskar, customer: str) -> None:
    attached = zenskar.customers.attach_payment_method(customer, payment_method_id="pm_1", set_as_default=True)
    assert (attached.payment_method_id, attached.external_id, attached.set_as_default) == ("pm_1", "cus_stripe", True)
    (method,) = zenskar.customers.list_payment_methods(customer)
    assert (method.external_id, method.connector_name, method.is_default) == ("pm_1", "stripe", True)
    assert (method.status, method.type_) == ("active", "card")


@pytest.mark.parametrize(
    ("ties", "named", "words"),
    [
        ([], None, "has no connector"),
        ([], "stripe", "not tied to this connector"),
        (["stripe", "adyen"], None, "name one"),
        (["stripe", "adyen"], "adyen", ""),
    ],
)
def test_of_several_connectors_one_is_named(on: http.Client, ties: list[str], named: str | None, words: str) -> None:
    customer = _customer(on, *ties)
    more: dict[str, Any] = {"connector": {"name": named}} if named else {}
    answer = _attach(on, customer, **more)
    if words:
        assert (answer.status_code, words in answer.json()["detail"]) == (400, True)
    else:
        assert answer.json()["external_id"] == "cus_adyen"


def test_a_customer_has_one_default_payment_method(on: http.Client, customer: str) -> None:
    other = _customer(on, "stripe")
    _attach(on, other, "pm_0", set_as_default=True)
    _attach(on, customer, "pm_1", set_as_default=True)
    _attach(on, customer, "pm_2")
    assert _methods(on, customer) == {"pm_1": True, "pm_2": False}
    _attach(on, customer, "pm_3", set_as_default=True)
    assert _methods(on, customer) == {"pm_1": False, "pm_2": False, "pm_3": True}
    on.post(f"/customers/{customer}/payment_methods", json={"external_id": "pm_4", "is_default": True})
    on.post(f"/customers/{customer}/payment_methods", json={"external_id": "pm_5"})
    assert _methods(on, customer) == {"pm_1": False, "pm_2": False, "pm_3": False, "pm_4": True, "pm_5": False}
    assert _methods(on, other) == {"pm_0": True}


def test_where_the_default_payment_method_is_deleted_there_is_none(on: http.Client, customer: str) -> None:
    _attach(on, customer, "pm_1", set_as_default=True)
    _attach(on, customer, "pm_2")
    keys = {row["external_id"]: row["id"] for row in on.get(f"/customers/{customer}/payment_methods").json()["results"]}
    gone = on.delete(f"/customers/{customer}/payment_methods/{keys['pm_1']}")
    assert "becomes the default" in gone.headers["x-sandbox-note"]
    assert _methods(on, customer) == {"pm_2": False}
    again = on.delete(f"/customers/{customer}/payment_methods/{keys['pm_2']}")
    assert "becomes the default" not in again.headers["x-sandbox-note"]
    assert _methods(on, customer) == {}


# Charges


def test_a_charge_pays_what_is_due_through_the_default(zenskar: Zenskar, on: http.Client, customer: str) -> None:
    _attach(on, customer, "pm_1")
    _attach(on, customer, "pm_2", set_as_default=True)
    _attach(on, customer, "pm_3")
    invoice = _approved(on, customer)
    pay(on, invoice, 2500)
    payment = zenskar.payments.charge_invoice(invoice)
    assert (payment["amount"], payment["status"], payment["customer_id"]) == ("7500", "success", customer)
    assert (payment["payment_method"], payment["connector_name"]) == ("card", "stripe")
    assert payment == on.get(f"/payments/{payment['id']}").json()
    shown = on.get(f"/invoices/{invoice}").json()
    assert (shown["status"], shown["amount_due"], bool(shown["charged_at"])) == ("paid", 0, True)
    assert on.delete(f"/payments/{payment['id']}").status_code == 400


@pytest.mark.parametrize(
    ("body", "through"),
    [
        ({}, "pm_default"),
        ({"connector": {"name": "adyen"}}, "pm_adyen"),
        ({"payment_method_types": ["sepa_debit"]}, "pm_debit"),
        ({"payment_method_types": []}, "pm_default"),
        ({"connector": {"name": "xero"}}, None),
        ({"payment_method_types": ["cash"]}, None),
    ],
)
def test_a_charge_can_say_what_it_goes_through(on: http.Client, body: dict[str, Any], through: str | None) -> None:
    customer = _customer(on, "stripe", "adyen")
    for name, fields in (
        ("pm_adyen", {"connector_name": "adyen", "type": "card"}),
        ("pm_debit", {"connector_name": "stripe", "type": "sepa_debit"}),
        ("pm_default", {"connector_name": "stripe", "type": "card", "is_default": True}),
    ):
        given = {"external_id": name, "details": {"name": name}, **fields}
        on.post(f"/customers/{customer}/payment_methods", json=given).raise_for_status()
    answer = on.post(f"/payments/invoice/{_approved(on, customer)}/charge", json=body)
    if through is None:
        assert (answer.status_code, "no active payment method" in answer.json()["detail"]) == (400, True)
    else:
        assert answer.json()["payment_method_details"] == {"name": through}


def test_a_charge_needs_an_active_payment_method_of_the_customer(on: http.Client, invoice: str, customer: str) -> None:
    _attach(on, _customer(on, "stripe"), set_as_default=True)
    on.post(f"/customers/{customer}/payment_methods", json={"status": "expired", "is_default": True})
    answer = on.post(f"/payments/invoice/{invoice}/charge", json={})
    assert (answer.status_code, "no active payment method" in answer.json()["detail"]) == (400, True)
    assert "charged_at" not in on.get(f"/invoices/{invoice}").json()
    nobodys = approved(on)["id"]
    assert on.post(f"/payments/invoice/{nobodys}/charge", json={}).status_code == 400


def test_nothing_is_charged_where_nothing_is_due(on: http.Client, customer: str, invoice: str) -> None:
    _attach(on, customer)
    assert on.post(f"/payments/invoice/{invoice}/charge", json={}).is_success
    answer = on.post(f"/payments/invoice/{invoice}/charge", json={})
    assert (answer.status_code, "Nothing is due" in answer.json()["detail"]) == (400, True)
    draft = on.post(CREATE_INVOICE, json={"invoice_total": 1, "customer_id": customer}).json()["id"]
    assert "is draft" in on.post(f"/payments/invoice/{draft}/charge", json={}).json()["detail"]
    assert on.get("/payments").json()["total_count"] == 1


def test_no_negative_amount_is_charged_or_paid_through_a_link(on: http.Client, customer: str, empty: Sandbox) -> None:
    _attach(on, customer)
    invoice = _approved(on, customer, invoice_total=100, applied_balance=150)
    for answer in (
        on.post(f"/payments/invoice/{invoice}/charge", json={"skip_invoice_due_date_check": True}),
        on.get(f"/invoices/{invoice}/payment_link"),
    ):
        assert (answer.status_code, "Nothing is due" in answer.text) == (400, True), answer.text
    assert empty.client().payments.list().first() is None


def test_an_invoice_is_charged_when_it_is_due_or_at_once_if_so_asked(
    empty: Sandbox, on: http.Client, customer: str
) -> None:
    _attach(on, customer)
    first, second = (_approved(on, customer, due_date="2026-02-01T00:00:00Z") for _ in range(2))
    answer = on.post(f"/payments/invoice/{first}/charge", json={})
    assert (answer.status_code, "not due yet" in answer.json()["detail"]) == (400, True)
    assert on.post(f"/payments/invoice/{first}/charge", json={"skip_invoice_due_date_check": True}).is_success
    empty.clock.move(datetime(2026, 2, 1, tzinfo=UTC) - empty.clock.now)
    assert on.post(f"/payments/invoice/{second}/charge", json={}).is_success


def test_an_invoice_of_the_seed_can_be_charged(sandbox: Sandbox) -> None:
    with client_of(sandbox) as api:
        customers = [row["id"] for row in api.get("/customers?limit=100").json()["results"]]
        methods = [row for key in customers for row in api.get(f"/customers/{key}/payment_methods").json()["results"]]
        active = [row["customer_id"] for row in methods if row["status"] == "active"]
        owed = api.get("/invoices", params={"status": "approved", "customer_id__in": ",".join(active)}).json()[
            "results"
        ]
        answer = api.post(f"/payments/invoice/{owed[0]['id']}/charge", json={"skip_invoice_due_date_check": True})
        assert answer.json()["status"] == "success"
        assert api.get(f"/invoices/{owed[0]['id']}").json()["status"] == "paid"


# Links


def test_a_link_is_paid_as_soon_as_it_is_asked_for(zenskar: Zenskar, on: http.Client, invoice: str) -> None:
    link = zenskar.invoices.payment_link(invoice)["payment_url"]
    assert on.get(f"/invoices/{invoice}").json()["status"] == "approved"
    payment = zenskar.invoices.pay(link.rpartition("/")[2])
    assert (payment["amount"], payment["invoices"][0]["invoice_id"]) == ("10000", invoice)
    assert on.get(f"/invoices/{invoice}").json()["status"] == "paid"
    assert on.get(link).status_code == 400
    assert on.delete(f"/payments/{payment['id']}").status_code == 400


def test_a_link_can_be_for_a_part_and_is_paid_each_time(on: http.Client, invoice: str) -> None:
    link = on.get(f"/invoices/{invoice}/payment_link?amount=4000").json()["payment_url"]
    assert [on.get(link).json()["amount"] for _ in range(2)] == ["4000", "4000"]
    assert on.get(f"/invoices/{invoice}").json()["amount_due"] == 20
    refused = on.get(link)
    assert (refused.status_code, "more than what is due" in refused.json()["detail"]) == (400, True)


@pytest.mark.parametrize(("amount", "status"), [(0, 400), (-1, 400), (10000, 400), (9999, 200), ("x", 422)])
def test_a_part_is_below_what_is_due(on: http.Client, invoice: str, amount: Any, status: int) -> None:
    assert on.get(f"/invoices/{invoice}/payment_link", params={"amount": amount}).status_code == status


def test_what_is_no_link_pays_nothing(on: http.Client) -> None:
    assert on.get(f"/invoices/pay/{NOBODY}").status_code == 404
    draft = on.post(CREATE_INVOICE, json={"invoice_total": 1}).json()["id"]
    assert on.get(f"/invoices/{draft}/payment_link").status_code == 400
