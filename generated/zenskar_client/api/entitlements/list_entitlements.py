# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List entitlements: `zk.entitlements.list`, GET /entitlements.

Evidence: documented (docs2.zenskar.com/api-reference/entitlements/list-entitlements).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.entitlement_page import EntitlementPage
from ...models.entitlement_type import EntitlementType
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        order: str
        sort_key: str
        sort_type: str
        search: str
        id: str
        name__ilike: str
        entitlement_type: EntitlementType | str
        is_active: bool
        product_id: str


OPERATION: Operation[EntitlementPage] = Operation(
    name="entitlements.list",
    method="GET",
    path="/entitlements",
    level="documented",
    read=lambda data: EntitlementPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("string", {"eq": "id"}),
        "name": Filter("string", {"ilike": "name__ilike"}),
        "entitlement_type": Filter("string", {"eq": "entitlement_type"}, enum="EntitlementType"),
        "is_active": Filter("boolean", {"eq": "is_active"}),
        "product_id": Filter("string", {"eq": "product_id"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[EntitlementPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
