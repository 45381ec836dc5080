# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a priced line of a plan: `zk.plans.delete_phase_pricing`, DELETE /plans/{plan_id}/phases/{phase_id}/pricing/{phase_pricing_id}.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="plans.delete_phase_pricing",
    method="DELETE",
    path="/plans/{plan_id}/phases/{phase_id}/pricing/{phase_pricing_id}",
    level="vendor_tool",
    read=as_it_came,
)


def request(plan_id: str | UUID, phase_id: str | UUID, phase_pricing_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"plan_id": plan_id, "phase_id": phase_id, "phase_pricing_id": phase_pricing_id})
