# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get an invoice: `zk.invoices.get`, GET /invoices/{invoice_id}.

Evidence: vendor_tool (mcp_tools.json:getInvoiceById).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.invoice import Invoice
from ...operations import Operation, Request
from ...types import UNSET, expect_object

if TYPE_CHECKING:
    from uuid import UUID

    from ...types import Unset

OPERATION: Operation[Invoice] = Operation(
    name="invoices.get",
    method="GET",
    path="/invoices/{invoice_id}",
    level="vendor_tool",
    read=lambda data: Invoice.from_dict(expect_object(data)),
)


def request(invoice_id: str | UUID, *, include_line_items: bool | Unset = UNSET) -> Request[Invoice]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id}, query={"include_line_items": include_line_items})
