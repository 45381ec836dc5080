# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Approve an invoice: `zk.invoices.approve`, PATCH /invoices/{invoice_id}/approve.

Evidence: vendor_tool (mcp_tools.json:approveInvoice).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.approve_invoice import ApproveInvoice
from ...models.invoice import Invoice
from ...operations import Operation, Request
from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.approve_invoice import ApproveInvoiceFields
    from ...types import AnyFields, Unset

OPERATION: Operation[Invoice] = Operation(
    name="invoices.approve",
    method="PATCH",
    path="/invoices/{invoice_id}/approve",
    level="vendor_tool",
    read=lambda data: Invoice.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=ApproveInvoice,
)


def request(
    invoice_id: str | UUID,
    body: ApproveInvoice | ApproveInvoiceFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
    send_email: bool | Unset = UNSET,
) -> Request[Invoice]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION, path={"invoice_id": invoice_id}, query={"send_email": send_email}, body=body, fields=fields or {}
    )
