# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a stand-alone credit note: `zk.credit_notes.create`, POST /credit_notes.

Evidence: documented (docs2.zenskar.com/api-reference/credit-notes/create-credit-note).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_standalone_credit_note import CreateStandaloneCreditNote
from ...models.credit_note import CreditNote
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_standalone_credit_note import CreateStandaloneCreditNoteFields
    from ...types import AnyFields

OPERATION: Operation[CreditNote] = Operation(
    name="credit_notes.create",
    method="POST",
    path="/credit_notes",
    level="documented",
    read=lambda data: CreditNote.from_dict(expect_object(data)),
    has_body=True,
    body=CreateStandaloneCreditNote,
)


def request(
    body: CreateStandaloneCreditNote | CreateStandaloneCreditNoteFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CreditNote]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
