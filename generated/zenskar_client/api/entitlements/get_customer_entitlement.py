# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a customer entitlement: `zk.entitlements.get_customer_entitlement`, GET /entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): get-entitlement-
customer).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer_entitlement import CustomerEntitlement
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[CustomerEntitlement] = Operation(
    name="entitlements.get_customer_entitlement",
    method="GET",
    path="/entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}",
    level="inferred",
    read=lambda data: CustomerEntitlement.from_dict(expect_object(data)),
)


def request(entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID) -> Request[CustomerEntitlement]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"entitlement_id": entitlement_id, "customer_id": customer_id, "ec_id": ec_id})
