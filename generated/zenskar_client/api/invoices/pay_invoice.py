# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Pay an invoice: `zk.invoices.pay`, GET /invoices/pay/{payload}.

Evidence: vendor_tool (mcp_tools.json:payInvoice).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="invoices.pay",
    method="GET",
    path="/invoices/pay/{payload}",
    level="vendor_tool",
    read=as_it_came,
    never_retry=True,
)


def request(payload: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"payload": payload})
