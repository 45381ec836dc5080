"""Random sequences of calls, compared with a model in whole cents: nothing is lost, and money is conserved.

The model does not know the sandbox. A customer is a name; an invoice is what was billed, paid, given back and credited.
After every step, the prediction of the model is compared with the lists, page by page.
"""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import pytest
from attrs import define
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from zenskar_ext import BadRequestError, Zenskar
from zenskar_ext.testing import Sandbox

TOTALS = st.integers(1, 500_00)
AMOUNTS = st.one_of(st.integers(1, 100), st.integers(1, 500_00))
LIMITS = st.integers(1, 7)


@define
class Invoice:
    """What the model knows about an invoice, in cents."""

    total: int
    status: str = "draft"
    paid: int = 0
    given_back: int = 0
    written_off: int = 0
    credited: int = 0

    @property
    def due(self) -> int:
        return self.total - self.paid + self.given_back - self.credited if self.status == "approved" else 0


@define
class Payment:
    """What the model knows about a payment of one invoice, in cents."""

    invoice: str
    amount: int
    refunded: int = 0


class Walk(RuleBasedStateMachine):
    """One sandbox, whose invoices count dollars, and its model."""

    unit: Literal["major", "minor"] = "major"
    digits = 2
    """How many digits after the point the amounts of invoices have."""
    customers = Bundle[str]("customers")
    drafts = Bundle[str]("drafts")
    invoices = Bundle[str]("invoices")
    payments = Bundle[str]("payments")

    def __init__(self) -> None:
        super().__init__()
        self.sandbox = Sandbox(seed=11, invoice_unit=self.unit)
        self.client: Zenskar = self.sandbox.client(allow_unverified=True)
        self.names: dict[str, str] = {}
        self.asked: dict[str, Invoice] = {}
        self.paid: dict[str, Payment] = {}
        self.refunds = 0
        self.limit = 3

    def cents(self, amount: Any) -> int:
        """Convert an amount of an invoice to cents."""
        whole = Decimal(amount).scaleb(self.digits)
        assert whole == int(whole)
        return int(whole)

    def attempt(self, possible: bool, call: Callable[[], Any]) -> Any:
        """Make a call and return the response. A call that is impossible in the model must be refused."""
        if possible:
            return call()
        with pytest.raises(BadRequestError):
            call()
        return None

    @initialize(target=invoices, first=TOTALS, second=TOTALS)
    def begin_with_two_invoices(self, first: int, second: int) -> Any:
        customer = self.create_customer("Acme")
        return multiple(*(self.approve(self.create_invoice(customer, total)) for total in (first, second)))

    @rule(target=customers, name=st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1))
    def create_customer(self, name: str) -> str:
        key = str(self.client.customers.create(customer_name=name).id)
        self.names[key] = name
        return key

    @rule(target=drafts, customer=customers, total=TOTALS)
    def create_invoice(self, customer: str, total: int) -> str:
        body = {"customer_id": customer, "currency": "USD", "invoice_total": Decimal(total).scaleb(-self.digits)}
        key = str(self.client.invoices.create(body).id)
        self.asked[key] = Invoice(total)
        return key

    @rule(target=invoices, draft=consumes(drafts))
    def approve(self, draft: str) -> str:
        self.client.invoices.approve(draft)
        self.asked[draft].status = "approved"
        return draft

    @rule(draft=consumes(drafts))
    def delete_draft(self, draft: str) -> None:
        self.client.invoices.delete(draft)
        del self.asked[draft]

    @rule(invoice=invoices, now=st.sampled_from([True, False, False, False]))
    def void(self, invoice: str, now: bool) -> None:
        """Void an invoice, but rarely: no call is possible for it afterwards."""
        if not now:
            return
        known = self.asked[invoice]
        possible = known.status == "approved" and known.paid == known.given_back + known.written_off
        self.attempt(possible, lambda: self.client.invoices.void(invoice))
        if possible:
            known.status = "void"

    @rule(target=payments, invoice=invoices, amount=AMOUNTS, everything=st.booleans())
    def pay(self, invoice: str, amount: int, everything: bool) -> str:
        known = self.asked[invoice]
        paid = known.due if everything and known.due else amount
        body: dict[str, Any] = {"amount": paid, "currency_code": "USD", "status": "success"}
        parts = [{"invoice_id": invoice, "amount": paid}]
        answer = self.attempt(
            0 < paid <= known.due, lambda: self.client.payments.create(body | {"payment_parts": parts})
        )
        if answer is None:
            return ""
        known.paid += paid
        self.paid[str(answer.id)] = Payment(invoice, paid)
        return str(answer.id)

    @rule(payment=payments.filter(bool), amount=AMOUNTS, write_off=st.booleans())
    def refund(self, payment: str, amount: int, write_off: bool) -> None:
        known = self.paid[payment]
        body: dict[str, Any] = {
            "refund_amount": amount,
            "refund_destination": "external",
            "writeoff_invoices": write_off,
        }
        possible = amount <= known.amount - known.refunded
        self.attempt(possible, lambda: self.client.payments.refund(payment, body))
        if possible:
            self.refunds += 1
            known.refunded += amount
            invoice = self.asked[known.invoice]
            invoice.written_off += amount * write_off
            invoice.given_back += amount * (not write_off)

    @rule(invoice=invoices, amount=AMOUNTS)
    def credit(self, invoice: str, amount: int) -> None:
        known = self.asked[invoice]
        body: dict[str, Any] = {"credit_note_amount": Decimal(amount).scaleb(-2), "reason": "late"}
        possible = amount <= known.due
        self.attempt(possible, lambda: self.client.invoices.create_credit_note(invoice, body))
        if possible:
            known.credited += amount

    @rule(limit=LIMITS)
    def read_in_pages_of(self, limit: int) -> None:
        self.limit = limit

    @precondition(lambda self: self.names)
    @rule()
    def save_and_go_on_elsewhere(self) -> None:
        with TemporaryDirectory() as folder:
            self.sandbox.save(Path(folder) / "state.json")
            self.sandbox = Sandbox(seed=12, invoice_unit=self.unit)
            self.sandbox.load(Path(folder) / "state.json")
        self.client = self.sandbox.client(allow_unverified=True)

    @invariant()
    def every_customer_is_listed_once(self) -> None:
        listed = list(self.client.customers.list(limit=self.limit))
        assert sorted((each.id, each.customer_name) for each in listed) == sorted(self.names.items())

    @invariant()
    def every_invoice_is_listed_once_and_due_is_what_is_neither_paid_nor_credited(self) -> None:
        listed = list(self.client.invoices.list(limit=self.limit))
        assert sorted(str(each.id) for each in listed) == sorted(self.asked)
        for each in listed:
            known = self.asked[str(each.id)]
            assert self.cents(each.invoice_total) == known.total
            assert self.cents(each.amount_due or 0) == known.due
            assert (each.status == "paid") is (known.status == "approved" and known.due == 0)

    @invariant()
    def every_payment_and_every_refund_is_listed_once(self) -> None:
        listed = list(self.client.payments.list(limit=self.limit))
        assert len(listed) == len({each.id for each in listed}) == len(self.paid) + self.refunds
        received = [each for each in listed if each.type_ == "payment"]
        shown = {each.id: (int(str(each.amount)), int(str(each.amount_refunded))) for each in received}
        assert shown == {key: (each.amount, each.refunded) for key, each in self.paid.items()}

    @invariant()
    def what_was_invoiced_is_paid_credited_or_due(self) -> None:
        standing = [each for each in self.asked.values() if each.status == "approved"]
        kept = sum(each.amount - each.refunded for each in self.paid.values())
        assert sum(each.total for each in standing) == kept + sum(
            each.credited + each.due + each.written_off for each in standing
        )


class WalkInCents(Walk):
    """The same, with invoices that count cents."""

    unit = "minor"
    digits = 0


unverified = pytest.mark.filterwarnings("ignore::zenskar_ext.UnverifiedOperationWarning")
TestWalk, TestWalkInCents = unverified(Walk.TestCase), unverified(WalkInCents.TestCase)
TestWalk.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestWalkInCents.settings = settings(TestWalk.settings, max_examples=30)
