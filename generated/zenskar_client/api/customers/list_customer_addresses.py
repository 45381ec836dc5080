# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List a customer's addresses: `zk.customers.list_addresses`, GET /customers/{customer_id}/addresses.

Evidence: documented (docs2.zenskar.com/api-reference/customer-addresses/list-customer-addresses.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="customers.list_addresses",
    method="GET",
    path="/customers/{customer_id}/addresses",
    level="documented",
    read=as_it_came,
)


def request(customer_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id})
