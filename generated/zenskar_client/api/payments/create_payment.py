# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a payment: `zk.payments.create`, POST /payments.

Evidence: vendor_tool (mcp_tools.json:createPayment).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_payment import CreatePayment
from ...models.payment import Payment
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_payment import CreatePaymentDict
    from ...types import AnyFields

OPERATION: Operation[Payment] = Operation(
    name="payments.create",
    method="POST",
    path="/payments",
    level="vendor_tool",
    read=lambda data: Payment.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreatePayment,
)


def request(
    body: CreatePayment | CreatePaymentDict | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Payment]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
