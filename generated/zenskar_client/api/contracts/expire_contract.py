# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Expire a contract: `zk.contracts.expire`, PATCH /contract_v2/{contract_id}/expire.

Evidence: documented (docs2.zenskar.com/api-reference/contracts/expire-contract).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract import Contract
from ...models.expire_contract import ExpireContract
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.expire_contract import ExpireContractFields
    from ...types import AnyFields

OPERATION: Operation[Contract] = Operation(
    name="contracts.expire",
    method="PATCH",
    path="/contract_v2/{contract_id}/expire",
    level="documented",
    read=lambda data: Contract.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    never_retry=True,
    has_body=True,
    body=ExpireContract,
)


def request(
    contract_id: str | UUID,
    body: ExpireContract | ExpireContractFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Contract]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id}, body=body, fields=fields or {})
