# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List a customer's records of one entitlement: `zk.entitlements.list_customer_entitlements_by_entitlement`, GET /entitlements/{entitlement_id}/customer/{customer_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): list-entitlements-for-
customer).
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
    name="entitlements.list_customer_entitlements_by_entitlement",
    method="GET",
    path="/entitlements/{entitlement_id}/customer/{customer_id}",
    level="inferred",
    read=lambda data: CustomerEntitlementPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    writers={"limit": whole_number(least=1)},
)


def request(
    entitlement_id: str | UUID, customer_id: str | UUID, **query: Unpack[Query]
) -> Request[CustomerEntitlementPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"entitlement_id": entitlement_id, "customer_id": customer_id}, query=query)
