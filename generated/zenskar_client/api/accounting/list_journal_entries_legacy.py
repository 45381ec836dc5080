# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List journal entries (legacy): `zk.accounting.list_journal_entries_legacy`, GET /accounting_new/journal_entry.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (order of the docs' old index).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.journal_entry import JournalEntry
from ...models.journal_entry_page import JournalEntryPage
from ...operations import Operation, PageShape, Request

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str


OPERATION: Operation[JournalEntryPage | builtins.list[JournalEntry]] = Operation(
    name="accounting.list_journal_entries_legacy",
    method="GET",
    path="/accounting_new/journal_entry",
    level="inferred",
    read=lambda data: (
        JournalEntryPage.from_dict(data)
        if data.__class__ is dict
        else [JournalEntry.from_dict(item) if item.__class__ is dict else item for item in data]
        if data.__class__ is list
        else data
    ),
    deprecated=True,
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
)


def request(**query: Unpack[Query]) -> Request[JournalEntryPage | builtins.list[JournalEntry]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
