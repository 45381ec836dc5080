# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List revenue postings: `zk.revenue_recognition.list_postings`, GET /revenue_recognition_v3/revenue_postings.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc: listRevenuePostings).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came
from ...types import UNSET, whole_number, write_date

if TYPE_CHECKING:
    import datetime as dt
    from typing import Any

    from ...types import Unset

OPERATION: Operation[Any] = Operation(
    name="revenue_recognition.list_postings",
    method="GET",
    path="/revenue_recognition_v3/revenue_postings",
    level="vendor_tool",
    read=as_it_came,
    writers={"limit": whole_number(least=1), "posting_date__gte": write_date, "posting_date__lte": write_date},
)


def request(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    order: str | Unset = UNSET,
    contract_id: str | Unset = UNSET,
    revenue_contract_id: str | Unset = UNSET,
    revenue_contract_item_id: str | Unset = UNSET,
    performance_obligation_id: str | Unset = UNSET,
    posting_date_gte: dt.date | Unset = UNSET,
    posting_date_lte: dt.date | Unset = UNSET,
    currency: str | Unset = UNSET,
    journal_entry_id_isnull: bool | Unset = UNSET,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION,
        query={
            "cursor": cursor,
            "limit": limit,
            "order": order,
            "contract_id": contract_id,
            "revenue_contract_id": revenue_contract_id,
            "revenue_contract_item_id": revenue_contract_item_id,
            "performance_obligation_id": performance_obligation_id,
            "posting_date__gte": posting_date_gte,
            "posting_date__lte": posting_date_lte,
            "currency": currency,
            "journal_entry_id__isnull": journal_entry_id_isnull,
        },
    )
