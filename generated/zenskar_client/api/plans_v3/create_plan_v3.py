# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a plan of the third version: `zk.plans_v3.create`, POST /templates/plan.

Evidence: vendor_tool (docs.zenskar.com/reference/templates-plan-create).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_plan_v3 import CreatePlanV3
from ...models.plan_v3 import PlanV3
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_plan_v3 import CreatePlanV3Fields
    from ...types import AnyFields

OPERATION: Operation[PlanV3] = Operation(
    name="plans_v3.create",
    method="POST",
    path="/templates/plan",
    level="vendor_tool",
    read=lambda data: PlanV3.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreatePlanV3,
)


def request(
    body: CreatePlanV3 | CreatePlanV3Fields | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[PlanV3]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
