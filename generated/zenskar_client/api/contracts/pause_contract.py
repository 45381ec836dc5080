# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Pause a contract: `zk.contracts.pause`, POST /contract_v2/{contract_id}/pause.

Evidence: vendor_tool (mcp_tools.json:pauseContract).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract import Contract
from ...models.pause_contract import PauseContract
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.pause_contract import PauseContractFields
    from ...types import AnyFields

OPERATION: Operation[Contract] = Operation(
    name="contracts.pause",
    method="POST",
    path="/contract_v2/{contract_id}/pause",
    level="vendor_tool",
    read=lambda data: Contract.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=PauseContract,
)


def request(
    contract_id: str | UUID,
    body: PauseContract | PauseContractFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Contract]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id}, body=body, fields=fields or {})
