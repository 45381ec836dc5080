# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the line items of a credit note: `zk.credit_notes.list_line_items`, GET /credit_notes/{credit_note_id}/line_items.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): get-line-items-by-
credit-note-id).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="credit_notes.list_line_items",
    method="GET",
    path="/credit_notes/{credit_note_id}/line_items",
    level="assumed",
    read=as_it_came,
)


def request(credit_note_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"credit_note_id": credit_note_id})
