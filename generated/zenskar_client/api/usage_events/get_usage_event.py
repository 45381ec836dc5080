# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a usage event definition: `zk.usage_events.get`, GET /rawmetric/{raw_metric_id}.

Evidence: vendor_tool (mcp_tools.json:getRawMetricById).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.raw_metric import RawMetric
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[RawMetric] = Operation(
    name="usage_events.get",
    method="GET",
    path="/rawmetric/{raw_metric_id}",
    level="vendor_tool",
    read=lambda data: RawMetric.from_dict(expect_object(data)),
)


def request(raw_metric_id: str | UUID) -> Request[RawMetric]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"raw_metric_id": raw_metric_id})
