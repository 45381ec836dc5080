# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List revenue postings: `zk.revenue_recognition.list_postings`, GET /revenue_recognition_v3/revenue_postings.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc: listRevenuePostings).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.unknown_page import UnknownPage
from ...operations import Filter, Operation, PageShape, Request
from ...types import whole_number, write_date

if TYPE_CHECKING:
    import datetime as dt
    from typing import Any, Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        order: str
        contract_id: str
        revenue_contract_id: str
        revenue_contract_item_id: str
        performance_obligation_id: str
        posting_date__gte: dt.date
        posting_date__lte: dt.date
        currency: str
        journal_entry_id__isnull: bool


OPERATION: Operation[UnknownPage | builtins.list[Any]] = Operation(
    name="revenue_recognition.list_postings",
    method="GET",
    path="/revenue_recognition_v3/revenue_postings",
    level="vendor_tool",
    read=lambda data: UnknownPage.from_dict(data) if data.__class__ is dict else data,
    page=PageShape(items="results", next="next_", previous="previous", total="total_count", instead=("data",)),
    filters={
        "contract_id": Filter("uuid", {"eq": "contract_id"}),
        "revenue_contract_id": Filter("uuid", {"eq": "revenue_contract_id"}),
        "revenue_contract_item_id": Filter("uuid", {"eq": "revenue_contract_item_id"}),
        "performance_obligation_id": Filter("uuid", {"eq": "performance_obligation_id"}),
        "posting_date": Filter("date", {"gte": "posting_date__gte", "lte": "posting_date__lte"}),
        "currency": Filter("string", {"eq": "currency"}),
        "journal_entry_id": Filter("string", {"is_null": "journal_entry_id__isnull"}),
    },
    writers={"limit": whole_number(least=1), "posting_date__gte": write_date, "posting_date__lte": write_date},
)


def request(**query: Unpack[Query]) -> Request[UnknownPage | builtins.list[Any]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
