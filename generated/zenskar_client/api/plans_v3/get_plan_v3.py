# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a plan of the third version: `zk.plans_v3.get`, GET /templates/plan/{plan_id}.

Evidence: vendor_tool (mcp_tools.json:getPlanById).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.plan_v3 import PlanV3
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[PlanV3] = Operation(
    name="plans_v3.get",
    method="GET",
    path="/templates/plan/{plan_id}",
    level="vendor_tool",
    read=lambda data: PlanV3.from_dict(expect_object(data)),
)


def request(plan_id: str | UUID) -> Request[PlanV3]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"plan_id": plan_id})
