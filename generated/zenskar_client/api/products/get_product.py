# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a product: `zk.products.get`, GET /products/{product_id}.

Evidence: documented (docs2.zenskar.com/api-reference/products/get-product).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.product import Product
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Product] = Operation(
    name="products.get",
    method="GET",
    path="/products/{product_id}",
    level="documented",
    read=lambda data: Product.from_dict(expect_object(data)),
)


def request(product_id: str | UUID) -> Request[Product]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"product_id": product_id})
