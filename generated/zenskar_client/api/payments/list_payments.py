# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List payments: `zk.payments.list`, GET /payments.

Evidence: documented (docs2.zenskar.com/api-reference/payments/get-payments).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ...models.payment_method import PaymentMethod
from ...models.payment_page import PaymentPage
from ...models.payment_status import PaymentStatus
from ...models.payment_type import PaymentType
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
        search: str
        sort_key: str
        sort_type: str
        order: str
        id: str
        customer_id: str
        connector_id: str
        external_id__ilike: str
        payment_method: PaymentMethod | str
        type: PaymentType | str
        amount__gte: Decimal | int
        amount__lte: Decimal | int
        amount_refunded__gte: Decimal | int
        amount_refunded__lte: Decimal | int
        currency_code__ilike: str
        receipt_number__ilike: str
        status: PaymentStatus | str
        autocharge: bool
        parent_id: str
        timestamp__gte: int
        timestamp__lte: int
        created_at__gte: dt.datetime
        created_at__lte: dt.datetime
        invoice__id: str
        invoice__bill_for_date__gte: dt.datetime
        invoice__bill_for_date__lte: dt.datetime
        invoice__approved_at__gte: dt.datetime
        invoice__approved_at__lte: dt.datetime
        customer__business_entity_id: str


OPERATION: Operation[PaymentPage] = Operation(
    name="payments.list",
    method="GET",
    path="/payments",
    level="documented",
    read=lambda data: PaymentPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("string", {"eq": "id"}),
        "customer_id": Filter("string", {"eq": "customer_id"}),
        "connector_id": Filter("string", {"eq": "connector_id"}),
        "external_id": Filter("string", {"ilike": "external_id__ilike"}),
        "payment_method": Filter("string", {"eq": "payment_method"}, enum="PaymentMethod"),
        "type": Filter("string", {"eq": "type"}, enum="PaymentType"),
        "amount": Filter("number", {"gte": "amount__gte", "lte": "amount__lte"}),
        "amount_refunded": Filter("number", {"gte": "amount_refunded__gte", "lte": "amount_refunded__lte"}),
        "currency_code": Filter("string", {"ilike": "currency_code__ilike"}),
        "receipt_number": Filter("string", {"ilike": "receipt_number__ilike"}),
        "status": Filter("string", {"eq": "status"}, enum="PaymentStatus"),
        "autocharge": Filter("boolean", {"eq": "autocharge"}),
        "parent_id": Filter("string", {"eq": "parent_id"}),
        "timestamp": Filter("integer", {"gte": "timestamp__gte", "lte": "timestamp__lte"}),
        "created_at": Filter("date-time", {"gte": "created_at__gte", "lte": "created_at__lte"}),
        "invoice__id": Filter("string", {"eq": "invoice__id"}),
        "invoice__bill_for_date": Filter(
            "date-time", {"gte": "invoice__bill_for_date__gte", "lte": "invoice__bill_for_date__lte"}
        ),
        "invoice__approved_at": Filter(
            "date-time", {"gte": "invoice__approved_at__gte", "lte": "invoice__approved_at__lte"}
        ),
        "customer__business_entity_id": Filter("string", {"eq": "customer__business_entity_id"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[PaymentPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
