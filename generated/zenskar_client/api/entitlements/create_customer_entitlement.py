# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Assign an entitlement to a customer: `zk.entitlements.create_customer_entitlement`, POST /entitlements/{entitlement_id}/customer.

Evidence: documented (docs2.zenskar.com/api-reference/entitlements/create-entitlement-customer).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_customer_entitlement import CreateCustomerEntitlement
from ...models.customer_entitlement import CustomerEntitlement
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.create_customer_entitlement import CreateCustomerEntitlementFields
    from ...types import AnyFields

OPERATION: Operation[CustomerEntitlement] = Operation(
    name="entitlements.create_customer_entitlement",
    method="POST",
    path="/entitlements/{entitlement_id}/customer",
    level="documented",
    read=lambda data: CustomerEntitlement.from_dict(expect_object(data)),
    has_body=True,
    body=CreateCustomerEntitlement,
)


def request(
    entitlement_id: str | UUID,
    body: CreateCustomerEntitlement | CreateCustomerEntitlementFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CustomerEntitlement]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"entitlement_id": entitlement_id}, body=body, fields=fields or {})
