# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the deductions of a customer entitlement: `zk.entitlements.list_deductions`, GET /entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}/deductions.

Evidence: assumed (order of the docs' old index). The path is only assumed: the call raises `UnverifiedOperationError`
unless the client was made with `allow_unverified=True`; `make probe` finds out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="entitlements.list_deductions",
    method="GET",
    path="/entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}/deductions",
    level="assumed",
    read=as_it_came,
)


def request(entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID) -> Request[Any]:
    """Give the request as a value: send it with `Client.call`."""
    return Request(OPERATION, path={"entitlement_id": entitlement_id, "customer_id": customer_id, "ec_id": ec_id})
