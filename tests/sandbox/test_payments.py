"""Payments and refunds: money neither appears nor vanishes."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from tests.sandbox.conftest import CREATE_INVOICE, client_of, parsed
from tests.sandbox.test_invoices import approved, invoice, pay
from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.money import less, major

NOBODY = "00000000-0000-4000-8000-000000000000"
REFUND = {"refund_destination": "external", "writeoff_invoices": False}


def _due(on: http.Client, key: str) -> Any:
    shown = on.get(f"/invoices/{key}").json()
    return shown["status"], shown["amount_due"], bool(shown.get("paid_at"))


def test_a_payment_lowers_what_is_due_until_the_invoice_is_paid(on: http.Client) -> None:
    key = approved(on)["id"]
    payment = pay(on, key, 2550)
    assert _due(on, key) == ("partially_paid", 74.5, False)
    assert (payment["amount"], payment["amount_refunded"], payment["type"]) == ("2550", "0", "payment")
    pay(on, key, 7450)
    assert _due(on, key) == ("paid", 0, True)
    part = on.get(f"/payments/{payment['id']}").json()["invoices"][0]
    assert (part["status"], part["invoice_total"], part["amount"]) == ("paid", "100", "2550")


def test_one_payment_can_be_spread_over_several_invoices_and_more(on: http.Client) -> None:
    keys = [approved(on)["id"], approved(on)["id"]]
    parts = [{"invoice_id": key, "amount": 10000} for key in keys]
    body = {"amount": 25000, "currency_code": "USD", "status": "success", "payment_parts": parts}
    assert on.post("/payments", json=body).is_success
    assert [_due(on, key)[0] for key in keys] == ["paid", "paid"]


def test_parts_of_the_same_invoice_are_one(on: http.Client) -> None:
    key = approved(on)["id"]
    parts = [{"invoice_id": key, "amount": 1000}, {"invoice_id": key, "amount": 500}]
    body = {"amount": 2000, "currency_code": "USD", "status": "success", "payment_parts": parts}
    assert [part["amount"] for part in on.post("/payments", json=body).json()["invoices"]] == ["1500"]
    assert _due(on, key) == ("partially_paid", 85, False)


@pytest.mark.parametrize(
    ("body", "pays"),
    [({}, False), ({"status": "created"}, False), ({"status": "success"}, True), ({"status": "failed"}, False)]
    + [
        ({"status": "success", "type": kind}, kind != "authorization")
        for kind in ("payment", "tax_withheld", "authorization")
    ],
)
def test_only_money_that_arrived_counts(on: http.Client, body: dict[str, str], *, pays: bool) -> None:
    key = approved(on)["id"]
    parts = [{"invoice_id": key, "amount": 10000}]
    answer = on.post("/payments", json={"amount": 10000, "currency_code": "USD", "payment_parts": parts, **body})
    assert answer.status_code == 200
    assert _due(on, key)[0] == ("paid" if pays else "approved")


@pytest.mark.parametrize(
    ("currency", "total", "minor"),
    [
        ("USD", "12.50", 1250),
        ("JPY", "1250", 1250),
        ("KWD", "1.250", 1250),
        ("CLF", "0.1250", 1250),
        ("XTS", "12.50", 1250),
    ],
)
def test_minor_units_are_those_of_the_currency(on: http.Client, currency: str, total: str, minor: int) -> None:
    content = f'{{"invoice_total": {total}, "currency": "{currency}"}}'.encode()
    key = on.post(CREATE_INVOICE, content=content).json()["id"]
    on.patch(f"/invoices/{key}/approve", json={})
    pay(on, key, minor - 1, currency_code=currency)
    assert major(1, currency) == less(Decimal(total), major(minor - 1, currency))
    assert parsed(on.get(f"/invoices/{key}").text)["amount_due"] == str(major(1, currency))
    pay(on, key, 1, currency_code=currency)
    assert _due(on, key)[0] == "paid"


@pytest.mark.parametrize(
    ("changes", "status", "words"),
    [
        ({"amount": 0}, 422, "greater than 0"),
        ({"amount": -5}, 422, "greater than 0"),
        ({"amount": 10.5}, 422, "whole minor units"),
        ({"amount": 99}, 400, "more than the amount of 99"),
        ({"status": "refunded"}, 400, "created as refunded"),
        ({"type": "refund"}, 400, "POST /payments/{payment_id}/refund"),
        ({"currency_code": "EUR"}, 400, "is in USD"),
        ({"part": {"amount": 10001}, "amount": 20000}, 400, "more than what is due"),
        ({"part": {"amount": 0.5}}, 422, "whole minor units"),
        ({"part": {"invoice_id": NOBODY}}, 400, "no such record: invoices.invoice_id"),
        ({"customer_id": NOBODY}, 400, "no such record: customer_id"),
    ],
)
def test_a_payment_that_cannot_be_is_refused_and_changes_nothing(
    on: http.Client, changes: dict[str, Any], status: int, words: str
) -> None:
    key = approved(on)["id"]
    part = {"invoice_id": key, "amount": 100, **changes.pop("part", {})}
    body = {"amount": 100, "currency_code": "USD", "status": "success", "payment_parts": [part], **changes}
    answer = on.post("/payments", json=body)
    assert (answer.status_code, words in answer.text) == (status, True), answer.text
    assert on.get("/payments").json()["total_count"] == 0
    assert _due(on, key) == ("approved", 100, False)


def test_a_payment_cannot_pay_for_invoices_of_another_customer(on: http.Client) -> None:
    mine, other = (on.post("/customers", json={"customer_name": name}).json()["id"] for name in "AB")
    key, of_other = (invoice(on, customer_id=each)["id"] for each in (mine, other))
    for each in (key, of_other):
        on.patch(f"/invoices/{each}/approve", json={}).raise_for_status()
    parts, others = ([{"invoice_id": each, "amount": 100}] for each in (key, of_other))
    body = {"amount": 200, "currency_code": "USD", "status": "success"}
    foreign = {**body, "customer_id": other, "payment_parts": parts}
    both = {**body, "payment_parts": [*parts, *others]}
    for refused in (foreign, {**foreign, "status": "created"}, both):
        answer = on.post("/payments", json=refused)
        assert (answer.status_code, "another customer" in answer.text) == (400, True)
    loose = on.post("/payments", json=body).json()
    assert on.patch(f"/payments/{loose['id']}", json={"payment_parts": parts}).json()["customer_id"] == mine
    moved = on.patch(f"/payments/{loose['id']}", json={"payment_parts": others})
    assert (moved.status_code, "another customer" in moved.text) == (400, True)
    assert [_due(on, each)[1] for each in (key, of_other)] == [99, 100]


def test_it_is_told_that_a_payment_of_another_type_pays_nothing(on: http.Client) -> None:
    body = {"amount": 100, "currency_code": "USD", "status": "success", "type": "payment_reversal"}
    assert "type payment_reversal pays nothing" in on.post("/payments", json=body).headers["x-sandbox-note"]
    assert "pays nothing here" not in on.post("/payments", json={**body, "type": "payment"}).headers["x-sandbox-note"]


def test_a_part_that_fails_takes_the_others_with_it(on: http.Client) -> None:
    good, draft = approved(on)["id"], invoice(on)["id"]
    parts = [{"invoice_id": good, "amount": 100}, {"invoice_id": draft, "amount": 100}]
    body = {"amount": 200, "currency_code": "USD", "status": "success", "payment_parts": parts}
    answer = on.post("/payments", json=body)
    assert (answer.status_code, "is draft" in answer.json()["detail"]) == (400, True)
    assert _due(on, good) == ("approved", 100, False)


def test_a_payment_is_its_customers_who_is_that_of_the_invoice_if_none_is_named(on: http.Client) -> None:
    customer = on.post("/customers", json={"customer_name": "A", "email": "a@b.example", "external_id": "x"}).json()
    key = on.post(CREATE_INVOICE, json={"invoice_total": 1, "customer_id": customer["id"]}).json()["id"]
    on.patch(f"/invoices/{key}/approve", json={})
    payment = pay(on, key, 50)
    names = [payment[name] for name in ("customer_id", "customer_name", "customer_email", "customer_external_id")]
    assert names == [customer["id"], "A", "a@b.example", "x"]
    assert "customer_id" not in on.post("/payments", json={"amount": 1, "currency_code": "USD"}).json()


# Changing payments


def test_a_payment_can_be_spread_anew(on: http.Client) -> None:
    old, new = approved(on)["id"], approved(on)["id"]
    payment = pay(on, old, 10000)
    path = f"/payments/{payment['id']}"
    changed = on.patch(path, json={"payment_parts": [{"invoice_id": new, "amount": 4000}]}).json()
    assert (_due(on, old), _due(on, new)) == (("approved", 100, False), ("partially_paid", 60, False))
    assert [part["invoice_id"] for part in changed["invoices"]] == [new]
    assert on.patch(path, json={}).json()["invoices"] == changed["invoices"]
    assert on.patch(path, json={"payment_parts": [{"invoice_id": new, "amount": 10001}]}).status_code == 400
    assert (_due(on, old), _due(on, new)) == (("approved", 100, False), ("partially_paid", 60, False))


def test_a_payment_by_hand_can_be_edited_and_deleted(on: http.Client) -> None:
    key = approved(on)["id"]
    payment = pay(on, key, 1000)
    body = {"amount": 2000, "external_id": "x", "payment_parts": [{"invoice_id": key, "amount": 2000}], "status": "no"}
    edited = on.patch(f"/payments/manual_payment/{payment['id']}", json=body)
    assert edited.is_success
    shown = on.get(f"/payments/{payment['id']}").json()
    assert (shown["amount"], shown["external_id"], shown["status"]) == ("2000", "x", "success")
    assert _due(on, key) == ("partially_paid", 80, False)
    assert on.patch(f"/payments/manual_payment/{payment['id']}", json={"external_id": "y"}).is_success
    assert on.patch(f"/payments/manual_payment/{payment['id']}", json={"amount": 1999}).status_code == 400
    assert on.delete(f"/payments/{payment['id']}").json() == {}
    assert _due(on, key) == ("approved", 100, False)


def test_a_payment_that_did_not_arrive_can_be_deleted_too(on: http.Client) -> None:
    payment = on.post("/payments", json={"amount": 1, "currency_code": "USD"}).json()
    assert on.delete(f"/payments/{payment['id']}").is_success


@pytest.mark.parametrize(
    ("method", "path"), [("PATCH", "/payments/manual_payment/{}"), ("DELETE", "/payments/{}")], ids=["edit", "delete"]
)
def test_a_payment_through_a_connector_is_not_by_hand(api: http.Client, method: str, path: str) -> None:
    payments = api.get("/payments?limit=100").json()["results"]
    key = next(payment["id"] for payment in payments if "connector_id" in payment)
    answer = api.request(method, path.format(key), json={})
    assert (answer.status_code, "by hand" in answer.json()["detail"]) == (400, True)


@pytest.mark.parametrize(
    ("method", "path"),
    [("PATCH", "/payments/{}"), ("PATCH", "/payments/manual_payment/{}"), ("DELETE", "/payments/{}")],
    ids=["update", "edit", "delete"],
)
def test_after_a_refund_neither_the_payment_nor_the_refund_changes(on: http.Client, method: str, path: str) -> None:
    payment = pay(on, approved(on)["id"], 1000)
    on.post(f"/payments/{payment['id']}/refund", json={**REFUND, "refund_amount": 1})
    refund = on.get("/payments?type=refund").json()["results"][0]
    for key in (payment["id"], refund["id"]):
        assert on.request(method, path.format(key), json={}).status_code == 400


# Refunds


def test_a_refund_is_due_again_and_a_payment_of_its_own(on: http.Client) -> None:
    key = approved(on)["id"]
    payment = pay(on, key, 10000)
    changed = on.post(f"/payments/{payment['id']}/refund", json={**REFUND, "refund_amount": 2500}).json()
    assert (changed["status"], changed["amount_refunded"]) == ("partially_refunded", "2500")
    assert changed["invoices"][0]["amount_refunded"] == "2500"
    assert _due(on, key) == ("partially_paid", 25, False)
    row = on.get("/payments", params={"parent_id": payment["id"]}).json()["results"][0]
    assert (row["type"], row["status"], row["amount"]) == ("refund", "success", "2500")
    assert row["invoices"][0]["amount"] == "2500"
    rest = on.post(f"/payments/{payment['id']}/refund", json={**REFUND, "refund_amount": 0}).json()
    assert (rest["status"], rest["amount_refunded"]) == ("refunded", "10000")
    assert _due(on, key) == ("approved", 100, False)


def test_a_refund_can_have_its_invoices_written_off(on: http.Client) -> None:
    key = approved(on)["id"]
    payment = pay(on, key, 10000)
    body = {"refund_destination": "credits", "writeoff_invoices": True, "timestamp": "2026-02-01T00:00:00Z"}
    on.post(f"/payments/{payment['id']}/refund", json=body).raise_for_status()
    assert _due(on, key) == ("paid", 0, True)
    assert on.get("/payments?type=refund").json()["results"][0]["timestamp"] == "2026-02-01T00:00:00Z"


@pytest.fixture
def spread(on: http.Client) -> tuple[str, list[str]]:
    """A payment of 250.00, 100.00 of it for each of two invoices."""
    keys = [approved(on)["id"], approved(on)["id"]]
    parts = [{"invoice_id": key, "amount": 10000} for key in keys]
    body = {"amount": 25000, "currency_code": "USD", "status": "success", "payment_parts": parts}
    return on.post("/payments", json=body).json()["id"], keys


@pytest.mark.parametrize(
    ("amount", "named", "backs"),
    [
        (4000, None, ["4000", "0"]),
        (14000, None, ["10000", "4000"]),
        (24000, None, ["10000", "10000"]),
        (4000, {1: 4000}, ["0", "4000"]),
        (9000, {1: 4000}, ["0", "4000"]),
        (5000, {}, ["0", "0"]),
    ],
)
def test_a_refund_goes_by_the_order_of_the_parts_unless_it_names_some(
    on: http.Client, spread: tuple[str, list[str]], amount: int, named: dict[int, int] | None, backs: list[str]
) -> None:
    key, keys = spread
    parts = None if named is None else [{"invoice_id": keys[i], "amount": part} for i, part in named.items()]
    body = {**REFUND, "refund_amount": amount, "refund_payment_part_amounts": parts}
    changed = on.post(f"/payments/{key}/refund", json=body).json()
    assert [part["amount_refunded"] for part in changed["invoices"]] == backs
    assert [_due(on, key)[1] for key in keys] == [int(back) / 100 for back in backs]


@pytest.mark.parametrize(
    ("amount", "named", "words"),
    [
        (25001, None, "of which 25000 is left"),
        (-1, None, "cannot be refunded"),
        (9001, {1: 4000}, "does not fit a refund of 9001"),
        (3999, {1: 4000}, "does not fit a refund of 3999"),
        (20000, {1: 10001}, "more than what is left of it"),
        (5000, {2: 1}, "is of another payment"),
    ],
)
def test_a_refund_that_cannot_be_is_refused_and_changes_nothing(
    on: http.Client, spread: tuple[str, list[str]], amount: int, named: dict[int, int] | None, words: str
) -> None:
    key, keys = spread
    keys = [*keys, approved(on)["id"]]
    before = on.get(f"/payments/{key}").json()
    parts = None if named is None else [{"invoice_id": keys[i], "amount": part} for i, part in named.items()]
    body = {**REFUND, "refund_amount": amount, "refund_payment_part_amounts": parts}
    answer = on.post(f"/payments/{key}/refund", json=body)
    assert (answer.status_code, words in answer.json()["detail"]) == (400, True), answer.text
    assert on.get(f"/payments/{key}").json() == before
    assert on.get("/payments").json()["total_count"] == 1


def test_only_money_that_arrived_can_be_refunded(on: http.Client) -> None:
    payment = on.post("/payments", json={"amount": 5, "currency_code": "USD"}).json()
    assert on.post(f"/payments/{payment['id']}/refund", json=REFUND).status_code == 400


@pytest.mark.parametrize(
    "path", ["/invoices/{}/payments", "/payments/invoice/{}", "/payments/invoice/{}/without_refunds"]
)
def test_an_invoice_has_the_payments_that_arrived_for_it(on: http.Client, path: str) -> None:
    key = approved(on)["id"]
    payments = [pay(on, key, 100), pay(on, key, 200)]
    pay(on, approved(on)["id"], 300)
    on.post(
        "/payments", json={"amount": 5, "currency_code": "USD", "payment_parts": [{"invoice_id": key, "amount": 5}]}
    )
    on.post(f"/payments/{payments[0]['id']}/refund", json=REFUND)
    page = on.get(path.format(key)).json()
    assert [payment["id"] for payment in page["results"]] == [payment["id"] for payment in reversed(payments)]
    assert on.get(path.format(NOBODY)).status_code == 404


# The invariant


class Money(RuleBasedStateMachine):
    """Whatever is paid, reallocated, refunded or deleted: due and paid amounts add up to the total of an invoice."""

    invoices = Bundle("invoices")
    payments = Bundle("payments")

    def __init__(self) -> None:
        super().__init__()
        self.client = client_of(Sandbox())

    @initialize(target=invoices, totals=st.lists(st.integers(1, 5000), min_size=2, max_size=3))
    def approve(self, totals: list[int]) -> Any:
        keys = []
        for total in totals:
            content = f'{{"invoice_total": {Decimal(total) / 100}, "currency": "EUR"}}'.encode()
            keys.append(self.client.post(CREATE_INVOICE, content=content).json()["id"])
            self.client.patch(f"/invoices/{keys[-1]}/approve", json={})
        return multiple(*keys)

    @rule(target=payments, keys=st.lists(invoices, max_size=2), amount=st.integers(1, 4000), part=st.integers(1, 2000))
    def pay(self, keys: list[str], amount: int, part: int) -> Any:
        parts = [{"invoice_id": key, "amount": part} for key in keys]
        body = {"amount": amount, "currency_code": "EUR", "status": "success", "payment_parts": parts}
        answer = self.client.post("/payments", json=body)
        return answer.json()["id"] if answer.is_success else multiple()

    @rule(payment=payments, key=invoices, part=st.integers(1, 3000))
    def spread(self, payment: str, key: str, part: int) -> None:
        self.client.patch(f"/payments/{payment}", json={"payment_parts": [{"invoice_id": key, "amount": part}]})

    @rule(payment=payments, amount=st.integers(0, 3000))
    def refund(self, payment: str, amount: int) -> None:
        self.client.post(f"/payments/{payment}/refund", json={**REFUND, "refund_amount": amount})

    @rule(payment=payments)
    def delete(self, payment: str) -> None:
        self.client.delete(f"/payments/{payment}")

    @rule(key=invoices)
    def void(self, key: str) -> None:
        self.client.patch(f"/invoices/{key}/void", json={})

    @invariant()
    def conserved(self) -> None:
        payments = self.client.get("/payments?limit=1000").json()["results"]
        incoming = [payment for payment in payments if payment["type"] == "payment"]
        refunds = [payment for payment in payments if payment["type"] == "refund"]
        refunded = sum(int(payment["amount_refunded"]) for payment in incoming)
        assert refunded == sum(int(payment["amount"]) for payment in refunds)
        assert all(0 <= int(payment["amount_refunded"]) <= int(payment["amount"]) for payment in incoming)
        paid = dict(_paid(incoming))
        for item in parsed(self.client.get("/invoices?limit=1000").text)["results"]:
            if item["status"] != "void":
                due = Decimal(item["amount_due"])
                assert Decimal(item["invoice_total"]) == due + Decimal(paid.get(item["id"], 0)) / 100
                expected = "paid" if due == 0 else "approved" if not paid.get(item["id"]) else "partially_paid"
                assert item["status"] == expected

    def teardown(self) -> None:
        self.client.close()


def _paid(payments: list[Any]) -> Iterator[tuple[str, int]]:
    parts = [part for payment in payments for part in payment["invoices"]]
    for key in {part["invoice_id"] for part in parts}:
        own = [part for part in parts if part["invoice_id"] == key]
        yield key, sum(int(part["amount"]) - int(part["amount_refunded"]) for part in own)


TestMoney = Money.TestCase
TestMoney.settings = settings(
    max_examples=40, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
