# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a billable metric: `zk.billable_metrics.get`, GET /aggregates/{aggregate_id}.

Evidence: vendor_tool (mcp_tools.json:getAggregateById).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.billable_metric import BillableMetric
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[BillableMetric] = Operation(
    name="billable_metrics.get",
    method="GET",
    path="/aggregates/{aggregate_id}",
    level="vendor_tool",
    read=lambda data: BillableMetric.from_dict(expect_object(data)),
)


def request(aggregate_id: str | UUID) -> Request[BillableMetric]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"aggregate_id": aggregate_id})
