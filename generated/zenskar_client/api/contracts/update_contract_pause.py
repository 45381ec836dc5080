# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Change the pause of a contract: `zk.contracts.update_pause`, PATCH /contract_v2/{contract_id}/pause.

Evidence: documented (docs2.zenskar.com/api-reference/contracts/update-pause-contract).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract import Contract
from ...models.update_contract_pause import UpdateContractPause
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_contract_pause import UpdateContractPauseFields
    from ...types import AnyFields

OPERATION: Operation[Contract] = Operation(
    name="contracts.update_pause",
    method="PATCH",
    path="/contract_v2/{contract_id}/pause",
    level="documented",
    read=lambda data: Contract.from_dict(expect_object(data)),
    has_body=True,
    body=UpdateContractPause,
)


def request(
    contract_id: str | UUID,
    body: UpdateContractPause | UpdateContractPauseFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Contract]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id}, body=body, fields=fields or {})
