# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a product (v3): `zk.products_v3.create`, POST /v3/products.

Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_product_v3 import CreateProductV3
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...models.create_product_v3 import CreateProductV3Dict
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="products_v3.create",
    method="POST",
    path="/v3/products",
    level="documented",
    read=as_it_came,
    has_body=True,
    body=CreateProductV3,
)


def request(
    body: CreateProductV3 | CreateProductV3Dict | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
