# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a journal entry: `zk.accounting.create_journal_entry`, POST /accounting_new/journal_entry.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/create-journal-entry.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_journal_entry import CreateJournalEntry
from ...models.journal_entry import JournalEntry
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_journal_entry import CreateJournalEntryFields
    from ...types import AnyFields

OPERATION: Operation[JournalEntry] = Operation(
    name="accounting.create_journal_entry",
    method="POST",
    path="/accounting_new/journal_entry",
    level="documented",
    read=lambda data: JournalEntry.from_dict(expect_object(data)),
    has_body=True,
    body=CreateJournalEntry,
)


def request(
    body: CreateJournalEntry | CreateJournalEntryFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[JournalEntry]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
