# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get the chart of accounts: `zk.accounting.chart_of_accounts`, GET /accounting_new/chart_of_accounts.

Evidence: vendor_tool (mcp_tools.json:getChartOfAccounts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="accounting.chart_of_accounts",
    method="GET",
    path="/accounting_new/chart_of_accounts",
    level="vendor_tool",
    read=as_it_came,
)


def request() -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION)
