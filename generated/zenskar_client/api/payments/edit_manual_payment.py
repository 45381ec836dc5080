# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Edit a manual payment: `zk.payments.edit_manual`, PATCH /payments/manual_payment/{payment_id}.

Evidence: vendor_tool (mcp_tools.json:editManualPayment).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.edit_manual_payment import EditManualPayment
from ...models.payment import Payment
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.edit_manual_payment import EditManualPaymentFields
    from ...types import AnyFields

OPERATION: Operation[Payment] = Operation(
    name="payments.edit_manual",
    method="PATCH",
    path="/payments/manual_payment/{payment_id}",
    level="vendor_tool",
    read=lambda data: Payment.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=EditManualPayment,
)


def request(
    payment_id: str | UUID,
    body: EditManualPayment | EditManualPaymentFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Payment]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"payment_id": payment_id}, body=body, fields=fields or {})
