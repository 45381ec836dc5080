"""Credit notes: what they subtract from an invoice, and what the customer gets back."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, precondition, rule

from tests.sandbox.conftest import CREATE_INVOICE, client_of, parsed, path_of
from tests.sandbox.test_invoices import pay
from zenskar_client import http
from zenskar_client.models import CreateCreditNote
from zenskar_ext import Zenskar
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.money import major

NOBODY = "00000000-0000-4000-8000-000000000000"
REFUND = {"refund_destination": "external", "writeoff_invoices": False}


@pytest.fixture
def zenskar(empty: Sandbox) -> Iterator[Zenskar]:
    """A client for the same sandbox as `on`."""
    with empty.client(allow_unverified=True) as client:
        yield client


@pytest.fixture
def customer(on: http.Client) -> str:
    body = {"customer_name": "Acme", "email": "a@b.example", "external_id": "x"}
    return str(on.post("/customers", json=body).json()["id"])


def _approved(on: http.Client, customer: str, total: str = "100", **more: Any) -> str:
    body = {"currency": "USD", "customer_id": customer, **more}
    key = on.post(CREATE_INVOICE, json={"invoice_total": float(total), **body}).raise_for_status().json()["id"]
    on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
    return str(key)


@pytest.fixture
def invoice(on: http.Client, customer: str) -> str:
    """An approved invoice over 100 USD."""
    return _approved(on, customer)


def _credit(on: http.Client, key: str, amount: Any, **more: Any) -> http.Response:
    return on.post(f"/invoices/{key}/credit_note", json={"credit_note_amount": amount, "reason": "late", **more})


def _due(on: http.Client, key: str) -> Any:
    shown = on.get(f"/invoices/{key}").json()
    return shown["status"], shown["amount_due"], bool(shown.get("paid_at"))


def test_a_note_lowers_what_is_due_by_exactly_its_amount(zenskar: Zenskar, on: http.Client, invoice: str) -> None:
    body = CreateCreditNote(credit_note_amount=Decimal("25.10"), reason="late")
    note: Any = zenskar.invoices.create_credit_note(invoice, body)
    assert (note.amount, note.currency, note.status, note.repayment_method) == (
        2510,
        "USD",
        "issued",
        "invoice_adjusted",
    )
    assert zenskar.invoices.get(invoice).amount_due == Decimal("74.90")
    assert _due(on, invoice)[0] == "approved"
    assert zenskar.credit_notes.get(note.id) == note
    assert list(zenskar.credit_notes.list(invoice_id=invoice, status="issued")) == [note]
    assert list(zenskar.credit_notes.list(customer_id=NOBODY)) == []


def test_a_note_names_its_customer_and_its_invoice(on: http.Client, customer: str, invoice: str) -> None:
    note = _credit(on, invoice, 1).json()
    number = on.get(f"/invoices/{invoice}").json()["invoice_number"]
    assert note["customer"] == {"id": customer, "name": "Acme", "email": "a@b.example", "external_id": "x"}
    assert note["invoice"] == {"id": invoice, "name": number}
    assert (note["credit_note_number"], _credit(on, invoice, 1).json()["credit_note_number"]) == (
        "CN-000001",
        "CN-000002",
    )
    assert "issued at once" in _credit(on, invoice, 1).headers["x-sandbox-note"]


def test_the_line_items_of_a_note_say_why(zenskar: Zenskar, on: http.Client, invoice: str) -> None:
    note = _credit(on, invoice, 25).json()
    assert note["line_items_url"] == f"/credit_notes/{note['id']}/line_items"
    lines = zenskar.credit_notes.list_line_items(note["id"])
    assert lines == {"lines": [{"name": "late", "subtotal": {"value": Decimal("25.00"), "unit": "USD"}}]}


@pytest.mark.parametrize(
    ("paid", "credited", "state"),
    [
        (0, 60, ("approved", 40, False)),
        (0, 100, ("paid", 0, True)),
        (3000, 60, ("partially_paid", 10, False)),
        (3000, 70, ("paid", 0, True)),
    ],
)
def test_the_state_follows_what_was_paid_and_what_is_due(
    on: http.Client, invoice: str, paid: int, credited: int, state: Any
) -> None:
    if paid:
        pay(on, invoice, paid)
    assert _credit(on, invoice, credited).is_success
    assert _due(on, invoice) == state


def test_a_void_note_is_due_again(zenskar: Zenskar, on: http.Client, invoice: str) -> None:
    note = zenskar.invoices.create_credit_note(invoice, credit_note_amount=100, reason="late")
    assert _due(on, invoice)[0] == "paid"
    changed = on.patch(f"/credit_notes/{note.id}", json={"status": "void"})
    assert "due again" in changed.headers["x-sandbox-note"]
    assert _due(on, invoice) == ("approved", 100, False)
    again = on.patch(f"/credit_notes/{note.id}", json={"status": "issued"})
    assert (again.status_code, "is void" in again.json()["detail"]) == (400, True)


@pytest.mark.parametrize("amount", [25, 100])
def test_an_invoice_for_which_nothing_was_paid_can_be_made_void(on: http.Client, invoice: str, amount: int) -> None:
    note = _credit(on, invoice, amount).json()["id"]
    assert on.patch(f"/invoices/{invoice}/void", json={}).is_success
    assert _due(on, invoice)[:2] == ("void", 0)
    answer = on.patch(f"/credit_notes/{note}", json={"status": "void"})
    assert (answer.status_code, "is void" in answer.json()["detail"]) == (400, True)


def test_an_invoice_for_which_something_was_paid_cannot_be_made_void(on: http.Client, invoice: str) -> None:
    pay(on, invoice, 5000)
    _credit(on, invoice, 50)
    assert on.patch(f"/invoices/{invoice}/void", json={}).status_code == 400


@pytest.mark.parametrize(
    ("changes", "due"),
    [
        ({"amount": 4000}, 60),
        ({"amount": 10000}, 0),
        ({"status": "in_progress"}, 100),
        ({"status": "paid"}, 75),
        ({"custom_data": {"a": 1}}, 75),
        ({"invoice_id": NOBODY}, 75),
    ],
)
def test_what_is_due_goes_with_a_note_that_is_changed(
    on: http.Client, invoice: str, changes: dict[str, Any], due: int
) -> None:
    key = _credit(on, invoice, 25).json()["id"]
    changed = on.patch(f"/credit_notes/{key}", json=changes).raise_for_status().json()
    assert changed["invoice_id"] == invoice
    assert _due(on, invoice)[1] == due


@pytest.mark.parametrize(
    ("changes", "status", "words"),
    [
        ({"amount": 10001}, 400, "more than what is due"),
        ({"amount": 0}, 422, "greater than 0"),
        ({"currency": "EUR"}, 400, "is in USD, not in EUR"),
    ],
)
def test_a_change_that_cannot_be_is_refused_and_changes_nothing(
    on: http.Client, invoice: str, changes: dict[str, Any], status: int, words: str
) -> None:
    note = _credit(on, invoice, 25).json()
    answer = on.patch(f"/credit_notes/{note['id']}", json=changes)
    assert (answer.status_code, words in answer.text) == (status, True), answer.text
    assert on.get(f"/credit_notes/{note['id']}").json() == note
    assert _due(on, invoice)[1] == 75


def test_line_items_can_be_changed(on: http.Client, invoice: str) -> None:
    key = _credit(on, invoice, 25).json()["id"]
    on.patch(f"/credit_notes/{key}", json={"line_items": {"a": 1}}).raise_for_status()
    assert on.get(path_of("list_credit_note_line_items", credit_note_id=key)).json() == {"a": 1}


# Refunds


@pytest.mark.parametrize(
    ("destination", "method", "returned"),
    [
        ("credits", "credits", 2000),
        ("original_payment_method", "original_payment_method", 0),
        ("external", "external_payment", 0),
    ],
)
def test_what_a_note_credits_beyond_what_is_due_is_refunded(
    on: http.Client, invoice: str, destination: str, method: str, returned: int
) -> None:
    payment = pay(on, invoice, 8000)
    note = _credit(on, invoice, 40, refund_destination=destination).json()
    assert (note["amount"], note["repayment_method"], note["credits_returned"]) == (4000, method, returned)
    assert _due(on, invoice) == ("paid", 0, True)
    shown = on.get(f"/payments/{payment['id']}").json()
    assert (shown["status"], shown["amount_refunded"]) == ("partially_refunded", "2000")
    row = on.get("/payments?type=refund").json()["results"][0]
    assert (row["parent_id"], row["amount"], row["invoices"][0]["amount"]) == (payment["id"], "2000", "2000")


def test_the_oldest_payments_are_refunded_first_unless_there_is_a_split(on: http.Client, customer: str) -> None:
    for split, backs in ((None, ["6000", "1000"]), ({0: 30, 1: 40}, ["3000", "4000"])):
        key = _approved(on, customer)
        payments = [pay(on, key, amount)["id"] for amount in (6000, 4000)]
        body: dict[str, Any] = {"refund_destination": "credits"}
        if split:
            body["refund_amount_split"] = [
                {"payment_id": payments[index], "amount": part}
                for index, whole in split.items()
                for part in (whole - 1, 1)
            ]
        assert _credit(on, key, 70, **body).is_success
        assert [on.get(f"/payments/{payment}").json()["amount_refunded"] for payment in payments] == backs
        assert _due(on, key) == ("paid", 0, True)


def test_a_deletion_that_is_refused_leaves_the_oldest_payment_the_first_to_be_refunded(
    empty: Sandbox, on: http.Client, invoice: str
) -> None:
    payments = [pay(on, invoice, 4000)["id"] for _ in range(2)]
    on.post(path_of("close_accounting_period"), json={"end_date": "2026-01-01"}).raise_for_status()
    assert on.delete(f"/payments/{payments[0]}").status_code == 400
    empty.clock.move(timedelta(days=2))
    assert _credit(on, invoice, 30, refund_destination="external").is_success
    assert [on.get(f"/payments/{key}").json()["amount_refunded"] for key in payments] == ["1000", "0"]


def test_a_payment_that_did_not_arrive_is_not_refunded(on: http.Client, invoice: str) -> None:
    parts = [{"invoice_id": invoice, "amount": 4000}]
    waits = on.post("/payments", json={"amount": 4000, "currency_code": "USD", "payment_parts": parts}).json()
    arrived = pay(on, invoice, 10000)
    assert _credit(on, invoice, 30, refund_destination="external").is_success
    shown = [on.get(f"/payments/{each['id']}").json()["amount_refunded"] for each in (waits, arrived)]
    assert shown == ["0", "3000"]


def test_of_a_payment_for_several_invoices_only_the_part_of_this_one_is_refunded(
    on: http.Client, customer: str
) -> None:
    keys = [_approved(on, customer), _approved(on, customer)]
    parts = [{"invoice_id": key, "amount": 10000} for key in keys]
    body = {"amount": 20000, "currency_code": "USD", "status": "success", "payment_parts": parts}
    payment = on.post("/payments", json=body).json()["id"]
    assert _credit(on, keys[1], 100, refund_destination="external").is_success
    backs = [part["amount_refunded"] for part in on.get(f"/payments/{payment}").json()["invoices"]]
    assert backs == ["0", "10000"]
    assert _credit(on, keys[1], 1, refund_destination="external").status_code == 400
    assert [_due(on, key)[0] for key in keys] == ["paid", "paid"]


@pytest.mark.parametrize(
    ("changes", "status", "words"),
    [
        ({"credit_note_amount": 0}, 422, "greater than 0"),
        ({"credit_note_amount": 1.005}, 422, "whole minor units"),
        ({"credit_note_amount": 50}, 400, "needs a refund_destination"),
        (
            {"credit_note_amount": 100.01, "refund_destination": "credits"},
            400,
            "10001 is more than can be credited: 4000 is due",
        ),
        ({"refund_amount_split": [{"amount": 1}]}, 400, "Nothing has to be refunded"),
        ({"refund_amount_split": [{"amount": 0.001}]}, 422, "refund_amount_split"),
        ({"credit_note_amount": 50, "refund_destination": "credits", "refund_amount_split": []}, 400, "does not fit"),
        ({"credit_note_amount": 50, "refund_destination": "credits", "split": 61}, 400, "more than what is left"),
        ({"credit_note_amount": 50, "refund_destination": "credits", "split": 9}, 400, "does not fit"),
        (
            {
                "credit_note_amount": 50,
                "refund_destination": "credits",
                "refund_amount_split": [{"payment_id": NOBODY, "amount": 10}],
            },
            400,
            "does not fit",
        ),
    ],
)
def test_a_note_that_cannot_be_is_refused_and_changes_nothing(
    on: http.Client, invoice: str, changes: dict[str, Any], status: int, words: str
) -> None:
    payment = pay(on, invoice, 6000)
    fields = {name: value for name, value in changes.items() if name != "split"}
    if "split" in changes:
        fields["refund_amount_split"] = [{"payment_id": payment["id"], "amount": changes["split"]}]
    answer = on.post(f"/invoices/{invoice}/credit_note", json={"credit_note_amount": 10, "reason": "late", **fields})
    assert (answer.status_code, words in answer.text) == (status, True), answer.text
    assert on.get("/credit_notes").json()["total_count"] == 0
    assert on.get(f"/payments/{payment['id']}").json()["amount_refunded"] == "0"
    assert _due(on, invoice) == ("partially_paid", 40, False)


def test_only_an_approved_invoice_of_a_customer_can_be_credited(on: http.Client, customer: str) -> None:
    draft = on.post(CREATE_INVOICE, json={"invoice_total": 100, "customer_id": customer}).json()["id"]
    assert "is draft" in _credit(on, draft, 1).json()["detail"]
    nobodys = on.post(CREATE_INVOICE, json={"invoice_total": 100}).json()["id"]
    assert "without a customer" in _credit(on, nobodys, 1).json()["detail"]
    assert _credit(on, NOBODY, 1).status_code == 404


def test_an_invoice_that_names_no_currency_is_in_dollars(on: http.Client, customer: str) -> None:
    key = on.post(CREATE_INVOICE, json={"invoice_total": 100, "customer_id": customer}).json()["id"]
    on.patch(f"/invoices/{key}/approve", json={})
    assert _credit(on, key, 1).json()["currency"] == "USD"


def test_an_invoice_that_names_no_currency_is_not_paid_in_another(on: http.Client, customer: str) -> None:
    key = on.post(CREATE_INVOICE, json={"invoice_total": 100, "customer_id": customer}).json()["id"]
    on.patch(f"/invoices/{key}/approve", json={})
    parts = [{"invoice_id": key, "amount": 100}]
    body = {"amount": 100, "currency_code": "JPY", "status": "success", "payment_parts": parts}
    answer = on.post("/payments", json=body)
    assert (answer.status_code, "is in USD, not in JPY" in answer.text) == (400, True)
    assert _due(on, key) == ("approved", 100, False)


def test_a_number_that_a_note_was_given_is_not_given_again(on: http.Client, customer: str) -> None:
    numbers = [{"credit_note_number": f"CN-{number:06}"} for number in (2, 4)]
    given = [on.post("/credit_notes", json=_alone(customer, **more)).json() for more in (*numbers, {}, {})]
    assert [note["credit_note_number"][-1] for note in given] == ["2", "4", "3", "5"]


def test_the_older_request_does_the_same(zenskar: Zenskar, on: http.Client, invoice: str) -> None:
    with pytest.warns(DeprecationWarning, match="is deprecated"):
        note = zenskar.invoices.create_credit_note_legacy(  # type: ignore[deprecated]
            invoice, {"credit_note_amount": 25, "reason": "late"}
        )
    assert note["amount"] == 2500
    assert _due(on, invoice)[1] == 75
    assert on.patch(f"/invoices/{invoice}/create_credit_note", json={"reason": "late"}).status_code == 422


# Standalone credit notes


def _alone(customer: str, **more: Any) -> dict[str, Any]:
    fields = {
        "amount": 2500,
        "currency": "USD",
        "status": "issued",
        "repayment_method": "credits",
        "line_items": {"a": 1},
    }
    return {"customer_id": customer, **fields, **more}


def test_a_note_can_stand_alone(zenskar: Zenskar, on: http.Client, customer: str, invoice: str) -> None:
    note: Any = zenskar.credit_notes.create(_alone(customer, credits_returned=2500, credit_note_number="C-1"))
    assert (note.amount, note.credits_returned, note.credit_note_number) == (2500, 2500, "C-1")
    assert on.get(path_of("list_credit_note_line_items", credit_note_id=note.id)).json() == {"a": 1}
    assert "invoice" not in on.get(f"/credit_notes/{note.id}").json()
    assert on.patch(f"/credit_notes/{note.id}", json={"currency": "EUR", "amount": 1}).json()["currency"] == "EUR"
    assert _due(on, invoice)[1] == 100


def test_a_note_with_an_id_of_its_own_is_made_once(on: http.Client, customer: str, invoice: str) -> None:
    body = _alone(customer, id=NOBODY, invoice_id=invoice)
    first = on.post("/credit_notes", json=body)
    second = on.post("/credit_notes", json=body)
    assert first.json() == second.json()
    assert first.json()["id"] == NOBODY
    assert "exists already" in second.headers["x-sandbox-note"]
    assert _due(on, invoice)[1] == 75


@pytest.mark.parametrize(("status", "due"), [("in_progress", 100), ("issued", 75), ("paid", 75), ("void", 100)])
def test_a_note_with_an_invoice_counts_once_it_is_issued(
    on: http.Client, customer: str, invoice: str, status: str, due: int
) -> None:
    note = on.post("/credit_notes", json=_alone(customer, status=status, invoice_id=invoice)).json()
    assert (note["status"], note["repayment_method"]) == (status, "credits")
    assert _due(on, invoice)[1] == due


def test_a_split_of_a_note_that_stands_alone_counts_minor_units(on: http.Client, customer: str, invoice: str) -> None:
    payment = pay(on, invoice, 9000)["id"]
    split = [{"payment_id": payment, "amount": 1500}]
    body = _alone(customer, invoice_id=invoice, refund_destination="credits", refund_amount_split=split)
    note = on.post("/credit_notes", json=body).raise_for_status().json()
    assert note["credits_returned"] == 1500
    assert on.get(f"/payments/{payment}").json()["amount_refunded"] == "1500"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"customer_id": NOBODY}, "no such record: customer_id"),
        ({"invoice_id": NOBODY}, "no such record: invoice_id"),
        ({"currency": "EUR"}, "is in USD, not in EUR"),
        ({"customer": "other"}, "another customer"),
        ({"refund_amount_split": [{"amount": 5}], "invoice_id": None}, "Nothing has to be refunded"),
    ],
)
def test_a_note_that_does_not_fit_its_invoice_is_refused(
    on: http.Client, customer: str, invoice: str, changes: dict[str, Any], words: str
) -> None:
    if "customer" in changes:
        changes = {"customer_id": on.post("/customers", json={"customer_name": "B"}).json()["id"]}
    fields = _alone(customer, **{"invoice_id": invoice, **changes})
    answer = on.post("/credit_notes", json={name: value for name, value in fields.items() if value is not None})
    assert (answer.status_code, words in answer.text) == (400, True), answer.text
    assert on.get("/credit_notes").json()["total_count"] == 0


# The invariant


class Money(RuleBasedStateMachine):
    """Whatever is paid, refunded, credited, voided or deleted: paid, credited, lost and due add up to the total."""

    payments = Bundle("payments")
    notes = Bundle("notes")

    def __init__(self) -> None:
        super().__init__()
        self.client = client_of(Sandbox())
        self.written_off = 0

    @initialize(currency=st.sampled_from(["EUR", "JPY", "KWD"]), total=st.integers(1, 5000))
    def approve(self, currency: str, total: int) -> None:
        self.currency, self.total = currency, total
        self.customer = self.client.post("/customers", json={"customer_name": "A"}).json()["id"]
        fields = (
            f'"invoice_total": {major(total, currency)}, "currency": "{currency}", "customer_id": "{self.customer}"'
        )
        self.key = self.client.post(CREATE_INVOICE, content=f"{{{fields}}}".encode()).json()["id"]
        self.client.patch(f"/invoices/{self.key}/approve", json={}).raise_for_status()

    @rule(target=payments, amount=st.integers(1, 3000))
    def pay(self, amount: int) -> Any:
        parts = [{"invoice_id": self.key, "amount": amount}]
        body = {"amount": amount, "currency_code": self.currency, "status": "success", "payment_parts": parts}
        answer = self.client.post("/payments", json=body)
        return answer.json()["id"] if answer.is_success else multiple()

    @rule(payment=payments, amount=st.integers(0, 2000), writeoff=st.booleans())
    def refund(self, payment: str, amount: int, *, writeoff: bool) -> None:
        before = self._refunded()
        body = {**REFUND, "refund_amount": amount, "writeoff_invoices": writeoff}
        answer = self.client.post(f"/payments/{payment}/refund", json=body)
        if answer.is_success and writeoff:
            self.written_off += self._refunded() - before

    @rule(payment=payments)
    def delete(self, payment: str) -> None:
        self.client.delete(f"/payments/{payment}")

    @rule(target=notes, amount=st.integers(1, 3000), destination=st.sampled_from([None, "credits", "external"]))
    def credit(self, amount: int, destination: str | None) -> Any:
        where = "" if destination is None else f', "refund_destination": "{destination}"'
        fields = f'"credit_note_amount": {major(amount, self.currency)}, "reason": "late"{where}'
        answer = self.client.post(f"/invoices/{self.key}/credit_note", content=f"{{{fields}}}".encode())
        return answer.json()["id"] if answer.is_success else multiple()

    @rule(note=notes, changes=st.sampled_from([{"status": "void"}, {"status": "in_progress"}, {"amount": 500}]))
    def change(self, note: str, changes: dict[str, Any]) -> None:
        self.client.patch(f"/credit_notes/{note}", json=changes)

    def _refunded(self) -> int:
        rows = self.client.get("/payments?type=refund&limit=1000").json()["results"]
        return sum(int(row["amount"]) for row in rows)

    def _paid(self) -> int:
        rows = self.client.get(f"/payments/invoice/{self.key}").json()["results"]
        return sum(int(row["amount"]) - int(row["amount_refunded"]) for row in rows)

    @precondition(lambda self: hasattr(self, "key"))
    @invariant()
    def conserved(self) -> None:
        notes = self.client.get("/credit_notes?limit=1000").json()["results"]
        credited = sum(note["amount"] for note in notes if note["status"] == "issued")
        shown = parsed(self.client.get(f"/invoices/{self.key}").text)
        due, paid = Decimal(shown["amount_due"]), self._paid()
        left = major(self.total - paid - credited - self.written_off, self.currency)
        assert due == left >= 0
        assert Decimal(shown["invoice_total"]) == major(self.total, self.currency)
        assert shown["status"] == ("paid" if due == 0 else "partially_paid" if paid else "approved")

    def teardown(self) -> None:
        self.client.close()


TestMoney = Money.TestCase
TestMoney.settings = settings(
    max_examples=60, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
