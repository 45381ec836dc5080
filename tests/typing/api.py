"""Code as callers write it, and its types. Checked by four type checkers (`tests/test_typing.py`), never run.

`wrong.py` holds what the checkers have to refuse.
"""
# pyright: strict

from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Literal, Never, assert_type
from uuid import UUID

from zenskar_client import Client, http
from zenskar_client.api.invoices import ListInvoicesFilters, list_invoices
from zenskar_client.models import (
    ContractPhase,
    ContractPhasePricing,
    ContractPhaseType,
    CreateCreditNote,
    CreditNote,
    Customer,
    Invoice,
    InvoiceLineItem,
    InvoicePage,
    InvoiceStatus,
    Payment,
    PaymentPage,
    PricingType,
    RawMetric,
    UsageEvent,
)
from zenskar_ext import (
    UNSET,
    APIConnectionError,
    APIStatusError,
    AsyncBatches,
    AsyncPager,
    AsyncZenskar,
    Attempt,
    Batch,
    Batches,
    FailedAttempt,
    NotFoundError,
    Op,
    Page,
    Pager,
    RateLimitError,
    Response,
    Retry,
    RetryPolicy,
    UnprocessableEntityError,
    Unset,
    Where,
    Zenskar,
    ZenskarError,
    between,
    contains,
    eq,
    extra,
    gt,
    gte,
    ilike,
    in_,
    is_null,
    like,
    lt,
    lte,
    models,
    ne,
    need,
    not_in,
    opt,
    starts_with,
    where,
)

NOW = datetime(2026, 1, 1, tzinfo=UTC)


class BillingClient(Zenskar):
    """A subclass that a caller defines."""


def note(retry: Retry) -> None:
    assert_type(retry.operation, str)
    assert_type(retry.attempt, int)
    assert_type(retry.reason, str)
    assert_type(retry.delay, float)


def record(attempt: Attempt) -> None:
    assert_type(attempt.status, int | None)


def decide(failed: FailedAttempt) -> bool | float | None:
    assert_type(failed.error, APIConnectionError | APIStatusError)
    assert_type(failed.status, int | None)
    assert_type(failed.delay, float | None)
    return False if failed.status == 409 else None


def policies() -> None:
    policy = RetryPolicy(attempts=4, budget=None, statuses={429, 503}, decide=decide)
    assert_type(policy.statuses, frozenset[int])
    RetryPolicy(budget=50, statuses=RetryPolicy().statuses | {409}, decide=lambda failed: failed.attempt < 3)
    Zenskar(on_retry=[note, print], on_attempt=(record, print))
    AsyncZenskar(on_retry=note, on_attempt=[record]).with_options(on_retry=[], on_attempt=record)


def clients() -> None:
    zk = Zenskar(api_key="k", organisation="o", timeout=20.0, retries=RetryPolicy(attempts=4), on_retry=note)
    assert_type(zk.with_options(timeout=120.0, headers={"x-trace": "t"}), Zenskar)
    assert_type(BillingClient().with_options(timeout=5), BillingClient)
    with BillingClient() as billing:
        assert_type(billing, BillingClient)
    Zenskar(transport=http.MockTransport(lambda _: http.Response(200)))


def lists(zk: Zenskar, saved: str | None) -> None:
    walk = zk.invoices.list(limit=100, order="-due_date", cursor=saved)
    assert_type(walk, Pager[Invoice])
    assert_type(walk.first(), Invoice | None)
    assert_type(walk.take(250), list[Invoice])
    assert_type(walk.pages(), Iterator[Page[Invoice]])
    assert_type(zk.invoices.list_line_items("i"), Pager[InvoiceLineItem])
    assert_type(zk.invoices.list_payments("i"), Pager[Payment])
    assert_type(zk.invoices.list_tags(), Pager[Any])
    assert_type(zk.invoices.raw.list_payments("i").parsed, PaymentPage | list[Payment])
    assert_type(zk.invoices.approve("i"), Invoice)
    assert_type(
        zk.payments.refund("p", refund_amount=500, refund_destination="credits", writeoff_invoices=False), Payment
    )
    for invoice in walk:
        assert_type(invoice, Invoice)
        assert_type(invoice.amount_due, Decimal | None | Unset)
        assert_type(invoice.status, InvoiceStatus | None | Unset)
        assert_type(invoice.due_date, datetime | None | Unset)
        assert_type(invoice.id, str | None | Unset)
    for page in walk.pages():
        assert_type(page.items, list[Invoice])
        assert_type(page.cursor, str | None)
        assert_type(page.next_cursor, str | None)
        assert_type(page.total_count, int | None)
    assert_type(zk.customers.list().first(), Customer | None)
    assert_type(zk.usage_events.list().first(), RawMetric | None)


def checkpoints(zk: Zenskar, kept: str | None) -> None:
    pager = zk.invoices.list(status="approved").resume(kept)
    assert_type(pager, Pager[Invoice])
    assert_type(pager.count(), int)
    for page in pager.pages():
        assert_type(page.checkpoint, str)
    assert_type(pager.items().checkpoint, str)
    windows = pager.split(due_date=(NOW, NOW), parts=2, skip_null=True).resume([kept or ""])
    assert_type(windows[0], Pager[Invoice])


def records_with_an_external_id(zk: Zenskar) -> None:
    assert_type(zk.customers.ensure(external_id="crm-42", customer_name="Acme", email=None), Customer)
    assert_type(zk.payments.ensure(external_id="P-1", amount=5, currency_code="USD"), Payment)


def missing_fields(invoice: Invoice, session: models.CustomerSession) -> None:
    due = invoice.due_date
    if due is not UNSET:
        assert_type(due, datetime | None)
    if due is not UNSET and due is not None:
        assert_type(due, datetime)
    if due:
        assert_type(due.year, int)
    if due is UNSET or due is None:
        return
    assert_type(due, datetime)
    assert_type(opt(invoice.due_date), datetime | None)
    assert_type(opt(invoice.amount_due), Decimal | None)
    assert_type(need(invoice.due_date), datetime)
    assert_type(need(invoice.id), str)
    assert_type(need(invoice.status), InvoiceStatus)
    assert_type(session.is_guest_session, bool)
    assert_type("currency" in invoice, bool)
    amount: Decimal = invoice["amount_due"]
    currency: str | None = invoice.get("currency")
    repr((amount, currency, invoice.get("currency", "EUR")))


def operators(text: str, number: int) -> None:
    # Of declared names, not literals: ty keeps `Literal["a"]` in a generic type where the others widen it to str.
    assert_type(eq(text), Op[Literal["eq"], str])
    assert_type(ne(number), Op[Literal["ne"], int])
    assert_type(gt(NOW), Op[Literal["gt"], datetime])
    assert_type(gte(Decimal(1)), Op[Literal["gte"], Decimal])
    assert_type(lt(number), Op[Literal["lt"], int])
    assert_type(lte(number), Op[Literal["lte"], int])
    assert_type(between(number, number), Op[Literal["between"], int])
    assert_type(in_(text, text), Op[Literal["in"], str])
    assert_type(not_in(text, text), Op[Literal["not_in"], str])
    assert_type(like("a%"), Op[Literal["like"], str])
    assert_type(ilike("a%"), Op[Literal["ilike"], str])
    assert_type(contains("a"), Op[Literal["contains"], str])
    assert_type(starts_with("a"), Op[Literal["starts_with"], str])
    assert_type(is_null(), Op[Literal["is_null"], Never])
    assert_type(where(status="approved") & where(due_date=lt(NOW)), Where)


def either() -> None:
    assert_type(where(status="a") | where(status="b"), Never)


def filters(zk: Zenskar, customer_id: UUID) -> None:
    overdue = where(status="approved", due_date=lt(NOW))
    assert_type(zk.invoices.list(overdue & where(customer_id=customer_id), limit=5), Pager[Invoice])
    zk.invoices.list(
        status=in_("approved", InvoiceStatus.PARTIALLY_PAID),
        due_date=between(NOW, NOW),
        amount_due=gt(0),
        customer_id=customer_id,
        contract_id=is_null(),
        customer__customer_name=ilike("%acme%"),
    )
    zk.invoices.list(status=["approved", "paid"], id=("a", "b"), amount_due=Decimal("0.5"), external_id=contains("x"))
    zk.invoices.list(id=not_in(customer_id, "b"), created_at=gte(NOW), invoice_total=lte(Decimal(5)))


def keywords(fields: ListInvoicesFilters) -> None:
    if "customer_id" in fields:
        assert_type(
            fields["customer_id"],
            str | UUID | list[str | UUID] | tuple[str | UUID, ...] | Op[Literal["eq", "in", "is_null"], str | UUID],
        )


def methods(zk: Zenskar, invoice_id: str, body: dict[str, Any]) -> None:
    assert_type(zk.invoices.get(invoice_id), Invoice)
    assert_type(zk.invoices.create_credit_note(invoice_id, body), CreditNote)
    assert_type(
        zk.invoices.create_credit_note(invoice_id, CreateCreditNote(credit_note_amount=Decimal(5), reason="r")),
        CreditNote,
    )
    assert_type(zk.invoices.create_credit_note(invoice_id, credit_note_amount=Decimal(5), reason="r"), CreditNote)
    assert_type(zk.customers.create(customer_name="Acme"), Customer)
    assert_type(zk.customers.create(customer_name="Acme", address={"line1": "1 Main St", "zipCode": "1"}), Customer)
    assert_type(zk.request("GET", "/new", params={"a": 1}), http.Response)
    assert_type(zk.request("GET", "/new/{invoice_id}", invoice_id=invoice_id), http.Response)


def nested(zk: Zenskar, now: datetime, line: ContractPhasePricing) -> None:
    zk.contracts.create(
        name="n",
        status="draft",
        currency="USD",
        start_date=now,
        customer_id="c",
        custom_attributes={"any": {"thing": [1]}},
        phases=[
            {
                "name": "p",
                "pricings": [
                    line,
                    {
                        "product_id": "x",
                        "pricing": {
                            "pricing_data": {"pricing_type": "flat_fee", "unit_amount": Decimal(3)},
                            "quantity": {"type": "fixed", "quantity": 5},
                        },
                    },
                    {
                        "pricing": {
                            "pricing_data": {"pricing_type": "tiered", "unit_amount": [1, 2], "up_to": [5, None]}
                        }
                    },
                    {"pricing": {"pricing_data": {"pricing_type": "bundle", **extra(items=[])}}},
                    {"pricing": {"pricing_data": {"pricing_type": PricingType("new"), **extra(rate=1)}}},
                ],
            },
            ContractPhase(name="p"),
        ],
        **extra(new_field=1),
    )
    zk.contracts.pause("c", {"start_date": now, "unpause_extension_policy": "extend", **extra({"why-not": 1})})
    zk.contracts.create_phase("c", {"name": "p", "phase_type": ContractPhaseType("frozen"), **extra(x=1)})


def files(zk: Zenskar, invoice_id: UUID, target: Path, stream: BinaryIO) -> None:
    path = "/invoices/{invoice_id}/download_invoice"
    assert_type(zk.download(path, target, invoice_id=invoice_id), Path)
    assert_type(zk.download(path, "a.pdf", params={"a": 1}, on_progress=print, invoice_id=invoice_id), Path)
    assert_type(zk.download(path, stream, invoice_id=invoice_id), None)
    assert_type(zk.download(path, BytesIO(), invoice_id=invoice_id), None)


def raw_answers(zk: Zenskar, invoice_id: str) -> None:
    answer = zk.invoices.raw.get(invoice_id)
    assert_type(answer, Response[Invoice])
    assert_type(answer.parsed, Invoice)
    assert_type(answer.status_code, int)
    assert_type(answer.headers, http.Headers)
    assert_type(answer.content, bytes)
    assert_type(zk.invoices.raw.list(status="approved"), Response[InvoicePage])


def batches(zk: Zenskar, events: Iterable[UsageEvent], rows: list[dict[str, Any]]) -> None:
    run = Batches(partial(zk.usage_events.ingest, "compute"), events, size=100, key="compute-2026-01-31")
    assert_type(run.key, str)
    for batch in run:
        assert_type(batch, Batch[UsageEvent])
        assert_type(batch.number, int)
        assert_type(batch.key, str)
        assert_type(batch.items, list[UsageEvent])
        assert_type(batch.error, ZenskarError | None)
        assert_type(batch.outcome, Literal["accepted", "refused", "unknown"])
        assert_type(batch.complaints, dict[int, str])
        assert_type(batch.digest, str)
    Batches(
        partial(zk.usage_events.ingest, "compute"),
        rows,
        start=2,
        digests={"run-1": "0" * 64},
        max_bytes=1_000,
        in_flight=4,
    )
    for row in Batches(
        lambda items, idempotency_key: zk.usage_events.raw.ingest("c", items, idempotency_key=idempotency_key), rows
    ):
        assert_type(row, Batch[dict[str, Any]])


def failures(zk: Zenskar) -> None:
    try:
        zk.invoices.get("i1")
    except RateLimitError as error:
        assert_type(error.retry_after, float | None)
    except UnprocessableEntityError as error:
        assert_type(error.fields, dict[str, str])
    except NotFoundError as error:
        assert_type(error.maybe_deleted, bool)
    except APIStatusError as error:
        assert_type(error.status_code, int)
        assert_type(error.headers, http.Headers)
        assert_type(error.request_id, str | None)
        assert_type(error.cursor, str | None)


async def asynchronous(zk: AsyncZenskar, invoice_id: str) -> None:
    async with zk as same:
        assert_type(same, AsyncZenskar)
    assert_type(zk.with_options(timeout=5), AsyncZenskar)
    walk = zk.invoices.list(where(status="approved"), due_date=lt(NOW))
    assert_type(walk, AsyncPager[Invoice])
    assert_type(await walk.first(), Invoice | None)
    assert_type(await walk.take(5), list[Invoice])
    assert_type(walk.pages(), AsyncIterator[Page[Invoice]])
    async for invoice in walk:
        assert_type(invoice, Invoice)
    async for page in walk.pages():
        assert_type(page, Page[Invoice])
    assert_type(await zk.invoices.get(invoice_id), Invoice)
    assert_type(await zk.invoices.raw.get(invoice_id), Response[Invoice])
    assert_type(await zk.invoices.raw.list(), Response[InvoicePage])
    assert_type(await zk.request("GET", "/new"), http.Response)
    assert_type(await zk.download("/new", "a.pdf"), Path)
    assert_type(await zk.customers.create(customer_name="Acme"), Customer)
    assert_type(await zk.invoices.list().resume(None).count(), int)
    assert_type(await zk.customers.ensure(external_id="crm-42", customer_name="Acme"), Customer)


async def asynchronous_batches(
    zk: AsyncZenskar, events: Iterable[UsageEvent], rows: AsyncIterator[dict[str, Any]]
) -> None:
    async for batch in AsyncBatches(partial(zk.usage_events.ingest, "compute"), events):
        assert_type(batch, Batch[UsageEvent])
    async for row in AsyncBatches(
        lambda items, idempotency_key: zk.usage_events.ingest("c", items, idempotency_key=idempotency_key), rows
    ):
        assert_type(row, Batch[dict[str, Any]])


def without_zenskar_ext() -> None:
    with Client("k", "o") as client:
        assert_type(client.call(list_invoices.request(status__in="approved", limit=5)), InvoicePage)
        assert_type(client.answer(list_invoices.request()), Response[InvoicePage])
