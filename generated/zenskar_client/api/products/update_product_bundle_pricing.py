# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a pricing of a bundle: `zk.products.update_bundle_pricing`, PATCH /products/bundle/{product_id}/pricing/{pricing_id}.

Evidence: vendor_tool (github:zenskar/mcp-zenskar git history: updateProductBundlePricing).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...models.pricing import Pricing
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Pricing] = Operation(
    name="products.update_bundle_pricing",
    method="PATCH",
    path="/products/bundle/{product_id}/pricing/{pricing_id}",
    level="vendor_tool",
    read=lambda data: Pricing.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=OpenBody,
)


def request(
    product_id: str | UUID,
    pricing_id: str | UUID,
    body: OpenBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Pricing]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"product_id": product_id, "pricing_id": pricing_id}, body=body, fields=fields or {})
