# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create an entitlement: `zk.entitlements.create`, POST /entitlements.

Evidence: vendor_tool (mcp_tools.json:createEntitlement).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_entitlement import CreateEntitlement
from ...models.entitlement import Entitlement
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_entitlement import CreateEntitlementFields
    from ...types import AnyFields

OPERATION: Operation[Entitlement] = Operation(
    name="entitlements.create",
    method="POST",
    path="/entitlements",
    level="vendor_tool",
    read=lambda data: Entitlement.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreateEntitlement,
)


def request(
    body: CreateEntitlement | CreateEntitlementFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Entitlement]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
