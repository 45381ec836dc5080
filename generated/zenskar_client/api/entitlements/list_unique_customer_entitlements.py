# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the unique entitlements of a customer: `zk.entitlements.list_unique_customer_entitlements`, GET /entitlements/customer/unique/{customer_id}.

Evidence: documented (docs2.zenskar.com/api-reference/entitlements/list-unique-entitlements-for-customer).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.unique_entitlement_page import UniqueEntitlementPage
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack
    from uuid import UUID

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        sort_key: str
        sort_type: str
        search: str
        id: str
        id__in: str
        id__isnull: bool
        entitlement: str
        entitlement__in: str
        entitlement__isnull: bool
        customer: str
        customer__in: str
        customer__isnull: bool
        contract_id: str
        contract_id__in: str
        contract_id__isnull: bool


OPERATION: Operation[UniqueEntitlementPage] = Operation(
    name="entitlements.list_unique_customer_entitlements",
    method="GET",
    path="/entitlements/customer/unique/{customer_id}",
    level="documented",
    read=lambda data: UniqueEntitlementPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("uuid", {"eq": "id", "in": "id__in", "is_null": "id__isnull"}),
        "entitlement": Filter("uuid", {"eq": "entitlement", "in": "entitlement__in", "is_null": "entitlement__isnull"}),
        "customer": Filter("uuid", {"eq": "customer", "in": "customer__in", "is_null": "customer__isnull"}),
        "contract_id": Filter("uuid", {"eq": "contract_id", "in": "contract_id__in", "is_null": "contract_id__isnull"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(customer_id: str | UUID, **query: Unpack[Query]) -> Request[UniqueEntitlementPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id}, query=query)
