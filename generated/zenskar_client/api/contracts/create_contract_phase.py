# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Add a phase to a contract: `zk.contracts.create_phase`, POST /contract_v2/{contract_id}/phases.

Evidence: documented (docs2.zenskar.com/api-reference/contracts/create-contract-phase).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract_phase import ContractPhase
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...models.contract_phase import ContractPhaseFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="contracts.create_phase",
    method="POST",
    path="/contract_v2/{contract_id}/phases",
    level="documented",
    read=as_it_came,
    has_body=True,
    body=ContractPhase,
)


def request(
    contract_id: str | UUID,
    body: ContractPhase | ContractPhaseFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id}, body=body, fields=fields or {})
