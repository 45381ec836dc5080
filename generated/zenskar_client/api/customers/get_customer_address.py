# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a customer address: `zk.customers.get_address`, GET /customers/{customer_id}/addresses/{address_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (siblings: PATCH and DELETE on the same documented path; docs2 slug get-customer-address).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer_address import CustomerAddress
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[CustomerAddress] = Operation(
    name="customers.get_address",
    method="GET",
    path="/customers/{customer_id}/addresses/{address_id}",
    level="inferred",
    read=lambda data: CustomerAddress.from_dict(expect_object(data)),
)


def request(customer_id: str | UUID, address_id: str | UUID) -> Request[CustomerAddress]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id, "address_id": address_id})
