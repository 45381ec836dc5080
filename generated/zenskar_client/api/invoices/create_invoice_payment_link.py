# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a payment link for an invoice: `zk.invoices.payment_link`, GET /invoices/{invoice_id}/payment_link.

Evidence: vendor_tool (mcp_tools.json:generateInvoicePaymentLink).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came
from ...types import UNSET

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID

    from ...types import Unset

OPERATION: Operation[Any] = Operation(
    name="invoices.payment_link",
    method="GET",
    path="/invoices/{invoice_id}/payment_link",
    level="vendor_tool",
    read=as_it_came,
)


def request(invoice_id: str | UUID, *, amount: int | Unset = UNSET) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id}, query={"amount": amount})
