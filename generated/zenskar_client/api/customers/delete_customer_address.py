# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a customer address: `zk.customers.delete_address`, DELETE /customers/{customer_id}/addresses/{address_id}.

Evidence: documented (docs2.zenskar.com/api-reference/customer-addresses/delete-customer-address.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="customers.delete_address",
    method="DELETE",
    path="/customers/{customer_id}/addresses/{address_id}",
    level="documented",
    read=as_it_came,
)


def request(customer_id: str | UUID, address_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id, "address_id": address_id})
