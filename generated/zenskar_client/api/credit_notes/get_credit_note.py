# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a credit note: `zk.credit_notes.get`, GET /credit_notes/{credit_note_id}.

Evidence: documented (docs2.zenskar.com/api-reference/credit-notes/get-credit-note-by-id).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.credit_note import CreditNote
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[CreditNote] = Operation(
    name="credit_notes.get",
    method="GET",
    path="/credit_notes/{credit_note_id}",
    level="documented",
    read=lambda data: CreditNote.from_dict(expect_object(data)),
)


def request(credit_note_id: str | UUID) -> Request[CreditNote]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"credit_note_id": credit_note_id})
