# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List tax categories: `zk.tax.list_categories`, GET /tax/categories.

Evidence: documented (docs2.zenskar.com/api-reference/tax/list-tax-categories).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.tax_category_page import TaxCategoryPage
from ...operations import Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int


OPERATION: Operation[TaxCategoryPage] = Operation(
    name="tax.list_categories",
    method="GET",
    path="/tax/categories",
    level="documented",
    read=lambda data: TaxCategoryPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    writers={"limit": whole_number(least=1, most=100)},
)


def request(**query: Unpack[Query]) -> Request[TaxCategoryPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
