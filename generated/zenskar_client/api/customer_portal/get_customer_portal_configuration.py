# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get the customer portal configuration: `zk.customer_portal.get_configuration`, GET /customer_portal/configuration.

Evidence: vendor_tool (mcp_tools.json:getCustomerPortalConfiguration).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="customer_portal.get_configuration",
    method="GET",
    path="/customer_portal/configuration",
    level="vendor_tool",
    read=as_it_came,
)


def request() -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION)
