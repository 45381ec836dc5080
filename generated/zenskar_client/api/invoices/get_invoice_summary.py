# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get the summary of an invoice: `zk.invoices.summary`, GET /invoices/{invoice_id}/summary.

Evidence: vendor_tool (mcp_tools.json:getInvoiceSummary).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="invoices.summary", method="GET", path="/invoices/{invoice_id}/summary", level="vendor_tool", read=as_it_came
)


def request(invoice_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id})
