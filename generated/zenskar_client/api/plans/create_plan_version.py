# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a new version of a plan: `zk.plans.create_version`, POST /plans/{plan_id}/new_version.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0): createPlanVersion).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="plans.create_version",
    method="POST",
    path="/plans/{plan_id}/new_version",
    level="vendor_tool",
    read=as_it_came,
    has_body=True,
    body=OpenBody,
)


def request(
    plan_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"plan_id": plan_id}, body=body, fields=fields or {})
