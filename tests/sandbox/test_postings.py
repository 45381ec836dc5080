"""What invoices, payments, refunds and credit notes post: each line by hand, and laws that no sequence of calls breaks."""

from collections import Counter
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sandbox.conftest import CREATE_INVOICE, client_of
from tests.sandbox.ledger import ENTRY, LINES, balances, entry, posted
from tests.sandbox.test_generation import Story, fee
from tests.sandbox.test_invoices import approved, invoice, pay
from tests.sandbox.test_pricing import shared, tax
from zenskar_client import http
from zenskar_ext.testing import Sandbox

DUE = "Accounts Receivable/Customers"
GATEWAYS = "Accounts Receivable/Payment Gateways"
SALES = "Sales and Services Revenue"
RETURNS = "Sales Returns and Allowances"
BILLED = [(DUE, 10000, 0), (SALES, 0, 10000)]
PAID = [("Cash", 4000, 0), (DUE, 0, 4000)]
NOBODY = "00000000-0000-4000-8000-000000000000"
POSTED = "which lines the real API posts is undocumented"


def refund(on: http.Client, payment: str, amount: int, **more: Any) -> http.Response:
    body = {"refund_amount": amount, "refund_destination": "external", "writeoff_invoices": False, **more}
    return on.post(f"/payments/{payment}/refund", json=body)


def void(on: http.Client, key: str) -> http.Response:
    return on.patch(f"/invoices/{key}/void", json={})


@pytest.fixture
def customer(on: http.Client) -> str:
    return str(on.post("/customers", json={"customer_name": "Acme"}).json()["id"])


@pytest.fixture
def bill(on: http.Client, customer: str) -> str:
    """An approved invoice over 100 USD of a customer."""
    key = str(invoice(on, customer_id=customer)["id"])
    on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
    return key


def credit(on: http.Client, key: str, amount: int, **more: Any) -> http.Response:
    return on.post(f"/invoices/{key}/credit_note", json={"credit_note_amount": amount, "reason": "late", **more})


# Invoices


def test_what_was_posted_for_a_record_cannot_be_changed_or_deleted_by_itself(on: http.Client, bill: str) -> None:
    (entered,) = on.get("/accounting_new/journal_entries").json()["results"]
    path = f"{ENTRY}/{entered['id']}"
    changed = entry(on, ("Cash", 300, 0), ("Customer Wallet", 0, 300))
    for refused in (on.delete(path), on.put(path, json=changed)):
        assert (refused.status_code, f"posted for {entered['description']}" in refused.text) == (400, True)
    assert balances(on) == {DUE: 10000, SALES: -10000}
    void(on, bill).raise_for_status()
    assert balances(on) == {}


def test_what_was_posted_for_seeded_records_cannot_be_deleted(api: http.Client) -> None:
    rows = api.get("/accounting_new/journal_entries").json()["results"]
    assert {api.delete(f"{ENTRY}/{row['id']}").status_code for row in rows} == {400}


def test_a_draft_is_not_in_the_books(on: http.Client) -> None:
    draft = invoice(on)
    on.delete(f"/invoices/{draft['id']}").raise_for_status()
    assert posted(on) == []


def test_an_approved_invoice_is_receivable_and_revenue(empty: Sandbox, on: http.Client, customer: str) -> None:
    draft = invoice(on, customer_id=customer)
    answer = on.patch(f"/invoices/{draft['id']}/approve", json={})
    assert answer.headers["x-sandbox-note"].count(POSTED) == 1
    (entered,) = on.get("/accounting_new/journal_entries").json()["results"]
    assert posted(on) == [BILLED]
    assert (entered["event"], entered["description"]) == ("approve_invoice", f"Invoice {draft['invoice_number']}")
    assert (entered["posted_at"][:10], entered["status_type"]) == (empty.clock.stamp()[:10], "posted")
    assert {(line["invoice_id"], line["customer_id"]) for line in entered["journal_lines"]} == {(draft["id"], customer)}


def test_an_applied_balance_comes_out_of_the_wallet(on: http.Client) -> None:
    draft = invoice(on, applied_balance=30)
    on.patch(f"/invoices/{draft['id']}/approve", json={}).raise_for_status()
    assert posted(on) == [[(DUE, 7000, 0), ("Customer Wallet", 3000, 0), (SALES, 0, 10000)]]
    void(on, draft["id"]).raise_for_status()
    assert balances(on) == {}


@pytest.mark.parametrize("level", ["pricing", "phase"])
def test_the_tax_of_a_generated_invoice_is_not_revenue(on: http.Client, level: str) -> None:
    own, of_phase = (tax(25), {}) if level == "pricing" else ({}, shared(**tax(25)))
    (key,) = Story(on, fee(80, **own), phase=of_phase).generate()
    on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
    assert posted(on) == [[(DUE, 10000, 0), (SALES, 0, 8000), ("Sales Tax", 0, 2000)]]
    void(on, key).raise_for_status()
    assert balances(on) == {}


def test_a_negative_invoice_is_posted_on_the_other_sides(on: http.Client) -> None:
    approved(on, -25)
    assert posted(on) == [[(DUE, 0, 2500), (SALES, 2500, 0)]]


def test_an_invoice_over_nothing_posts_nothing(on: http.Client) -> None:
    approved(on, 0)
    assert posted(on) == []


def test_each_currency_is_posted_in_its_own_minor_unit(on: http.Client) -> None:
    for currency in ("JPY", "KWD"):
        draft = invoice(on, 12, currency=currency)
        on.patch(f"/invoices/{draft['id']}/approve", json={}).raise_for_status()
    assert (balances(on, "JPY")[DUE], balances(on, "KWD")[DUE], balances(on)) == (12, 12000, {})


def test_a_fraction_of_a_minor_unit_that_was_put_is_left_out_and_the_note_says_so(
    empty: Sandbox, on: http.Client
) -> None:
    draft = empty.put("/invoices", {"status": "draft", "currency": "USD", "invoice_total": Decimal("12.345")})
    answer = on.patch(f"/invoices/{draft['id']}/approve", json={})
    assert posted(on) == [[(DUE, 1234, 0), (SALES, 0, 1234)]]
    assert "is posted without the fraction" in answer.headers["x-sandbox-note"]
    whole = on.patch(f"/invoices/{invoice(on, 12.34)['id']}/approve", json={})
    assert "fraction" not in whole.headers["x-sandbox-note"]


def test_a_tax_with_a_fraction_is_posted_in_whole_minor_units(on: http.Client) -> None:
    story = Story(on, fee(19.99, taxes=[{"type": "manual", "unit_amount": 18, "label": "VAT", "code": "VAT"}]))
    (key,) = story.generate()
    answer = on.patch(f"/invoices/{key}/approve", json={})  # 19.99 + 3.5982 = 23.5882
    assert posted(on) == [[(DUE, 2359, 0), (SALES, 0, 1999), ("Sales Tax", 0, 360)]]
    assert "fraction" not in answer.headers["x-sandbox-note"]


def test_a_void_invoice_is_taken_back(on: http.Client) -> None:
    void(on, approved(on)["id"]).raise_for_status()
    assert posted(on) == [BILLED, [(DUE, 0, 10000), (SALES, 10000, 0)]]


def test_the_approval_of_a_third_version_runs_no_accounting_as_the_docs_say(on: http.Client) -> None:
    draft = invoice(on)
    answer = on.patch(f"/invoices/v3/{draft['id']}/approve", json={})
    assert "does not run accounting yet" in answer.headers["x-sandbox-note"]
    assert POSTED not in answer.headers["x-sandbox-note"]
    void(on, draft["id"]).raise_for_status()
    assert posted(on) == []


# Payments and refunds


def test_a_payment_by_hand_is_cash(on: http.Client, bill: str, customer: str) -> None:
    payment = pay(on, bill, 4000)
    assert posted(on) == [BILLED, PAID]
    money, part = on.get("/accounting_new/journal_entries").json()["results"][0]["journal_lines"]
    assert money["payment_id"] == part["payment_id"] == payment["id"]
    assert (money["customer_id"], part["invoice_id"], "invoice_id" in money) == (customer, bill, False)


@pytest.mark.parametrize(
    ("more", "account"),
    [
        ({"type": "tax_withheld"}, "Tax Withheld"),
        ({"connector_id": "00000000-0000-4000-8000-000000000001"}, GATEWAYS),
    ],
)
def test_the_kind_of_a_payment_decides_where_the_money_is(on: http.Client, bill: str, more: Any, account: str) -> None:
    pay(on, bill, 4000, **more)
    assert posted(on)[1] == [(account, 4000, 0), (DUE, 0, 4000)]


@pytest.mark.parametrize("more", [{"status": "created"}, {"status": "failed"}, {"type": "authorization"}])
def test_what_pays_nothing_posts_nothing(on: http.Client, bill: str, more: Any) -> None:
    pay(on, bill, 4000, **more)
    assert posted(on) == [BILLED]


def test_what_is_paid_beyond_the_invoices_lowers_the_receivables_of_the_customer(
    on: http.Client, bill: str, customer: str
) -> None:
    pay(on, bill, 4000, amount=5000, customer_id=customer)
    assert posted(on)[1] == [("Cash", 5000, 0), (DUE, 0, 4000), (DUE, 0, 1000)]
    assert (balances(on, customer_id=customer)[DUE], balances(on, invoice_id=bill)[DUE]) == (5000, 6000)


def test_a_changed_payment_moves_the_difference(on: http.Client, bill: str) -> None:
    payment, other = pay(on, bill, 4000)["id"], approved(on)["id"]
    parts = [{"invoice_id": other, "amount": 4500}]
    on.patch(f"/payments/manual_payment/{payment}", json={"amount": 4500, "payment_parts": parts}).raise_for_status()
    assert sorted(posted(on)[3]) == [(DUE, 0, 4500), (DUE, 4000, 0), ("Cash", 500, 0)]
    assert (balances(on, invoice_id=bill)[DUE], balances(on, invoice_id=other)[DUE]) == (10000, 5500)


def test_a_deleted_payment_is_taken_back(on: http.Client, bill: str) -> None:
    on.delete(f"/payments/{pay(on, bill, 4000)['id']}").raise_for_status()
    assert posted(on)[2] == [("Cash", 0, 4000), (DUE, 4000, 0)]


@pytest.mark.parametrize(
    ("connector", "more", "lines"),
    [
        (False, {}, [("Cash", 0, 3000), (DUE, 3000, 0)]),
        (False, {"refund_destination": "original_payment_method"}, [("Cash", 0, 3000), (DUE, 3000, 0)]),
        (False, {"refund_destination": "credits"}, [("Customer Wallet", 0, 3000), (DUE, 3000, 0)]),
        (False, {"writeoff_invoices": True}, [("Cash", 0, 3000), (RETURNS, 3000, 0)]),
        (True, {"refund_destination": "original_payment_method"}, [(GATEWAYS, 0, 3000), (DUE, 3000, 0)]),
        (True, {}, [("Cash", 0, 3000), (DUE, 3000, 0)]),
    ],
)
def test_a_refund_leaves_through_its_destination_and_is_due_again_or_written_off(
    on: http.Client, bill: str, connector: bool, more: Any, lines: Any
) -> None:
    through = {"connector_id": "00000000-0000-4000-8000-000000000001"} if connector else {}
    payment = pay(on, bill, 4000, **through)["id"]
    refund(on, payment, 3000, **more).raise_for_status()
    assert posted(on)[2] == lines
    entered = on.get("/accounting_new/journal_entries").json()["results"][0]
    (row,) = on.get("/payments", params={"type": "refund"}).json()["results"]
    assert entered["description"] == f"Refund {row['id']}"
    assert {line["refund_id"] for line in entered["journal_lines"]} == {row["id"]}


@pytest.mark.parametrize(
    ("destination", "account"),
    [("external", "Tax Withheld"), ("original_payment_method", "Tax Withheld"), ("credits", "Customer Wallet")],
)
def test_a_refund_of_tax_withheld_pays_no_cash(on: http.Client, bill: str, destination: str, account: str) -> None:
    payment = pay(on, bill, 4000, type="tax_withheld")["id"]
    refund(on, payment, 3000, refund_destination=destination).raise_for_status()
    assert posted(on)[2] == [(account, 0, 3000), (DUE, 3000, 0)]


def test_a_refund_of_what_paid_no_invoice_raises_the_receivables_of_the_customer(on: http.Client, bill: str) -> None:
    payment = pay(on, bill, 4000, amount=5000)["id"]
    refund(on, payment, 4500).raise_for_status()
    assert posted(on)[2] == [("Cash", 0, 4500), (DUE, 4000, 0), (DUE, 500, 0)]


# Credit notes


def test_a_credit_note_returns_sales(on: http.Client, bill: str) -> None:
    note = credit(on, bill, 40).json()["id"]
    assert posted(on)[1] == [(RETURNS, 4000, 0), (DUE, 0, 4000)]
    on.patch(f"/credit_notes/{note}", json={"amount": 2500}).raise_for_status()
    assert posted(on)[2] == [(RETURNS, 0, 1500), (DUE, 1500, 0)]
    on.patch(f"/credit_notes/{note}", json={"status": "void"}).raise_for_status()
    assert balances(on) == {DUE: 10000, SALES: -10000}


def test_what_a_note_credits_beyond_what_is_due_is_refunded(on: http.Client, bill: str) -> None:
    pay(on, bill, 10000)
    credit(on, bill, 40, refund_destination="credits").raise_for_status()
    assert sorted(posted(on)[2:]) == [
        [("Customer Wallet", 0, 4000), (DUE, 4000, 0)],
        [(RETURNS, 4000, 0), (DUE, 0, 4000)],
    ]
    assert balances(on) == {"Cash": 10000, "Customer Wallet": -4000, SALES: -10000, RETURNS: 4000}


def test_a_note_that_credits_no_invoice_posts_nothing(on: http.Client, bill: str, customer: str) -> None:
    body = {"amount": 500, "currency": "USD", "customer_id": customer, "status": "issued", "line_items": {}}
    on.post("/credit_notes", json={**body, "repayment_method": "credits"}).raise_for_status()
    waiting = {**body, "status": "in_progress", "invoice_id": bill, "repayment_method": "credits"}
    on.post("/credit_notes", json=waiting).raise_for_status()
    assert posted(on) == [BILLED]


def test_what_was_credited_or_written_off_stays_when_the_rest_is_void(on: http.Client, bill: str) -> None:
    refund(on, pay(on, bill, 4000)["id"], 4000, writeoff_invoices=True).raise_for_status()
    credit(on, bill, 50).raise_for_status()
    credit(on, bill, 5).raise_for_status()
    void(on, bill).raise_for_status()
    assert posted(on)[-1] == [(DUE, 0, 500), (SALES, 500, 0)]
    assert balances(on) == {SALES: -9500, RETURNS: 9500}


# The data of the start


def test_the_books_of_the_start_hold_what_the_records_say() -> None:
    with client_of(Sandbox(invoices=80, customers=9, seed=4)) as on:
        rows = on.get("/invoices", params={"limit": 1000}).json()["results"]
        payments = on.get("/payments", params={"limit": 1000}).json()["results"]
        for currency in ("USD", "EUR", "GBP"):
            due = sum(round(row.get("amount_due", 0) * 100) for row in rows if row["currency"] == currency)
            money = sum(
                int(row["amount"]) * (-1 if row["type"] == "refund" else 1)
                for row in payments
                if row["currency_code"] == currency
            )
            held = balances(on, currency)
            assert (held.get(DUE, 0), held.get("Cash", 0) + held.get(GATEWAYS, 0)) == (due, money)
        (one, *_) = on.get("/invoices", params={"status": "approved"}).json()["results"]
        (line, *_) = on.get(LINES, params={"invoice_id": one["id"]}).json()["results"]
        entered = on.get(f"{ENTRY}/{line['journal_entry_id']}").json()
        assert (entered["posted_at"], "event" in entered) == (one["approved_at"], False)


# Laws

INDEX = st.integers(0, 3)
AMOUNT = st.integers(1, 120_00)
STEP = st.one_of(
    st.tuples(st.just("draft"), st.integers(-20_00, 200_00), st.sampled_from(["USD", "EUR"])),
    *(st.tuples(st.just(name), INDEX) for name in ("approve", "approve", "void", "delete_draft", "delete_payment")),
    *(st.tuples(st.just(name), INDEX, AMOUNT, st.booleans()) for name in ("pay", "refund", "credit", "edit")),
    st.tuples(st.just("change_note"), INDEX, AMOUNT, st.sampled_from(["issued", "paid", "void", "in_progress"])),
    st.tuples(st.just("journal"), AMOUNT),
    st.tuples(st.just("delete_entry"), INDEX),
    st.tuples(st.just("close"), st.integers(0, 2)),
    st.tuples(st.just("wait")),
)


class Books:
    """A sandbox whose calls may be refused."""

    def __init__(self) -> None:
        self.sandbox = Sandbox()
        self.on = client_of(self.sandbox)
        self.customer = self.on.post("/customers", json={"customer_name": "Acme"}).json()["id"]

    def rows(self, path: str, **query: Any) -> list[Any]:
        found: list[Any] = self.on.get(path, params={"limit": 1000, **query}).json()["results"]
        return found

    def one(self, path: str, index: int, **query: Any) -> Any:
        rows = self.rows(path, **query)
        return rows[index % len(rows)] if rows else {"id": NOBODY, "currency": "USD"}

    def draft(self, cents: int, currency: str) -> http.Response:
        body = {"customer_id": self.customer, "currency": currency, "invoice_total": cents / 100}
        return self.on.post(CREATE_INVOICE, json=body)

    def approve(self, index: int) -> http.Response:
        return self.on.patch(f"/invoices/{self.one('/invoices', index, status='draft')['id']}/approve", json={})

    def void(self, index: int) -> http.Response:
        return void(self.on, self.one("/invoices", index)["id"])

    def delete_draft(self, index: int) -> http.Response:
        return self.on.delete(f"/invoices/{self.one('/invoices', index)['id']}")

    def pay(self, index: int, amount: int, more: bool) -> http.Response:
        owing = self.one("/invoices", index, status__in="approved,partially_paid")
        parts = [{"invoice_id": owing["id"], "amount": amount}]
        body = {"amount": amount + 7 * more, "currency_code": owing["currency"], "status": "success"}
        return self.on.post("/payments", json={**body, "payment_parts": parts})

    def edit(self, index: int, amount: int, by_hand: bool) -> http.Response:
        payment, other = self.one("/payments", index), self.one("/invoices", index)
        path = f"/payments/manual_payment/{payment['id']}" if by_hand else f"/payments/{payment['id']}"
        parts = [{"invoice_id": other["id"], "amount": amount}]
        return self.on.patch(path, json={"payment_parts": parts, **({"amount": amount + 1} if by_hand else {})})

    def delete_payment(self, index: int) -> http.Response:
        return self.on.delete(f"/payments/{self.one('/payments', index)['id']}")

    def refund(self, index: int, amount: int, write_off: bool) -> http.Response:
        return refund(self.on, self.one("/payments", index)["id"], amount, writeoff_invoices=write_off)

    def credit(self, index: int, amount: int, to_wallet: bool) -> http.Response:
        more = {"refund_destination": "credits" if to_wallet else "external"}
        return credit(self.on, self.one("/invoices", index)["id"], amount // 100 + 1, **more)

    def change_note(self, index: int, amount: int, status: str) -> http.Response:
        note = self.one("/credit_notes", index)["id"]
        return self.on.patch(f"/credit_notes/{note}", json={"amount": amount, "status": status})

    def journal(self, amount: int) -> http.Response:
        return self.on.post(ENTRY, json=entry(self.on, ("Cash", 0, amount), ("Accounts Payable", amount, 0)))

    def delete_entry(self, index: int) -> http.Response:
        by_hand = self.one("/accounting_new/journal_entries", index, description__ilike="By hand")
        return self.on.delete(f"{ENTRY}/{by_hand['id']}")

    def close(self, days: int) -> http.Response:
        end = (self.sandbox.clock.now - timedelta(days=days)).date().isoformat()
        return self.on.post("/accounting_new/periods/close", json={"end_date": end})

    def wait(self) -> http.Response:
        self.sandbox.clock.move(timedelta(days=1))
        return self.on.get("/customers")


def sums(lines: list[Any]) -> tuple[Counter[str], Counter[str]]:
    debits, credits_ = Counter[str](), Counter[str]()
    for line in lines:
        debits[line["currency"]] += line["debits"]
        credits_[line["currency"]] += line["credits"]
    return debits, credits_


def unspread(payment: Any) -> int:
    """Return what of a payment or a refund belongs to no invoice; of a refund, negative."""
    rest = int(payment["amount"]) - sum(int(part["amount"]) for part in payment["invoices"])
    return -rest if payment["type"] == "refund" else rest


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(STEP, min_size=1, max_size=25))
def test_after_any_calls_the_books_balance_and_hold_what_the_records_say(steps: list[Any]) -> None:
    books = Books()
    for name, *arguments in steps:
        answer = getattr(books, name)(*arguments)
        assert answer.status_code in (200, 400, 404), answer.text
    entries = books.rows("/accounting_new/journal_entries")
    for each in entries:
        debits, credits_ = sums(each["journal_lines"])
        assert debits == credits_
    in_entries = sorted(line["id"] for each in entries for line in each["journal_lines"])
    assert sorted(line["id"] for line in books.rows(LINES)) == in_entries
    for currency in ("USD", "EUR"):
        held = balances(books.on, currency, as_of="2027-01-01")
        owing = [row for row in books.rows("/invoices") if row["currency"] == currency]
        due = sum(round(row.get("amount_due", 0) * 100) for row in owing)
        loose = sum(unspread(row) for row in books.rows("/payments") if row["currency_code"] == currency)
        assert (sum(held.values()), held.get(DUE, 0)) == (0, due - loose)
        money = sum(
            int(row["amount"]) * (-1 if row["type"] == "refund" else 1)
            for row in books.rows("/payments")
            if row["currency_code"] == currency
        )
        assert held.get("Cash", 0) + held.get("Customer Wallet", 0) + held.get("Accounts Payable", 0) == money
        assert adds_up(books.on, currency)


def adds_up(on: http.Client, currency: str) -> bool:
    """Return whether the balance sheet and the income statement of all times add up."""
    query: dict[str, Any] = {"limit": 1000, "currency": currency, "cadence": "year", "end_date": "2027-01-01"}
    kinds = {
        row["id"]: row["account_category"]
        for row in on.get("/accounting_new/accounts", params={"limit": 100}).json()["results"]
    }
    sheet = Counter[str]()
    for row in on.get("/accounting_new/balance_sheet/v2", params=query).json()["results"]:
        sheet[kinds[row["account_id"]]] += row["balance"]
    earned: list[Any] = on.get("/accounting_new/income_statement/v2", params=query).json()["results"]
    return sheet["Assets"] == sheet["Liabilities"] + sheet["Equity"] + sum(int(row["balance"]) for row in earned)
