# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a plan: `zk.plans.create`, POST /plans.

Evidence: documented (docs2.zenskar.com/api-reference/plans/create-plan).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_plan import CreatePlan
from ...models.plan import Plan
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_plan import CreatePlanFields
    from ...types import AnyFields

OPERATION: Operation[Plan] = Operation(
    name="plans.create",
    method="POST",
    path="/plans",
    level="documented",
    read=lambda data: Plan.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreatePlan,
)


def request(
    body: CreatePlan | CreatePlanFields | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Plan]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
