# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a credit note against an invoice: `zk.invoices.create_credit_note`, POST /invoices/{invoice_id}/credit_note.

Evidence: documented (docs2.zenskar.com/api-reference/invoices/create-credit-note-against-invoice).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_credit_note import CreateCreditNote
from ...models.credit_note import CreditNote
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.create_credit_note import CreateCreditNoteFields
    from ...types import AnyFields

OPERATION: Operation[CreditNote] = Operation(
    name="invoices.create_credit_note",
    method="POST",
    path="/invoices/{invoice_id}/credit_note",
    level="documented",
    read=lambda data: CreditNote.from_dict(expect_object(data)),
    has_body=True,
    body=CreateCreditNote,
)


def request(
    invoice_id: str | UUID,
    body: CreateCreditNote | CreateCreditNoteFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CreditNote]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id}, body=body, fields=fields or {})
