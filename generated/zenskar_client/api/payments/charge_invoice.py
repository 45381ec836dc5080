# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Charge an invoice: `zk.payments.charge_invoice`, POST /payments/invoice/{invoice_id}/charge.

Evidence: documented (docs2.zenskar.com/api-reference/payments/create-invoice-charge).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_invoice_charge import CreateInvoiceCharge
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...models.create_invoice_charge import CreateInvoiceChargeFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="payments.charge_invoice",
    method="POST",
    path="/payments/invoice/{invoice_id}/charge",
    level="documented",
    read=as_it_came,
    has_body=True,
    body=CreateInvoiceCharge,
)


def request(
    invoice_id: str | UUID,
    body: CreateInvoiceCharge | CreateInvoiceChargeFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id}, body=body, fields=fields or {})
