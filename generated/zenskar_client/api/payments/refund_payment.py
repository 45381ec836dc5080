# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Refund a payment: `zk.payments.refund`, POST /payments/{payment_id}/refund.

Evidence: documented (docs2.zenskar.com/api-reference/payments/refund-payment).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.payment import Payment
from ...models.refund_payment import RefundPayment
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.refund_payment import RefundPaymentFields
    from ...types import AnyFields

OPERATION: Operation[Payment] = Operation(
    name="payments.refund",
    method="POST",
    path="/payments/{payment_id}/refund",
    level="documented",
    read=lambda data: Payment.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=RefundPayment,
)


def request(
    payment_id: str | UUID,
    body: RefundPayment | RefundPaymentFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Payment]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"payment_id": payment_id}, body=body, fields=fields or {})
