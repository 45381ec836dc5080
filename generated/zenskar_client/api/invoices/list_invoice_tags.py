# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List all invoice tags: `zk.invoices.list_tags`, GET /invoices/tags.

Evidence: vendor_tool (mcp_tools.json:getAllInvoiceTags).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="invoices.list_tags", method="GET", path="/invoices/tags", level="vendor_tool", read=as_it_came
)


def request() -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION)
