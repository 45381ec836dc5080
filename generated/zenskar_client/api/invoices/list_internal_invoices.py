# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List invoices (internal view): `zk.invoices.list_internal`, GET /invoices/internal.

Evidence: vendor_tool (mcp_tools.json:listInvoices).
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

        customer_id: str
        customer__external_id: str
        status: InvoiceStatus | str
        status__in: str
        cursor: str
        limit: int
        contract_id: str
        external_id: str
        invoice_total__gte: Decimal | int
        invoice_total__lte: Decimal | int
        amount_due__gte: Decimal | int
        amount_due__lte: Decimal | int
        due_date__gte: dt.datetime
        due_date__lte: dt.datetime
        created_at__gte: dt.datetime
        created_at__lte: dt.datetime
        invoice_number__like: str
        customer__customer_name__ilike: str


OPERATION: Operation[InvoicePage] = Operation(
    name="invoices.list_internal",
    method="GET",
    path="/invoices/internal",
    level="vendor_tool",
    read=lambda data: InvoicePage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "customer_id": Filter("string", {"eq": "customer_id"}),
        "customer__external_id": Filter("string", {"eq": "customer__external_id"}),
        "status": Filter("string", {"eq": "status", "in": "status__in"}, enum="InvoiceStatus"),
        "contract_id": Filter("string", {"eq": "contract_id"}),
        "external_id": Filter("string", {"eq": "external_id"}),
        "invoice_total": Filter("number", {"gte": "invoice_total__gte", "lte": "invoice_total__lte"}),
        "amount_due": Filter("number", {"gte": "amount_due__gte", "lte": "amount_due__lte"}),
        "due_date": Filter("date-time", {"gte": "due_date__gte", "lte": "due_date__lte"}),
        "created_at": Filter("date-time", {"gte": "created_at__gte", "lte": "created_at__lte"}),
        "invoice_number": Filter("string", {"like": "invoice_number__like"}),
        "customer__customer_name": Filter("string", {"ilike": "customer__customer_name__ilike"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[InvoicePage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
