# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the pricings of a product: `zk.products.list_pricings`, GET /products/{product_id}/pricing.

Evidence: documented (docs2.zenskar.com/api-reference/products/get-product-pricings).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.pricing_page import PricingPage
from ...operations import Operation, PageShape, Request
from ...types import expect_object

if TYPE_CHECKING:
    from typing import Unpack
    from uuid import UUID

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str


OPERATION: Operation[PricingPage] = Operation(
    name="products.list_pricings",
    method="GET",
    path="/products/{product_id}/pricing",
    level="documented",
    read=lambda data: PricingPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
)


def request(product_id: str | UUID, **query: Unpack[Query]) -> Request[PricingPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"product_id": product_id}, query=query)
