# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Approve an invoice of the third version: `zk.invoices.approve_v3`, PATCH /invoices/v3/{invoice_id}/approve.

Evidence: documented (docs2.zenskar.com/api-reference/invoices/approve-v3-invoice.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.empty_body import EmptyBody
from ...models.invoice import Invoice
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Invoice] = Operation(
    name="invoices.approve_v3",
    method="PATCH",
    path="/invoices/v3/{invoice_id}/approve",
    level="documented",
    read=lambda data: Invoice.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=EmptyBody,
)


def request(
    invoice_id: str | UUID,
    body: EmptyBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Invoice]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id}, body=body, fields=fields or {})
