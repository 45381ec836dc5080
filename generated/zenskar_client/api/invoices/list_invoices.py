# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List invoices: `zk.invoices.list`, GET /invoices.

Evidence: documented (docs2.zenskar.com/api-reference/invoices/list-invoices).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ...models.invoice_page import InvoicePage
from ...models.invoice_status import InvoiceStatus
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    import datetime as dt
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        order: str
        id: str
        id__in: str
        id__not_in: str
        customer_id: str
        customer_id__in: str
        customer_id__isnull: bool
        contract_id: str
        contract_id__in: str
        contract_id__isnull: bool
        status: InvoiceStatus | str
        status__ilike: str
        status__like: str
        status__in: str
        status__isnull: bool
        external_id: str
        external_id__ilike: str
        external_id__like: str
        external_id__in: str
        external_id__isnull: bool
        invoice_total: Decimal | int
        invoice_total__neq: Decimal | int
        invoice_total__gt: Decimal | int
        invoice_total__gte: Decimal | int
        invoice_total__lt: Decimal | int
        invoice_total__lte: Decimal | int
        invoice_total__isnull: bool
        invoice_total__in: str
        amount_due: Decimal | int
        amount_due__neq: Decimal | int
        amount_due__gt: Decimal | int
        amount_due__gte: Decimal | int
        amount_due__lt: Decimal | int
        amount_due__lte: Decimal | int
        amount_due__isnull: bool
        amount_due__in: str
        due_date: dt.datetime
        due_date__neq: dt.datetime
        due_date__gt: dt.datetime
        due_date__gte: dt.datetime
        due_date__lt: dt.datetime
        due_date__lte: dt.datetime
        due_date__isnull: bool
        due_date__in: str
        effective_due_date: dt.datetime
        effective_due_date__neq: dt.datetime
        effective_due_date__gt: dt.datetime
        effective_due_date__gte: dt.datetime
        effective_due_date__lt: dt.datetime
        effective_due_date__lte: dt.datetime
        effective_due_date__isnull: bool
        effective_due_date__in: str
        created_at: dt.datetime
        created_at__neq: dt.datetime
        created_at__gt: dt.datetime
        created_at__gte: dt.datetime
        created_at__lt: dt.datetime
        created_at__lte: dt.datetime
        created_at__isnull: bool
        created_at__in: str
        bill_for_date: dt.datetime
        bill_for_date__neq: dt.datetime
        bill_for_date__gt: dt.datetime
        bill_for_date__gte: dt.datetime
        bill_for_date__lt: dt.datetime
        bill_for_date__lte: dt.datetime
        bill_for_date__isnull: bool
        bill_for_date__in: str
        approved_at: dt.datetime
        approved_at__neq: dt.datetime
        approved_at__gt: dt.datetime
        approved_at__gte: dt.datetime
        approved_at__lt: dt.datetime
        approved_at__lte: dt.datetime
        approved_at__isnull: bool
        approved_at__in: str
        sent_at: dt.datetime
        sent_at__neq: dt.datetime
        sent_at__gt: dt.datetime
        sent_at__gte: dt.datetime
        sent_at__lt: dt.datetime
        sent_at__lte: dt.datetime
        sent_at__isnull: bool
        sent_at__in: str
        paid_at: dt.datetime
        paid_at__neq: dt.datetime
        paid_at__gt: dt.datetime
        paid_at__gte: dt.datetime
        paid_at__lt: dt.datetime
        paid_at__lte: dt.datetime
        paid_at__isnull: bool
        paid_at__in: str
        period_begin_date: dt.datetime
        period_begin_date__neq: dt.datetime
        period_begin_date__gt: dt.datetime
        period_begin_date__gte: dt.datetime
        period_begin_date__lt: dt.datetime
        period_begin_date__lte: dt.datetime
        period_begin_date__isnull: bool
        period_begin_date__in: str
        period_end_date: dt.datetime
        period_end_date__neq: dt.datetime
        period_end_date__gt: dt.datetime
        period_end_date__gte: dt.datetime
        period_end_date__lt: dt.datetime
        period_end_date__lte: dt.datetime
        period_end_date__isnull: bool
        period_end_date__in: str
        invoice_number: str
        invoice_number__ilike: str
        invoice_number__like: str
        invoice_number__in: str
        customer__customer_name: str
        customer__customer_name__ilike: str
        customer__customer_name__like: str
        customer__customer_name__in: str
        customer__customer_name__isnull: bool
        customer__external_id: str
        customer__external_id__ilike: str
        customer__external_id__like: str
        customer__external_id__in: str
        customer__external_id__isnull: bool
        customer__business_entity_id: str
        customer__business_entity_id__in: str
        customer__business_entity_id__isnull: bool
        contract__name: str
        contract__name__ilike: str
        contract__name__like: str
        contract__name__in: str
        contract__name__isnull: bool
        payment_methods__id: str
        payment_methods__id__in: str
        payment_methods__id__isnull: bool
        payment_methods__connector_id: str
        payment_methods__connector_id__in: str
        payment_methods__connector_id__isnull: bool
        payment_methods__connector_name: str
        payment_methods__connector_name__ilike: str
        payment_methods__connector_name__like: str
        payment_methods__connector_name__in: str
        payment_methods__connector_name__isnull: bool
        payment_methods__connector_name__neq: str
        payment_methods__external_id: str
        payment_methods__external_id__ilike: str
        payment_methods__external_id__like: str
        payment_methods__external_id__in: str
        payment_methods__external_id__isnull: bool
        payment_methods__status: str
        payment_methods__status__ilike: str
        payment_methods__status__like: str
        payment_methods__status__in: str
        payment_methods__status__isnull: bool
        payment_methods__country: str
        payment_methods__country__ilike: str
        payment_methods__country__like: str
        payment_methods__country__in: str
        payment_methods__country__isnull: bool
        payment_methods__is_default: bool
        payment_methods__is_default__isnull: bool
        payment_methods__type: str
        payment_methods__type__ilike: str
        payment_methods__type__like: str
        payment_methods__type__in: str
        payment_methods__type__isnull: bool


OPERATION: Operation[InvoicePage] = Operation(
    name="invoices.list",
    method="GET",
    path="/invoices",
    level="documented",
    read=lambda data: InvoicePage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("uuid", {"eq": "id", "in": "id__in", "not_in": "id__not_in"}),
        "customer_id": Filter("uuid", {"eq": "customer_id", "in": "customer_id__in", "is_null": "customer_id__isnull"}),
        "contract_id": Filter("uuid", {"eq": "contract_id", "in": "contract_id__in", "is_null": "contract_id__isnull"}),
        "status": Filter(
            "string",
            {
                "eq": "status",
                "ilike": "status__ilike",
                "like": "status__like",
                "in": "status__in",
                "is_null": "status__isnull",
            },
            enum="InvoiceStatus",
        ),
        "external_id": Filter(
            "string",
            {
                "eq": "external_id",
                "ilike": "external_id__ilike",
                "like": "external_id__like",
                "in": "external_id__in",
                "is_null": "external_id__isnull",
            },
        ),
        "invoice_total": Filter(
            "number",
            {
                "eq": "invoice_total",
                "ne": "invoice_total__neq",
                "gt": "invoice_total__gt",
                "gte": "invoice_total__gte",
                "lt": "invoice_total__lt",
                "lte": "invoice_total__lte",
                "is_null": "invoice_total__isnull",
                "in": "invoice_total__in",
            },
        ),
        "amount_due": Filter(
            "number",
            {
                "eq": "amount_due",
                "ne": "amount_due__neq",
                "gt": "amount_due__gt",
                "gte": "amount_due__gte",
                "lt": "amount_due__lt",
                "lte": "amount_due__lte",
                "is_null": "amount_due__isnull",
                "in": "amount_due__in",
            },
        ),
        "due_date": Filter(
            "date-time",
            {
                "eq": "due_date",
                "ne": "due_date__neq",
                "gt": "due_date__gt",
                "gte": "due_date__gte",
                "lt": "due_date__lt",
                "lte": "due_date__lte",
                "is_null": "due_date__isnull",
                "in": "due_date__in",
            },
        ),
        "effective_due_date": Filter(
            "date-time",
            {
                "eq": "effective_due_date",
                "ne": "effective_due_date__neq",
                "gt": "effective_due_date__gt",
                "gte": "effective_due_date__gte",
                "lt": "effective_due_date__lt",
                "lte": "effective_due_date__lte",
                "is_null": "effective_due_date__isnull",
                "in": "effective_due_date__in",
            },
        ),
        "created_at": Filter(
            "date-time",
            {
                "eq": "created_at",
                "ne": "created_at__neq",
                "gt": "created_at__gt",
                "gte": "created_at__gte",
                "lt": "created_at__lt",
                "lte": "created_at__lte",
                "is_null": "created_at__isnull",
                "in": "created_at__in",
            },
        ),
        "bill_for_date": Filter(
            "date-time",
            {
                "eq": "bill_for_date",
                "ne": "bill_for_date__neq",
                "gt": "bill_for_date__gt",
                "gte": "bill_for_date__gte",
                "lt": "bill_for_date__lt",
                "lte": "bill_for_date__lte",
                "is_null": "bill_for_date__isnull",
                "in": "bill_for_date__in",
            },
        ),
        "approved_at": Filter(
            "date-time",
            {
                "eq": "approved_at",
                "ne": "approved_at__neq",
                "gt": "approved_at__gt",
                "gte": "approved_at__gte",
                "lt": "approved_at__lt",
                "lte": "approved_at__lte",
                "is_null": "approved_at__isnull",
                "in": "approved_at__in",
            },
        ),
        "sent_at": Filter(
            "date-time",
            {
                "eq": "sent_at",
                "ne": "sent_at__neq",
                "gt": "sent_at__gt",
                "gte": "sent_at__gte",
                "lt": "sent_at__lt",
                "lte": "sent_at__lte",
                "is_null": "sent_at__isnull",
                "in": "sent_at__in",
            },
        ),
        "paid_at": Filter(
            "date-time",
            {
                "eq": "paid_at",
                "ne": "paid_at__neq",
                "gt": "paid_at__gt",
                "gte": "paid_at__gte",
                "lt": "paid_at__lt",
                "lte": "paid_at__lte",
                "is_null": "paid_at__isnull",
                "in": "paid_at__in",
            },
        ),
        "period_begin_date": Filter(
            "date-time",
            {
                "eq": "period_begin_date",
                "ne": "period_begin_date__neq",
                "gt": "period_begin_date__gt",
                "gte": "period_begin_date__gte",
                "lt": "period_begin_date__lt",
                "lte": "period_begin_date__lte",
                "is_null": "period_begin_date__isnull",
                "in": "period_begin_date__in",
            },
        ),
        "period_end_date": Filter(
            "date-time",
            {
                "eq": "period_end_date",
                "ne": "period_end_date__neq",
                "gt": "period_end_date__gt",
                "gte": "period_end_date__gte",
                "lt": "period_end_date__lt",
                "lte": "period_end_date__lte",
                "is_null": "period_end_date__isnull",
                "in": "period_end_date__in",
            },
        ),
        "invoice_number": Filter(
            "string",
            {
                "eq": "invoice_number",
                "ilike": "invoice_number__ilike",
                "like": "invoice_number__like",
                "in": "invoice_number__in",
            },
        ),
        "customer__customer_name": Filter(
            "string",
            {
                "eq": "customer__customer_name",
                "ilike": "customer__customer_name__ilike",
                "like": "customer__customer_name__like",
                "in": "customer__customer_name__in",
                "is_null": "customer__customer_name__isnull",
            },
        ),
        "customer__external_id": Filter(
            "string",
            {
                "eq": "customer__external_id",
                "ilike": "customer__external_id__ilike",
                "like": "customer__external_id__like",
                "in": "customer__external_id__in",
                "is_null": "customer__external_id__isnull",
            },
        ),
        "customer__business_entity_id": Filter(
            "uuid",
            {
                "eq": "customer__business_entity_id",
                "in": "customer__business_entity_id__in",
                "is_null": "customer__business_entity_id__isnull",
            },
        ),
        "contract__name": Filter(
            "string",
            {
                "eq": "contract__name",
                "ilike": "contract__name__ilike",
                "like": "contract__name__like",
                "in": "contract__name__in",
                "is_null": "contract__name__isnull",
            },
        ),
        "payment_methods__id": Filter(
            "uuid",
            {"eq": "payment_methods__id", "in": "payment_methods__id__in", "is_null": "payment_methods__id__isnull"},
        ),
        "payment_methods__connector_id": Filter(
            "uuid",
            {
                "eq": "payment_methods__connector_id",
                "in": "payment_methods__connector_id__in",
                "is_null": "payment_methods__connector_id__isnull",
            },
        ),
        "payment_methods__connector_name": Filter(
            "string",
            {
                "eq": "payment_methods__connector_name",
                "ilike": "payment_methods__connector_name__ilike",
                "like": "payment_methods__connector_name__like",
                "in": "payment_methods__connector_name__in",
                "is_null": "payment_methods__connector_name__isnull",
                "ne": "payment_methods__connector_name__neq",
            },
        ),
        "payment_methods__external_id": Filter(
            "string",
            {
                "eq": "payment_methods__external_id",
                "ilike": "payment_methods__external_id__ilike",
                "like": "payment_methods__external_id__like",
                "in": "payment_methods__external_id__in",
                "is_null": "payment_methods__external_id__isnull",
            },
        ),
        "payment_methods__status": Filter(
            "string",
            {
                "eq": "payment_methods__status",
                "ilike": "payment_methods__status__ilike",
                "like": "payment_methods__status__like",
                "in": "payment_methods__status__in",
                "is_null": "payment_methods__status__isnull",
            },
        ),
        "payment_methods__country": Filter(
            "string",
            {
                "eq": "payment_methods__country",
                "ilike": "payment_methods__country__ilike",
                "like": "payment_methods__country__like",
                "in": "payment_methods__country__in",
                "is_null": "payment_methods__country__isnull",
            },
        ),
        "payment_methods__is_default": Filter(
            "boolean", {"eq": "payment_methods__is_default", "is_null": "payment_methods__is_default__isnull"}
        ),
        "payment_methods__type": Filter(
            "string",
            {
                "eq": "payment_methods__type",
                "ilike": "payment_methods__type__ilike",
                "like": "payment_methods__type__like",
                "in": "payment_methods__type__in",
                "is_null": "payment_methods__type__isnull",
            },
        ),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[InvoicePage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
