# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get the log of a billable metric: `zk.billable_metrics.logs`, GET /aggregates/logs/{aggregate_id}.

Evidence: vendor_tool (mcp_tools.json:getAggregateLogs).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came
from ...types import UNSET, whole_number, write_date

if TYPE_CHECKING:
    import datetime as dt
    from typing import Any
    from uuid import UUID

    from ...types import Unset

OPERATION: Operation[Any] = Operation(
    name="billable_metrics.logs",
    method="GET",
    path="/aggregates/logs/{aggregate_id}",
    level="vendor_tool",
    read=as_it_came,
    writers={"start_date": write_date, "end_date": write_date, "query_limit": whole_number(least=1)},
)


def request(
    aggregate_id: str | UUID,
    *,
    start_date: dt.date | Unset = UNSET,
    end_date: dt.date | Unset = UNSET,
    month: str | Unset = UNSET,
    customer_id: str | Unset = UNSET,
    query_limit: int | Unset = UNSET,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION,
        path={"aggregate_id": aggregate_id},
        query={
            "start_date": start_date,
            "end_date": end_date,
            "month": month,
            "customer_id": customer_id,
            "query_limit": query_limit,
        },
    )
