# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List accounting periods: `zk.accounting.list_periods`, GET /accounting_new/periods.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/get-accounting-periods).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.accounting_period_page import AccountingPeriodPage
from ...operations import Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        order: str


OPERATION: Operation[AccountingPeriodPage] = Operation(
    name="accounting.list_periods",
    method="GET",
    path="/accounting_new/periods",
    level="documented",
    read=lambda data: AccountingPeriodPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[AccountingPeriodPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
