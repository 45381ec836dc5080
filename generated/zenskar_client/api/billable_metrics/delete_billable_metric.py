# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a billable metric: `zk.billable_metrics.delete`, DELETE /aggregates/{aggregate_id}.

Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc: deleteAggregate).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="billable_metrics.delete",
    method="DELETE",
    path="/aggregates/{aggregate_id}",
    level="client_code",
    read=as_it_came,
)


def request(aggregate_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"aggregate_id": aggregate_id})
