# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List monitor metrics: `zk.monitors.list`, GET /monitor_metrics.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="monitors.list", method="GET", path="/monitor_metrics", level="assumed", read=as_it_came, deprecated=True
)


def request() -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION)
