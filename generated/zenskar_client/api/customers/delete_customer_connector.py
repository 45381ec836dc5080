# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Remove a customer's connector: `zk.customers.delete_connector`, DELETE /customers/connector/{customer_id}.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 to cff3912:
deleteCustomerConnector).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="customers.delete_connector",
    method="DELETE",
    path="/customers/connector/{customer_id}",
    level="vendor_tool",
    read=as_it_came,
)


def request(customer_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id})
