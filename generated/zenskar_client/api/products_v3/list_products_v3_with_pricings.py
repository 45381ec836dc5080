# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List products with their pricing presets (v3): `zk.products_v3.list_with_pricings`, GET /v3/products/pricings.

Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.unknown_page import UnknownPage
from ...operations import Operation, PageShape, Request

if TYPE_CHECKING:
    from typing import Any, Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str


OPERATION: Operation[UnknownPage | builtins.list[Any]] = Operation(
    name="products_v3.list_with_pricings",
    method="GET",
    path="/v3/products/pricings",
    level="documented",
    read=lambda data: UnknownPage.from_dict(data) if data.__class__ is dict else data,
    page=PageShape(items="results", next="next_", previous="previous", total="total_count", instead=("data",)),
)


def request(**query: Unpack[Query]) -> Request[UnknownPage | builtins.list[Any]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
