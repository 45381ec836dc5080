# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the line items of an invoice: `zk.invoices.list_line_items`, GET /invoices/{invoice_id}/line_items.

Evidence: documented (docs2.zenskar.com/api-reference/invoices/get-invoice-line-items).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.invoice_line_items import InvoiceLineItems
from ...operations import Operation, PageShape, Request
from ...types import expect_object

if TYPE_CHECKING:
    from typing import Unpack
    from uuid import UUID

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""


OPERATION: Operation[InvoiceLineItems] = Operation(
    name="invoices.list_line_items",
    method="GET",
    path="/invoices/{invoice_id}/line_items",
    level="documented",
    read=lambda data: InvoiceLineItems.from_dict(expect_object(data)),
    page=PageShape(items="lines"),
)


def request(invoice_id: str | UUID, **query: Unpack[Query]) -> Request[InvoiceLineItems]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id}, query=query)
