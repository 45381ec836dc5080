# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the payments of an invoice without refunds: `zk.payments.list_for_invoice_without_refunds`, GET /payments/invoice/{invoice_id}/without_refunds.

Evidence: vendor_tool (mcp_tools.json:getInvoicePaymentsWithoutRefunds).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="payments.list_for_invoice_without_refunds",
    method="GET",
    path="/payments/invoice/{invoice_id}/without_refunds",
    level="vendor_tool",
    read=as_it_came,
)


def request(invoice_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id})
