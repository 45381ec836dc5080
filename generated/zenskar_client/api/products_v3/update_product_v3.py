# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a product (v3): `zk.products_v3.update`, PATCH /v3/products/{product_id}.

Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.update_product_v3 import UpdateProductV3
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...models.update_product_v3 import UpdateProductV3Dict
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="products_v3.update",
    method="PATCH",
    path="/v3/products/{product_id}",
    level="documented",
    read=as_it_came,
    has_body=True,
    body=UpdateProductV3,
)


def request(
    product_id: str | UUID,
    body: UpdateProductV3 | UpdateProductV3Dict | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"product_id": product_id}, body=body, fields=fields or {})
