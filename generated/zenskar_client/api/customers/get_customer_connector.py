# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a customer's record in a connector: `zk.customers.get_connector`, GET /customers/{customer_id}/connector/{connector_name}.

Evidence: documented (docs2.zenskar.com/api-reference/customers/get-customer-connector-details).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer_connector import CustomerConnector
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[CustomerConnector] = Operation(
    name="customers.get_connector",
    method="GET",
    path="/customers/{customer_id}/connector/{connector_name}",
    level="documented",
    read=lambda data: CustomerConnector.from_dict(expect_object(data)),
)


def request(customer_id: str | UUID, connector_name: str | UUID) -> Request[CustomerConnector]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id, "connector_name": connector_name})
