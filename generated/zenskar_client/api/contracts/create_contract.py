# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a contract: `zk.contracts.create`, POST /contract_v2.

Evidence: vendor_tool (docs2.zenskar.com/api-reference/contracts/create-contract).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract import Contract
from ...models.create_contract import CreateContract
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_contract import CreateContractFields
    from ...types import AnyFields

OPERATION: Operation[Contract] = Operation(
    name="contracts.create",
    method="POST",
    path="/contract_v2",
    level="vendor_tool",
    read=lambda data: Contract.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreateContract,
)


def request(
    body: CreateContract | CreateContractFields | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Contract]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
