# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a contract: `zk.contracts.update`, PUT /contract_v2/{contract_id}.

Evidence: documented (docs2.zenskar.com/api-reference/contracts/update-contract).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract import Contract
from ...models.update_contract import UpdateContract
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_contract import UpdateContractFields
    from ...types import AnyFields

OPERATION: Operation[Contract] = Operation(
    name="contracts.update",
    method="PUT",
    path="/contract_v2/{contract_id}",
    level="documented",
    read=lambda data: Contract.from_dict(expect_object(data)),
    has_body=True,
    body=UpdateContract,
)


def request(
    contract_id: str | UUID,
    body: UpdateContract | UpdateContractFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Contract]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id}, body=body, fields=fields or {})
