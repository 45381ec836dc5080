# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Add a priced line to a phase of a plan: `zk.plans.create_phase_pricing`, POST /plans/{plan_id}/phases/{phase_id}/pricing.

Evidence: documented (docs2.zenskar.com/api-reference/plans/create-plan-phase-pricing).
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
    name="plans.create_phase_pricing",
    method="POST",
    path="/plans/{plan_id}/phases/{phase_id}/pricing",
    level="documented",
    read=as_it_came,
    has_body=True,
    body=PlanPhasePricing,
)


def request(
    plan_id: str | UUID,
    phase_id: str | UUID,
    body: PlanPhasePricing | PlanPhasePricingFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"plan_id": plan_id, "phase_id": phase_id}, body=body, fields=fields or {})
