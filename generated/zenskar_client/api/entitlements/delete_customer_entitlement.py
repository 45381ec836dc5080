# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a customer entitlement: `zk.entitlements.delete_customer_entitlement`, DELETE /entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}.

Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 376b5371: deleteCustomerEntitlement).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="entitlements.delete_customer_entitlement",
    method="DELETE",
    path="/entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}",
    level="client_code",
    read=as_it_came,
)


def request(entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"entitlement_id": entitlement_id, "customer_id": customer_id, "ec_id": ec_id})
