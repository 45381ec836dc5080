# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the line items of an invoice: `zk.invoices.list_line_items`, GET /invoices/{invoice_id}/line_items.

Evidence: documented (docs2.zenskar.com/api-reference/invoices/get-invoice-line-items).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request
from ...models.invoice_line_items import InvoiceLineItems
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[InvoiceLineItems] = Operation(
    name="invoices.list_line_items",
    method="GET",
    path="/invoices/{invoice_id}/line_items",
    level="documented",
    read=lambda data: InvoiceLineItems.from_dict(expect_object(data)),
)


def request(invoice_id: str | UUID) -> Request[InvoiceLineItems]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id})
