# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a plan: `zk.plans.get`, GET /plans/{plan_id}.

Evidence: documented (docs2.zenskar.com/api-reference/plans/get-plan-by-id).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.plan import Plan
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Plan] = Operation(
    name="plans.get",
    method="GET",
    path="/plans/{plan_id}",
    level="documented",
    read=lambda data: Plan.from_dict(expect_object(data)),
)


def request(plan_id: str | UUID) -> Request[Plan]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"plan_id": plan_id})
