# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get an invoice by its external id: `zk.invoices.get_by_external_id`, GET /invoices/external_id/{external_id}.

Evidence: vendor_tool (mcp_tools.json:getInvoiceByExternalId).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.invoice import Invoice
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Invoice] = Operation(
    name="invoices.get_by_external_id",
    method="GET",
    path="/invoices/external_id/{external_id}",
    level="vendor_tool",
    read=lambda data: Invoice.from_dict(expect_object(data)),
)


def request(external_id: str | UUID) -> Request[Invoice]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"external_id": external_id})
