"""Invoices: which calls each state allows."""

import itertools
from typing import Any

import pytest

from tests.sandbox.conftest import CREATE_INVOICE, path_of
from zenskar_client import http
from zenskar_ext.testing import Sandbox


def invoice(on: http.Client, total: Any = 100, **more: Any) -> Any:
    return on.post(CREATE_INVOICE, json={"invoice_total": total, "currency": "USD", **more}).raise_for_status().json()


def approved(on: http.Client, total: Any = 100) -> Any:
    return on.patch(f"/invoices/{invoice(on, total)['id']}/approve", json={}).raise_for_status().json()


def pay(on: http.Client, key: str, minor: int, **more: Any) -> Any:
    parts = [{"invoice_id": key, "amount": minor}]
    body = {"amount": minor, "currency_code": "USD", "status": "success", "payment_parts": parts, **more}
    return on.post("/payments", json=body).raise_for_status().json()


def in_state(on: http.Client, state: str) -> str:
    """Make an invoice over 100 in a state, through the calls that lead to it."""
    if state == "draft":
        return str(invoice(on)["id"])
    key = str(approved(on)["id"])
    if state in ("partially_paid", "paid"):
        pay(on, key, {"partially_paid": 4000, "paid": 10000}[state])
    if state == "void":
        on.patch(f"/invoices/{key}/void", json={}).raise_for_status()
    assert on.get(f"/invoices/{key}").json()["status"] == state
    return key


STATES = ("draft", "approved", "partially_paid", "paid", "void")
ALLOWED = {
    ("draft", "approve"): "approved",
    ("draft", "v3/approve"): "approved",
    ("draft", "change"): "draft",
    ("draft", "delete"): None,
    ("approved", "void"): "void",
}
ACTIONS = ("approve", "v3/approve", "void", "change", "delete")


def _act(on: http.Client, key: str, action: str) -> http.Response:
    if action == "delete":
        return on.delete(f"/invoices/{key}")
    if action == "change":
        return on.patch(path_of("update_invoice", invoice_id=key), json={"external_id": "x", "status": "paid"})
    path = f"/invoices/v3/{key}/approve" if action == "v3/approve" else f"/invoices/{key}/{action}"
    return on.patch(path, json={})


@pytest.mark.parametrize(("state", "action"), list(itertools.product(STATES, ACTIONS)))
def test_a_state_allows_what_it_allows(on: http.Client, state: str, action: str) -> None:
    key = in_state(on, state)
    answer = _act(on, key, action)
    after = on.get(f"/invoices/{key}")
    if (state, action) not in ALLOWED:
        assert (answer.status_code, after.json()["status"]) == (400, state)
        assert state in answer.json()["detail"]
        assert ("code" in answer.json()) == (action == "void")
    elif action == "delete":
        assert (answer.status_code, after.status_code) == (200, 404)
    else:
        assert (answer.status_code, after.json()["status"]) == (200, ALLOWED[state, action])
        assert answer.json() == after.json()


def test_an_approved_invoice_is_due(on: http.Client) -> None:
    draft = on.post(CREATE_INVOICE, content=b'{"invoice_total": 100.50, "applied_balance": 0.25}').json()
    assert "amount_due" not in draft
    answer = on.patch(f"/invoices/{draft['id']}/approve", json={})
    assert b'"amount_due":100.25' in answer.content
    assert answer.json()["approved_at"] == answer.json()["last_updated_at"] > draft["created_at"]


def test_approval_needs_a_json_body(on: http.Client) -> None:
    assert on.patch(f"/invoices/{invoice(on)['id']}/approve").status_code == 422


@pytest.mark.parametrize("status", ["approved", "paid"])
def test_an_invoice_over_nothing_can_be_voided(empty: Sandbox, on: http.Client, status: str) -> None:
    draft = invoice(on, 0)
    empty._service.world.store.put("/invoices", {**draft, "status": status})  # as after a full credit note
    assert on.patch(f"/invoices/{draft['id']}/void", json={}).json()["status"] == "void"


def test_what_cannot_be_voided_says_so_by_a_code(on: http.Client) -> None:
    answer = on.patch(f"/invoices/{in_state(on, 'paid')}/void", json={})
    assert (answer.status_code, answer.json()["code"]) == (400, "INVOICE_CANNOT_BE_VOIDED")


def test_a_void_invoice_asks_for_nothing(on: http.Client) -> None:
    assert on.get(f"/invoices/{in_state(on, 'void')}").json()["amount_due"] == 0


def test_upcoming_invoices_can_be_deleted(api: http.Client) -> None:
    upcoming = api.get("/invoices?status=upcoming").json()["results"][0]
    assert api.patch(path_of("update_invoice", invoice_id=upcoming["id"]), json={}).status_code == 400
    assert api.delete(f"/invoices/{upcoming['id']}").status_code == 200


def test_an_invoice_is_found_by_its_external_id(on: http.Client) -> None:
    invoice(on)
    created = invoice(on, external_id="mine")
    assert on.get("/invoices/external_id/mine").json() == created
    assert on.get("/invoices/external_id/other").status_code == 404


def test_invoices_are_numbered(on: http.Client) -> None:
    assert [invoice(on)["invoice_number"] for _ in range(2)] == ["INV-000001", "INV-000002"]
    assert invoice(on, invoice_number="mine")["invoice_number"] == "mine"


def test_a_number_that_an_invoice_was_given_is_not_given_again(on: http.Client) -> None:
    given = [invoice(on, invoice_number="INV-000002"), invoice(on), invoice(on)]
    on.patch(f"/invoices/{given[0]['id']}", json={"invoice_number": "INV-000004"}).raise_for_status()
    assert [row["invoice_number"] for row in (*given[1:], invoice(on))] == ["INV-000001", "INV-000003", "INV-000005"]


def test_a_draft_is_given_the_next_number(on: http.Client) -> None:
    draft = invoice(on)["id"]
    path = path_of("generate_next_invoice_number", invoice_id=draft)
    number = on.post(path, json={}).json()
    assert number == {"invoice_number": "INV-000002"}
    assert on.get(f"/invoices/{draft}").json()["invoice_number"] == "INV-000002"
    on.patch(f"/invoices/{draft}/approve", json={})
    assert on.post(path, json={}).status_code == 400


def test_an_invoice_that_was_not_generated_has_no_lines(on: http.Client) -> None:
    assert on.get(f"/invoices/{invoice(on)['id']}/line_items").json() == {"lines": []}


@pytest.mark.parametrize("name", ["invoice_total", "net_invoice_total", "applied_balance"])
@pytest.mark.parametrize(("currency", "amount"), [("USD", 10.005), ("JPY", 10.5), ("KWD", 0.0001)])
def test_an_invoice_over_a_fraction_of_a_minor_unit_is_refused(
    on: http.Client, name: str, currency: str, amount: float
) -> None:
    answer = on.post(CREATE_INVOICE, json={"currency": currency, name: amount})
    assert (answer.status_code, answer.json()["detail"][0]["loc"]) == (422, ["body", name])
    draft = invoice(on, 10, currency=currency)
    changed = on.patch(f"/invoices/{draft['id']}", json={name: amount})
    assert changed.status_code == 422
    assert on.get(f"/invoices/{draft['id']}").json()["invoice_total"] == 10
