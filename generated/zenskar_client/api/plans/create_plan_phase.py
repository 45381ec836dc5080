# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Add a phase to a plan: `zk.plans.create_phase`, POST /plans/{plan_id}/phases.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.plan_phase import PlanPhase
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...models.plan_phase import PlanPhaseFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="plans.create_phase",
    method="POST",
    path="/plans/{plan_id}/phases",
    level="vendor_tool",
    read=as_it_came,
    has_body=True,
    body=PlanPhase,
)


def request(
    plan_id: str | UUID,
    body: PlanPhase | PlanPhaseFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"plan_id": plan_id}, body=body, fields=fields or {})
