# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Resume a contract: `zk.contracts.resume`, PATCH /contract_v2/{contract_id}/resume.

Evidence: vendor_tool (mcp_tools.json:resumeContract).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract import Contract
from ...models.empty_body import EmptyBody
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Contract] = Operation(
    name="contracts.resume",
    method="PATCH",
    path="/contract_v2/{contract_id}/resume",
    level="vendor_tool",
    read=lambda data: Contract.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=EmptyBody,
)


def request(
    contract_id: str | UUID,
    body: EmptyBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Contract]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id}, body=body, fields=fields or {})
