# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List performance obligation templates: `zk.performance_obligation_templates.list`, GET /performance_obligation_templates.

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
    name="performance_obligation_templates.list",
    method="GET",
    path="/performance_obligation_templates",
    level="assumed",
    read=as_it_came,
)


def request() -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION)
