# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a customer relationship: `zk.customers.delete_relationship`, DELETE /customers/{customer_id}/relationships/{relationship_id}.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (sibling: DELETE /customers/{customer_id}/addresses/{address_id}).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="customers.delete_relationship",
    method="DELETE",
    path="/customers/{customer_id}/relationships/{relationship_id}",
    level="assumed",
    read=as_it_came,
)


def request(customer_id: str | UUID, relationship_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id, "relationship_id": relationship_id})
