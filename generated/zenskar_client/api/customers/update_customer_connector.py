# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a customer's connector id: `zk.customers.update_connector`, PATCH /customers/{customer_id}/connector.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 to cff3912:
updateCustomerConnector).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="customers.update_connector",
    method="PATCH",
    path="/customers/{customer_id}/connector",
    level="vendor_tool",
    read=as_it_came,
    has_body=True,
    body=OpenBody,
)


def request(
    customer_id: str | UUID,
    body: OpenBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id}, body=body, fields=fields or {})
