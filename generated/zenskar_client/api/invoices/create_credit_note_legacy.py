# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a credit note (legacy): `zk.invoices.create_credit_note_legacy`, PATCH /invoices/{invoice_id}/create_credit_note.

Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 to cff3912:
createCreditNoteFromInvoice).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="invoices.create_credit_note_legacy",
    method="PATCH",
    path="/invoices/{invoice_id}/create_credit_note",
    level="client_code",
    read=as_it_came,
    deprecated=True,
    has_body=True,
    body=OpenBody,
)


def request(
    invoice_id: str | UUID,
    body: OpenBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id}, body=body, fields=fields or {})
