# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Void an invoice: `zk.invoices.void`, PATCH /invoices/{invoice_id}/void.

Evidence: vendor_tool (mcp_tools.json:voidInvoice).
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
    name="invoices.void",
    method="PATCH",
    path="/invoices/{invoice_id}/void",
    level="vendor_tool",
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
