# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Download an invoice: `zk.invoices.download`, GET /invoices/{invoice_id}/download_invoice.

Evidence: vendor_tool (mcp_tools.json:downloadInvoice).
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
    name="invoices.download",
    method="GET",
    path="/invoices/{invoice_id}/download_invoice",
    level="vendor_tool",
    read=as_it_came,
)


def request(
    invoice_id: str | UUID, *, invoice_json_key: str | Unset = UNSET, customer_id: str | Unset = UNSET
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION,
        path={"invoice_id": invoice_id},
        query={"invoice_json_key": invoice_json_key, "customer_id": customer_id},
    )
