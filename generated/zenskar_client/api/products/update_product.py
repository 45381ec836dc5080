# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a product: `zk.products.update`, PATCH /products/{product_id}.

Evidence: vendor_tool (mcp_tools.json:updateProduct).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.product import Product
from ...models.update_product import UpdateProduct
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_product import UpdateProductFields
    from ...types import AnyFields

OPERATION: Operation[Product] = Operation(
    name="products.update",
    method="PATCH",
    path="/products/{product_id}",
    level="vendor_tool",
    read=lambda data: Product.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=UpdateProduct,
)


def request(
    product_id: str | UUID,
    body: UpdateProduct | UpdateProductFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Product]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"product_id": product_id}, body=body, fields=fields or {})
