# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a pricing of a bundle: `zk.products.create_bundle_pricing`, POST /products/bundle/{product_id}/pricing.

Evidence: vendor_tool (docs.zenskar.com/reference/create-product-bundle-pricing).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_bundle_pricing import CreateBundlePricing
from ...models.pricing import Pricing
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.create_bundle_pricing import CreateBundlePricingFields
    from ...types import AnyFields

OPERATION: Operation[Pricing] = Operation(
    name="products.create_bundle_pricing",
    method="POST",
    path="/products/bundle/{product_id}/pricing",
    level="vendor_tool",
    read=lambda data: Pricing.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreateBundlePricing,
)


def request(
    product_id: str | UUID,
    body: CreateBundlePricing | CreateBundlePricingFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Pricing]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"product_id": product_id}, body=body, fields=fields or {})
