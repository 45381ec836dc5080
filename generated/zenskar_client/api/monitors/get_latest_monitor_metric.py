# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get the latest value of a monitor metric: `zk.monitors.latest`, GET /monitor_metrics/{monitor_metric_id}/latest.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="monitors.latest",
    method="GET",
    path="/monitor_metrics/{monitor_metric_id}/latest",
    level="assumed",
    read=as_it_came,
    deprecated=True,
)


def request(monitor_metric_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"monitor_metric_id": monitor_metric_id})
