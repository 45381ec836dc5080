# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a customer's total of an entitlement: `zk.entitlements.customer_total`, GET /entitlements/{entitlement_id}/customer/{customer_id}/total.

Evidence: documented (docs2.zenskar.com/api-reference/entitlements/get-total-customer-entitlements).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer_entitlement_total import CustomerEntitlementTotal
from ...operations import Operation, Request
from ...types import UNSET, expect_object, whole_number

if TYPE_CHECKING:
    from uuid import UUID

    from ...types import Unset

OPERATION: Operation[CustomerEntitlementTotal] = Operation(
    name="entitlements.customer_total",
    method="GET",
    path="/entitlements/{entitlement_id}/customer/{customer_id}/total",
    level="documented",
    read=lambda data: CustomerEntitlementTotal.from_dict(expect_object(data)),
    writers={"start_date": whole_number(), "end_date": whole_number()},
)


def request(
    entitlement_id: str | UUID,
    customer_id: str | UUID,
    *,
    start_date: int | Unset = UNSET,
    end_date: int | Unset = UNSET,
) -> Request[CustomerEntitlementTotal]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION,
        path={"entitlement_id": entitlement_id, "customer_id": customer_id},
        query={"start_date": start_date, "end_date": end_date},
    )
