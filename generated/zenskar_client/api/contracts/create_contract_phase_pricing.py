# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Add a priced line to a phase of a contract: `zk.contracts.create_phase_pricing`, POST /contract_v2/{contract_id}/phases/{phase_id}/pricing.

Evidence: vendor_tool (docs.zenskar.com/reference/create-contract-phase-pricing).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract_phase_pricing import ContractPhasePricing
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...models.contract_phase_pricing import ContractPhasePricingFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="contracts.create_phase_pricing",
    method="POST",
    path="/contract_v2/{contract_id}/phases/{phase_id}/pricing",
    level="vendor_tool",
    read=as_it_came,
    has_body=True,
    body=ContractPhasePricing,
)


def request(
    contract_id: str | UUID,
    phase_id: str | UUID,
    body: ContractPhasePricing | ContractPhasePricingFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id, "phase_id": phase_id}, body=body, fields=fields or {})
