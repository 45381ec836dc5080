# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a customer: `zk.customers.get`, GET /customers/{customer_id}.

Evidence: documented (docs2.zenskar.com/api-reference/customers/get-customer-by-id).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer import Customer
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Customer] = Operation(
    name="customers.get",
    method="GET",
    path="/customers/{customer_id}",
    level="documented",
    read=lambda data: Customer.from_dict(expect_object(data)),
)


def request(customer_id: str | UUID) -> Request[Customer]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id})
