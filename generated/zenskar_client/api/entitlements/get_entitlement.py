# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get an entitlement: `zk.entitlements.get`, GET /entitlements/{entitlement_id}.

Evidence: documented (docs2.zenskar.com/api-reference/entitlements/get-entitlement).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.entitlement import Entitlement
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Entitlement] = Operation(
    name="entitlements.get",
    method="GET",
    path="/entitlements/{entitlement_id}",
    level="documented",
    read=lambda data: Entitlement.from_dict(expect_object(data)),
)


def request(entitlement_id: str | UUID) -> Request[Entitlement]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"entitlement_id": entitlement_id})
