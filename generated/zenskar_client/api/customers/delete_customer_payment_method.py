# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a payment method: `zk.customers.delete_payment_method`, DELETE /customers/{customer_id}/payment_methods/{payment_method_id}.

Evidence: vendor_tool (mcp_tools.json:deletePaymentMethod).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="customers.delete_payment_method",
    method="DELETE",
    path="/customers/{customer_id}/payment_methods/{payment_method_id}",
    level="vendor_tool",
    read=as_it_came,
)


def request(customer_id: str | UUID, payment_method_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id, "payment_method_id": payment_method_id})
