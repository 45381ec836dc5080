# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List journal entries: `zk.accounting.list_journal_entries`, GET /accounting_new/journal_entries.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/get-journal-entries.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.journal_entry_page import JournalEntryPage
from ...models.journal_entry_status import JournalEntryStatus
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    import datetime as dt
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        search_query: str
        order: str
        id: str
        id__in: str
        posted_at__gte: dt.datetime
        posted_at__lte: dt.datetime
        status_type: JournalEntryStatus | str
        description__ilike: str
        job_id: str
        lines__account_id: str


OPERATION: Operation[JournalEntryPage] = Operation(
    name="accounting.list_journal_entries",
    method="GET",
    path="/accounting_new/journal_entries",
    level="documented",
    read=lambda data: JournalEntryPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("uuid", {"eq": "id", "in": "id__in"}),
        "posted_at": Filter("date-time", {"gte": "posted_at__gte", "lte": "posted_at__lte"}),
        "status_type": Filter("string", {"eq": "status_type"}, enum="JournalEntryStatus"),
        "description": Filter("string", {"ilike": "description__ilike"}),
        "job_id": Filter("uuid", {"eq": "job_id"}),
        "lines__account_id": Filter("uuid", {"eq": "lines__account_id"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[JournalEntryPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
