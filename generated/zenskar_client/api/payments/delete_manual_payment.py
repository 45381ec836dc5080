# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a manual payment: `zk.payments.delete_manual`, DELETE /payments/{payment_id}.

Evidence: vendor_tool (mcp_tools.json:deleteManualPayment).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="payments.delete_manual", method="DELETE", path="/payments/{payment_id}", level="vendor_tool", read=as_it_came
)


def request(payment_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"payment_id": payment_id})
