# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a contract: `zk.contracts.get`, GET /contract_v2/{contract_id}.

Evidence: vendor_tool (docs2.zenskar.com/api-reference/contracts/get-contract-by-id).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract import Contract
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Contract] = Operation(
    name="contracts.get",
    method="GET",
    path="/contract_v2/{contract_id}",
    level="vendor_tool",
    read=lambda data: Contract.from_dict(expect_object(data)),
)


def request(contract_id: str | UUID) -> Request[Contract]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id})
