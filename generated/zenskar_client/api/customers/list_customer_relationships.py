# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List a customer's relationships: `zk.customers.list_relationships`, GET /customers/{customer_id}/relationships.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (siblings: /customers/{customer_id}/addresses, /customers/{customer_id}/payment_methods).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="customers.list_relationships",
    method="GET",
    path="/customers/{customer_id}/relationships",
    level="assumed",
    read=as_it_came,
)


def request(customer_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id})
