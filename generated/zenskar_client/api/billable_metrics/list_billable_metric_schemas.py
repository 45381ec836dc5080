# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the schemas of all billable metrics: `zk.billable_metrics.list_schemas`, GET /aggregates/tables/schema.

Evidence: vendor_tool (mcp_tools.json:getAggregateSchemas).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="billable_metrics.list_schemas",
    method="GET",
    path="/aggregates/tables/schema",
    level="vendor_tool",
    read=as_it_came,
)


def request() -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION)
