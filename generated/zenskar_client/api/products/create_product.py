# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a product: `zk.products.create`, POST /products.

Evidence: vendor_tool (mcp_tools.json:createProduct).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_product import CreateProduct
from ...models.product import Product
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_product import CreateProductDict
    from ...types import AnyFields

OPERATION: Operation[Product] = Operation(
    name="products.create",
    method="POST",
    path="/products",
    level="vendor_tool",
    read=lambda data: Product.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreateProduct,
)


def request(
    body: CreateProduct | CreateProductDict | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Product]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
