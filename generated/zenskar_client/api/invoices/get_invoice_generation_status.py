# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get the generation status of an invoice: `zk.invoices.generation_status`, GET /invoices/invoice_generation_status/{invoice_id}.

Evidence: vendor_tool (mcp_tools.json:getInvoiceGenerationStatus).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="invoices.generation_status",
    method="GET",
    path="/invoices/invoice_generation_status/{invoice_id}",
    level="vendor_tool",
    read=as_it_came,
)


def request(invoice_id: str | UUID, *, contract_id: str) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id}, query={"contract_id": contract_id})
