# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List products (v3): `zk.products_v3.list`, GET /v3/products.

Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="products_v3.list", method="GET", path="/v3/products", level="documented", read=as_it_came
)


def request() -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION)
