# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a pricing of a product: `zk.products.get_pricing`, GET /products/{product_id}/pricing/{pricing_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (github:zenskar/mcp-zenskar git history: updateProductPricing, deleteProductPricing (same path)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.pricing import Pricing
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Pricing] = Operation(
    name="products.get_pricing",
    method="GET",
    path="/products/{product_id}/pricing/{pricing_id}",
    level="inferred",
    read=lambda data: Pricing.from_dict(expect_object(data)),
)


def request(product_id: str | UUID, pricing_id: str | UUID) -> Request[Pricing]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"product_id": product_id, "pricing_id": pricing_id})
