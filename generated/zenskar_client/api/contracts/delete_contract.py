# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a contract: `zk.contracts.delete`, DELETE /contract_v2/{contract_id}.

Evidence: vendor_tool (mcp_tools.json:deleteContract).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract import Contract
from ...operations import Operation, Request

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Contract] = Operation(
    name="contracts.delete",
    method="DELETE",
    path="/contract_v2/{contract_id}",
    level="vendor_tool",
    read=lambda data: Contract.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
)


def request(contract_id: str | UUID) -> Request[Contract]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id})
