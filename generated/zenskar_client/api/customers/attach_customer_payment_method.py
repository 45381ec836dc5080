# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Attach a payment method: `zk.customers.attach_payment_method`, POST /customers/{customer_id}/payment_methods/attach.

Evidence: documented (docs2.zenskar.com/api-reference/customers/attach-external-payment-method).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.attach_payment_method import AttachPaymentMethod
from ...models.attached_payment_method import AttachedPaymentMethod
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.attach_payment_method import AttachPaymentMethodFields
    from ...types import AnyFields

OPERATION: Operation[AttachedPaymentMethod] = Operation(
    name="customers.attach_payment_method",
    method="POST",
    path="/customers/{customer_id}/payment_methods/attach",
    level="documented",
    read=lambda data: AttachedPaymentMethod.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=AttachPaymentMethod,
)


def request(
    customer_id: str | UUID,
    body: AttachPaymentMethod | AttachPaymentMethodFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[AttachedPaymentMethod]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id}, body=body, fields=fields or {})
