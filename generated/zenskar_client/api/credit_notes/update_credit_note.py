# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a credit note: `zk.credit_notes.update`, PATCH /credit_notes/{credit_note_id}.

Evidence: vendor_tool (docs2.zenskar.com/api-reference/credit-notes/update-credit-note-by-id).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.credit_note import CreditNote
from ...models.update_credit_note import UpdateCreditNote
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_credit_note import UpdateCreditNoteFields
    from ...types import AnyFields

OPERATION: Operation[CreditNote] = Operation(
    name="credit_notes.update",
    method="PATCH",
    path="/credit_notes/{credit_note_id}",
    level="vendor_tool",
    read=lambda data: CreditNote.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=UpdateCreditNote,
)


def request(
    credit_note_id: str | UUID,
    body: UpdateCreditNote | UpdateCreditNoteFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CreditNote]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"credit_note_id": credit_note_id}, body=body, fields=fields or {})
