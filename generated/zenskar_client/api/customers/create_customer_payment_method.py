# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a payment method: `zk.customers.create_payment_method`, POST /customers/{customer_id}/payment_methods.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 to cff3912: createPaymentMethod).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer_payment_method import CustomerPaymentMethod
from ...models.open_body import OpenBody
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[CustomerPaymentMethod] = Operation(
    name="customers.create_payment_method",
    method="POST",
    path="/customers/{customer_id}/payment_methods",
    level="vendor_tool",
    read=lambda data: CustomerPaymentMethod.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=OpenBody,
)


def request(
    customer_id: str | UUID,
    body: OpenBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CustomerPaymentMethod]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id}, body=body, fields=fields or {})
