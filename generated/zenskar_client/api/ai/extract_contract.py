# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Extract a contract from text: `zk.ai.extract_contract`, POST /api/contracts/extract/raw.

Evidence: vendor_tool (mcp_tools.json:extractContractFromRaw).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.extract_contract import ExtractContract
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...models.extract_contract import ExtractContractFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="ai.extract_contract",
    method="POST",
    path="/api/contracts/extract/raw",
    level="vendor_tool",
    read=as_it_came,
    server="https://ai.zenskar.com",
    has_body=True,
    body=ExtractContract,
)


def request(
    body: ExtractContract | ExtractContractFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
