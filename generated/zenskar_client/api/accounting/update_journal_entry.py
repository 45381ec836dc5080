# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a journal entry: `zk.accounting.update_journal_entry`, PUT /accounting_new/journal_entry/{journal_entry_id}.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/update-journal-entry).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.journal_entry import JournalEntry
from ...models.update_journal_entry import UpdateJournalEntry
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_journal_entry import UpdateJournalEntryFields
    from ...types import AnyFields

OPERATION: Operation[JournalEntry] = Operation(
    name="accounting.update_journal_entry",
    method="PUT",
    path="/accounting_new/journal_entry/{journal_entry_id}",
    level="documented",
    read=lambda data: JournalEntry.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=UpdateJournalEntry,
)


def request(
    journal_entry_id: str | UUID,
    body: UpdateJournalEntry | UpdateJournalEntryFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[JournalEntry]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"journal_entry_id": journal_entry_id}, body=body, fields=fields or {})
