# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete an entitlement: `zk.entitlements.delete`, DELETE /entitlements/{entitlement_id}.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc: deleteEntitlement).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="entitlements.delete",
    method="DELETE",
    path="/entitlements/{entitlement_id}",
    level="vendor_tool",
    read=as_it_came,
)


def request(entitlement_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"entitlement_id": entitlement_id})
