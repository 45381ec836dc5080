# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a contract (legacy): `zk.contracts.create_legacy`, POST /contract.

Evidence: documented (zenskar.com/reference/create_contract_contract_post).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_contract_legacy import CreateContractLegacy
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...models.create_contract_legacy import CreateContractLegacyFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="contracts.create_legacy",
    method="POST",
    path="/contract",
    level="documented",
    read=as_it_came,
    deprecated=True,
    has_body=True,
    body=CreateContractLegacy,
)


def request(
    body: CreateContractLegacy | CreateContractLegacyFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
