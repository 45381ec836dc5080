# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a pricing of a product: `zk.products.create_pricing`, POST /products/{product_id}/pricing.

Evidence: vendor_tool (mcp_tools.json:createProductPricing).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_pricing import CreatePricing
from ...models.pricing import Pricing
from ...operations import Operation, Request
from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.create_pricing import CreatePricingFields
    from ...types import AnyFields, Unset

OPERATION: Operation[Pricing] = Operation(
    name="products.create_pricing",
    method="POST",
    path="/products/{product_id}/pricing",
    level="vendor_tool",
    read=lambda data: Pricing.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreatePricing,
)


def request(
    product_id: str | UUID,
    body: CreatePricing | CreatePricingFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
    return_existing: bool | Unset = UNSET,
) -> Request[Pricing]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION,
        path={"product_id": product_id},
        query={"return_existing": return_existing},
        body=body,
        fields=fields or {},
    )
