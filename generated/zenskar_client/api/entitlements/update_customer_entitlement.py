# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a customer entitlement: `zk.entitlements.update_customer_entitlement`, PATCH /entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}.

Evidence: documented (docs2.zenskar.com/api-reference/entitlements/update-customer-entitlement).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer_entitlement import CustomerEntitlement
from ...models.update_customer_entitlement import UpdateCustomerEntitlement
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_customer_entitlement import UpdateCustomerEntitlementFields
    from ...types import AnyFields

OPERATION: Operation[CustomerEntitlement] = Operation(
    name="entitlements.update_customer_entitlement",
    method="PATCH",
    path="/entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}",
    level="documented",
    read=lambda data: CustomerEntitlement.from_dict(expect_object(data)),
    has_body=True,
    body=UpdateCustomerEntitlement,
)


def request(
    entitlement_id: str | UUID,
    customer_id: str | UUID,
    ec_id: str | UUID,
    body: UpdateCustomerEntitlement | UpdateCustomerEntitlementFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CustomerEntitlement]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION,
        path={"entitlement_id": entitlement_id, "customer_id": customer_id, "ec_id": ec_id},
        body=body,
        fields=fields or {},
    )
