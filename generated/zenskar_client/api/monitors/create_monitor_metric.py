# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a monitor metric: `zk.monitors.create`, POST /monitor_metrics.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="monitors.create",
    method="POST",
    path="/monitor_metrics",
    level="assumed",
    read=as_it_came,
    deprecated=True,
    has_body=True,
    body=OpenBody,
)


def request(
    body: OpenBody | Mapping[str, Any] | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
