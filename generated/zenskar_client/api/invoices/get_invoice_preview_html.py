# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get an invoice as HTML: `zk.invoices.preview_html`, GET /communications/{org_id}/invoice/{invoice_id}/html.

Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc: getInvoicePreviewHtml).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[str] = Operation(
    name="invoices.preview_html",
    method="GET",
    path="/communications/{org_id}/invoice/{invoice_id}/html",
    level="client_code",
    read=as_it_came,
    media_type="text/html",
)


def request(org_id: str | UUID, invoice_id: str | UUID) -> Request[str]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"org_id": org_id, "invoice_id": invoice_id})
