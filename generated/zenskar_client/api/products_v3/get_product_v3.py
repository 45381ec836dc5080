# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a product (v3): `zk.products_v3.get`, GET /v3/products/{product_id}.

Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="products_v3.get", method="GET", path="/v3/products/{product_id}", level="documented", read=as_it_came
)


def request(product_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"product_id": product_id})
