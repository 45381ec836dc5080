# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a product: `zk.products.delete`, DELETE /products/{product_id}.

Evidence: vendor_tool (github:zenskar/mcp-zenskar git history: deleteProduct).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="products.delete", method="DELETE", path="/products/{product_id}", level="vendor_tool", read=as_it_came
)


def request(product_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"product_id": product_id})
