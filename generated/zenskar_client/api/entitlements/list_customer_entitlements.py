# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the entitlements of a customer: `zk.entitlements.list_customer_entitlements`, GET /entitlements/customer/{customer_id}.

Evidence: documented (docs2.zenskar.com/api-reference/entitlements/list-customer-entitlements).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer_entitlement_page import CustomerEntitlementPage
from ...operations import Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack
    from uuid import UUID

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int


OPERATION: Operation[CustomerEntitlementPage] = Operation(
    name="entitlements.list_customer_entitlements",
    method="GET",
    path="/entitlements/customer/{customer_id}",
    level="documented",
    read=lambda data: CustomerEntitlementPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    writers={"limit": whole_number(least=1)},
)


def request(customer_id: str | UUID, **query: Unpack[Query]) -> Request[CustomerEntitlementPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id}, query=query)
