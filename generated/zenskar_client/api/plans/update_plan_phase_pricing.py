# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a priced line of a plan: `zk.plans.update_phase_pricing`, PUT /plans/{plan_id}/phases/{phase_id}/pricing/{phase_pricing_id}.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.plan_phase_pricing import PlanPhasePricing
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...models.plan_phase_pricing import PlanPhasePricingFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="plans.update_phase_pricing",
    method="PUT",
    path="/plans/{plan_id}/phases/{phase_id}/pricing/{phase_pricing_id}",
    level="vendor_tool",
    read=as_it_came,
    has_body=True,
    body=PlanPhasePricing,
)


def request(
    plan_id: str | UUID,
    phase_id: str | UUID,
    phase_pricing_id: str | UUID,
    body: PlanPhasePricing | PlanPhasePricingFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION,
        path={"plan_id": plan_id, "phase_id": phase_id, "phase_pricing_id": phase_pricing_id},
        body=body,
        fields=fields or {},
    )
