# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete an invoice: `zk.invoices.delete`, DELETE /invoices/{invoice_id}.

Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ df7373c, 67c720c, 00f6b2fc:
deleteInvoice).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="invoices.delete", method="DELETE", path="/invoices/{invoice_id}", level="client_code", read=as_it_came
)


def request(invoice_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id})
