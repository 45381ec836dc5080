# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get payment instructions by destination account: `zk.payment_instructions.get_by_destination_account`, GET /payment_instructions/destination_account/{destination_account}.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="payment_instructions.get_by_destination_account",
    method="GET",
    path="/payment_instructions/destination_account/{destination_account}",
    level="assumed",
    read=as_it_came,
)


def request(destination_account: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"destination_account": destination_account})
