# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update an entitlement: `zk.entitlements.update`, PATCH /entitlements/{entitlement_id}.

Evidence: documented (docs2.zenskar.com/api-reference/entitlements/update-entitlement).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.entitlement import Entitlement
from ...models.update_entitlement import UpdateEntitlement
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_entitlement import UpdateEntitlementFields
    from ...types import AnyFields

OPERATION: Operation[Entitlement] = Operation(
    name="entitlements.update",
    method="PATCH",
    path="/entitlements/{entitlement_id}",
    level="documented",
    read=lambda data: Entitlement.from_dict(expect_object(data)),
    has_body=True,
    body=UpdateEntitlement,
)


def request(
    entitlement_id: str | UUID,
    body: UpdateEntitlement | UpdateEntitlementFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Entitlement]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"entitlement_id": entitlement_id}, body=body, fields=fields or {})
