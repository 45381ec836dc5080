# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a customer: `zk.customers.create`, POST /customers.

Evidence: documented (docs2.zenskar.com/api-reference/customers/create-customer).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_customer import CreateCustomer
from ...models.customer import Customer
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_customer import CreateCustomerFields
    from ...types import AnyFields

OPERATION: Operation[Customer] = Operation(
    name="customers.create",
    method="POST",
    path="/customers",
    level="documented",
    read=lambda data: Customer.from_dict(expect_object(data)),
    has_body=True,
    body=CreateCustomer,
)


def request(
    body: CreateCustomer | CreateCustomerFields | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Customer]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
