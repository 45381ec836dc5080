# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a customer entitlement by its own id: `zk.entitlements.get_customer_entitlement_by_id`, GET /entitlements/customer/{customer_id}/{ec_id}.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): get-customer-
entitlement-by-id).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="entitlements.get_customer_entitlement_by_id",
    method="GET",
    path="/entitlements/customer/{customer_id}/{ec_id}",
    level="assumed",
    read=as_it_came,
)


def request(customer_id: str | UUID, ec_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id, "ec_id": ec_id})
