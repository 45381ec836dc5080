# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a customer: `zk.customers.update`, PATCH /customers/{customer_id}.

Evidence: documented (docs2.zenskar.com/api-reference/customers/update-customer).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer import Customer
from ...models.update_customer import UpdateCustomer
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_customer import UpdateCustomerFields
    from ...types import AnyFields

OPERATION: Operation[Customer] = Operation(
    name="customers.update",
    method="PATCH",
    path="/customers/{customer_id}",
    level="documented",
    read=lambda data: Customer.from_dict(expect_object(data)),
    has_body=True,
    body=UpdateCustomer,
)


def request(
    customer_id: str | UUID,
    body: UpdateCustomer | UpdateCustomerFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Customer]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id}, body=body, fields=fields or {})
