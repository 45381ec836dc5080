"""Mistakes that type checkers have to report. Checked by four type checkers (`tests/test_typing.py`), never run.

Each line with an ignore is one mistake; every checker has to report these lines and no other.
"""
# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from io import StringIO

from zenskar_client.api.invoices import list_invoices
from zenskar_client.models import CreateCreditNote, FlatFeePricing, Invoice, UsageEvent
from zenskar_ext import (
    AsyncZenskar,
    Batches,
    RetryPolicy,
    Zenskar,
    between,
    contains,
    extra,
    gt,
    ilike,
    in_,
    is_null,
    like,
    lt,
    need,
    not_in,
    opt,
    starts_with,
    where,
)

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def clients() -> None:
    Zenskar(timeout="20")  # type: ignore[arg-type]
    Zenskar(retries=3)  # type: ignore[arg-type]
    Zenskar(time_out=20)  # type: ignore[call-arg]
    Zenskar("k", "o", "https://a.example")  # type: ignore[call-arg]
    Zenskar(on_retry=lambda: None)  # type: ignore[arg-type]
    Zenskar(on_retry=[print, 5])  # type: ignore[list-item]
    RetryPolicy(attempts="3")  # type: ignore[arg-type]
    RetryPolicy(statuses=503)  # type: ignore[arg-type]
    RetryPolicy(budget=0.5)  # type: ignore[arg-type]
    RetryPolicy(decide=lambda failed: failed.state == 503)  # type: ignore[attr-defined]
    RetryPolicy().attempts = 5  # type: ignore[misc]


def names_of_filters(zk: Zenskar) -> None:
    zk.invoices.list(statsu="approved")  # type: ignore[call-arg]
    zk.invoices.list(due_date__lt=NOW)  # type: ignore[call-arg]
    zk.invoices.raw.list(statsu="approved")  # type: ignore[call-arg]
    list_invoices.request(statsu="approved")  # type: ignore[call-arg]


def values_of_filters(zk: Zenskar, maybe: str | None) -> None:
    zk.invoices.list("approved")  # type: ignore[arg-type]
    zk.invoices.list(status=None)  # type: ignore[arg-type]
    zk.invoices.list(status=maybe)  # type: ignore[arg-type]
    zk.invoices.list(status={"approved"})  # type: ignore[arg-type]
    zk.invoices.list(status=5)  # type: ignore[arg-type]
    zk.invoices.list(status=in_("approved", None))  # type: ignore[arg-type]
    zk.invoices.list(due_date="2026-01-01T00:00:00Z")  # type: ignore[arg-type]
    zk.invoices.list(due_date=lt("2026-01-01T00:00:00Z"))  # type: ignore[arg-type]
    zk.invoices.list(due_date=lt(date(2026, 1, 1)))  # type: ignore[arg-type]
    zk.invoices.list(amount_due=0.5)  # type: ignore[arg-type]
    zk.invoices.list(amount_due=gt(0.5))  # type: ignore[arg-type]
    zk.invoices.list(amount_due="5")  # type: ignore[arg-type]
    zk.invoices.list(customer_id=5)  # type: ignore[arg-type]
    zk.invoices.list(limit="5")  # type: ignore[arg-type]
    zk.invoices.list(cursor=5)  # type: ignore[arg-type]


def missing_fields(invoice: Invoice) -> None:
    repr(invoice.currency)  # type: ignore[attr-defined]
    repr(invoice.due_date.year)  # type: ignore[union-attr]
    repr(opt(invoice.due_date).year)  # type: ignore[union-attr]
    repr(need(invoice.due_date).years)  # type: ignore[attr-defined]
    repr(invoice[5])  # type: ignore[index]
    invoice.get()  # type: ignore[call-arg]
    need()  # type: ignore[call-arg]


def operators_of_filters(zk: Zenskar) -> None:
    zk.invoices.list(due_date=ilike("2026%"))  # type: ignore[arg-type]
    zk.invoices.list(due_date=contains("2026"))  # type: ignore[arg-type]
    zk.invoices.list(amount_due=starts_with("5"))  # type: ignore[arg-type]
    zk.invoices.list(status=gt("approved"))  # type: ignore[arg-type]
    zk.invoices.list(status=not_in("approved"))  # type: ignore[arg-type]
    zk.invoices.list(customer_id=ilike("a%"))  # type: ignore[arg-type]
    zk.invoices.list(invoice_number=is_null())  # type: ignore[arg-type]


def operators() -> None:
    like(5)  # type: ignore[arg-type]
    is_null("yes")  # type: ignore[arg-type]
    between(1)  # type: ignore[call-arg]
    repr(where(status="a") & "b")  # type: ignore[operator]


def methods(zk: Zenskar, invoice_id: str) -> None:
    zk.invoices.get()  # type: ignore[call-arg]
    zk.invoices.get(5)  # type: ignore[arg-type]
    zk.invoices.get(None)  # type: ignore[arg-type]
    zk.invoices.gett(invoice_id)  # type: ignore[attr-defined]
    zk.invoces.get(invoice_id)  # type: ignore[attr-defined]
    zk.request("GET")  # type: ignore[call-arg]


def deprecated(zk: Zenskar, invoice_id: str) -> None:
    zk.invoices.create_credit_note_legacy(invoice_id)  # type: ignore[deprecated]
    zk.invoices.raw.create_credit_note_legacy(invoice_id)  # type: ignore[deprecated]
    zk.monitors.list()  # type: ignore[deprecated]
    zk.contracts.create_legacy({})  # type: ignore[deprecated]


def bodies(zk: Zenskar, invoice_id: str) -> None:
    zk.customers.create()  # type: ignore[call-overload]
    zk.customers.create("Acme")  # type: ignore[call-overload]
    zk.customers.create(customer_nam="Acme")  # type: ignore[call-overload]
    zk.customers.create(customer_name="Acme", phone_nr="1")  # type: ignore[call-overload]
    zk.customers.create(customer_name=5)  # type: ignore[call-overload]
    zk.customers.create(email="a@b.example")  # type: ignore[call-overload]
    zk.invoices.create_credit_note(invoice_id)  # type: ignore[call-overload]
    zk.invoices.create_credit_note(invoice_id, reason="r")  # type: ignore[call-overload]
    zk.invoices.create_credit_note(invoice_id, credit_note_amount=0.5, reason="r")  # type: ignore[call-overload]
    CreateCreditNote(credit_note_amount=Decimal(5))  # type: ignore[call-arg]
    CreateCreditNote(credit_note_amount=0.5, reason="r")  # type: ignore[arg-type]
    CreateCreditNote(credit_note_amount=Decimal(5), reason="r", amount=5)  # type: ignore[call-arg]
    CreateCreditNote(Decimal(5), "r")  # type: ignore[call-arg]


def nested(zk: Zenskar, price: FlatFeePricing) -> None:
    zk.customers.create(customer_name="Acme", address={"lin1": "1 Main St"})  # type: ignore[dict-item]
    zk.customers.create(customer_name="Acme", address={"lin1"})  # type: ignore[call-overload]
    zk.customers.create(customer_name="Acme", address={"line1": 5})  # type: ignore[dict-item]
    zk.customers.create({"customer_name": "Acme", "address": {"lin1": "1 Main St"}})  # type: ignore[dict-item]
    zk.customers.create({"customer_nam": "Acme"})  # type: ignore[dict-item]
    zk.customers.create(customer_name="Acme", address={"lin1": "x", **extra(unit=3)})  # type: ignore[dict-item]
    zk.contracts.create_phase("c", name="p", phase_type="trail")  # type: ignore[call-overload]
    zk.contracts.create_phase("c", name="p", pricings={})  # type: ignore[call-overload]
    zk.contracts.create_phase("c", name="p", features={"pricing_data": price, "billing_perid": {}})  # type: ignore[dict-item]
    zk.contracts.create_phase("c", name="p", features={"pricing_data": price, "billing_period": {"cadence": 1}})  # type: ignore[dict-item]
    zk.contracts.create_phase("c", name="p", features={"pricing_data": {"pricing_type": "flat_fe", "unit_amount": 3}})  # type: ignore[dict-item]
    zk.products.create_pricing("p", pricing_data={"pricing_type": "flat_fee", "unit_amount": 3, "quantity": 5})  # type: ignore[dict-item]
    zk.contracts.create_phase("c", name="p", features={"pricing_data": {"pricing_type": "flat_fee"}})  # type: ignore[dict-item]
    zk.contracts.create_phase("c", name="p", pricings=[{"pricing": {"billing_perid": {}, "pricing_data": price}}])  # type: ignore[dict-item]
    zk.contracts.create_phase("c", name="p", pricings=[{"pricing": {"name": "x"}}])  # type: ignore[dict-item]


def paths(zk: Zenskar, stream: StringIO) -> None:
    zk.request("GET", "/a", parms={})  # type: ignore[arg-type]
    zk.request("GET", "/a/{b}", b=None)  # type: ignore[arg-type]
    zk.download("/a", 5)  # type: ignore[call-overload]
    zk.download("/a", stream)  # type: ignore[call-overload]
    zk.download("/a/{b}", "a", b=0.5)  # type: ignore[call-overload]


def batches(zk: Zenskar, events: list[UsageEvent]) -> None:
    Batches(zk.tags.list, events)  # type: ignore[arg-type]
    Batches(partial(zk.usage_events.ingest, "compute"), 5)  # type: ignore[arg-type]
    Batches(partial(zk.usage_events.ingest, "compute"), events, sise=5)  # type: ignore[call-arg]


def answers(invoice: Invoice) -> None:
    repr(invoice.amount)  # type: ignore[attr-defined]
    repr(invoice.amount_due + 1)  # type: ignore[operator]
    repr(invoice.invoice_number.upper())  # type: ignore[union-attr]


async def asynchronous(zk: AsyncZenskar, invoice_id: str) -> None:
    await zk.invoices.create_credit_note_legacy(invoice_id)  # type: ignore[deprecated]
    zk.invoices.get(invoice_id)  # type: ignore[unused-coroutine]
    zk.invoices.list(customer_id=gt("a"))  # type: ignore[arg-type]
    await zk.invoices.list()  # type: ignore[misc]
    await zk.customers.create(customer_nam="Acme")  # type: ignore[call-overload]
    for _ in zk.invoices.list():  # type: ignore[attr-defined]
        pass


def checkpoints_and_counts(zk: Zenskar) -> None:
    zk.invoices.list().resume(7)  # type: ignore[arg-type]
    zk.invoices.list().split(parts=2, skip_null="no")  # type: ignore[arg-type]
    len(zk.invoices.list().count())  # type: ignore[arg-type]


def records_that_are_ensured(zk: Zenskar) -> None:
    zk.customers.ensure(customer_name="Acme")  # type: ignore[call-arg]
    zk.customers.ensure(external_id="a")  # type: ignore[call-arg]
    zk.customers.ensure(external_id=None, customer_name="Acme")  # type: ignore[arg-type]
    zk.customers.ensure(external_id="a", customer_nam="Acme", customer_name="Acme")  # type: ignore[call-arg]
    zk.payments.ensure(amount=5, currency_code="USD")  # type: ignore[call-arg]
    zk.contacts.ensure(external_id="a")  # type: ignore[attr-defined]
