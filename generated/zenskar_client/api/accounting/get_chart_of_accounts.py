# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get the chart of accounts: `zk.accounting.chart_of_accounts`, GET /accounting_new/chart_of_accounts.

Evidence: vendor_tool (mcp_tools.json:getChartOfAccounts).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.account import Account
from ...models.account_page import AccountPage
from ...operations import Operation, PageShape, Request

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str


OPERATION: Operation[AccountPage | builtins.list[Account]] = Operation(
    name="accounting.chart_of_accounts",
    method="GET",
    path="/accounting_new/chart_of_accounts",
    level="vendor_tool",
    read=lambda data: (
        AccountPage.from_dict(data)
        if data.__class__ is dict
        else [Account.from_dict(item) if item.__class__ is dict else item for item in data]
        if data.__class__ is list
        else data
    ),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
)


def request(**query: Unpack[Query]) -> Request[AccountPage | builtins.list[Account]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
