# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a payment: `zk.payments.update`, PATCH /payments/{payment_id}.

Evidence: documented (docs2.zenskar.com/api-reference/payments/update-payment).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.payment import Payment
from ...models.update_payment import UpdatePayment
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_payment import UpdatePaymentFields
    from ...types import AnyFields

OPERATION: Operation[Payment] = Operation(
    name="payments.update",
    method="PATCH",
    path="/payments/{payment_id}",
    level="documented",
    read=lambda data: Payment.from_dict(expect_object(data)),
    has_body=True,
    body=UpdatePayment,
)


def request(
    payment_id: str | UUID,
    body: UpdatePayment | UpdatePaymentFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Payment]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"payment_id": payment_id}, body=body, fields=fields or {})
