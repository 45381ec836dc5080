# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the amendments of a contract: `zk.contracts.list_amendments`, GET /contract_v2/{contract_id}/amendments.

Evidence: vendor_tool (mcp_tools.json:getContractAmendments).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="contracts.list_amendments",
    method="GET",
    path="/contract_v2/{contract_id}/amendments",
    level="vendor_tool",
    read=as_it_came,
)


def request(contract_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id})
