# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a payment: `zk.payments.get`, GET /payments/{payment_id}.

Evidence: vendor_tool (mcp_tools.json:getPaymentById).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.payment import Payment
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Payment] = Operation(
    name="payments.get",
    method="GET",
    path="/payments/{payment_id}",
    level="vendor_tool",
    read=lambda data: Payment.from_dict(expect_object(data)),
)


def request(payment_id: str | UUID) -> Request[Payment]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"payment_id": payment_id})
