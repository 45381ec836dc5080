# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List products: `zk.products.list`, GET /products.

Evidence: vendor_tool (mcp_tools.json:listProducts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.product_page import ProductPage
from ...models.product_type import ProductType
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        name__ilike: str
        type: ProductType | str
        product_category__isnull: bool


OPERATION: Operation[ProductPage] = Operation(
    name="products.list",
    method="GET",
    path="/products",
    level="vendor_tool",
    read=lambda data: ProductPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "name": Filter("string", {"ilike": "name__ilike"}),
        "type": Filter("string", {"eq": "type"}, enum="ProductType"),
        "product_category": Filter("string", {"is_null": "product_category__isnull"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[ProductPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
