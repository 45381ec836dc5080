# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get the latest events of a usage event definition: `zk.usage_events.logs`, GET /rawmetric/{raw_metric_id}/logs.

Evidence: vendor_tool (mcp_tools.json:getRawMetricLogs).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="usage_events.logs", method="GET", path="/rawmetric/{raw_metric_id}/logs", level="vendor_tool", read=as_it_came
)


def request(raw_metric_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"raw_metric_id": raw_metric_id})
