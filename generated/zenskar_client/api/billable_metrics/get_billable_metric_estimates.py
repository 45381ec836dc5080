# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get estimates of a billable metric: `zk.billable_metrics.estimates`, GET /aggregates/estimates.

Evidence: documented (docs2.zenskar.com/api-reference/billable-metrics/get-aggregate-estimates-for-a-period).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.billable_metric_estimate import BillableMetricEstimate
from ...operations import Operation, Request
from ...types import UNSET, write_date

if TYPE_CHECKING:
    import datetime as dt

    from ...types import Unset

OPERATION: Operation[BillableMetricEstimate | builtins.list[BillableMetricEstimate]] = Operation(
    name="billable_metrics.estimates",
    method="GET",
    path="/aggregates/estimates",
    level="documented",
    read=lambda data: (
        BillableMetricEstimate.from_dict(data)
        if data.__class__ is dict
        else [BillableMetricEstimate.from_dict(item) if item.__class__ is dict else item for item in data]
        if data.__class__ is list
        else data
    ),
    writers={"start_date": write_date, "end_date": write_date},
)


def request(
    *, aggregate_id: str, customer_id: str, start_date: dt.date, end_date: dt.date, get_single: bool | Unset = UNSET
) -> Request[BillableMetricEstimate | builtins.list[BillableMetricEstimate]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION,
        query={
            "aggregate_id": aggregate_id,
            "customer_id": customer_id,
            "start_date": start_date,
            "end_date": end_date,
            "get_single": get_single,
        },
    )
