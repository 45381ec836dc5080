# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a journal entry: `zk.accounting.get_journal_entry`, GET /accounting_new/journal_entry/{journal_entry_id}.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/get-journal-entry.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.journal_entry import JournalEntry
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[JournalEntry] = Operation(
    name="accounting.get_journal_entry",
    method="GET",
    path="/accounting_new/journal_entry/{journal_entry_id}",
    level="documented",
    read=lambda data: JournalEntry.from_dict(expect_object(data)),
)


def request(journal_entry_id: str | UUID) -> Request[JournalEntry]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"journal_entry_id": journal_entry_id})
