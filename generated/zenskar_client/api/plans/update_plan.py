# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a plan: `zk.plans.update`, PUT /plans/{plan_id}.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_plan import CreatePlan
from ...models.plan import Plan
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.create_plan import CreatePlanFields
    from ...types import AnyFields

OPERATION: Operation[Plan] = Operation(
    name="plans.update",
    method="PUT",
    path="/plans/{plan_id}",
    level="vendor_tool",
    read=lambda data: Plan.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreatePlan,
)


def request(
    plan_id: str | UUID,
    body: CreatePlan | CreatePlanFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Plan]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"plan_id": plan_id}, body=body, fields=fields or {})
