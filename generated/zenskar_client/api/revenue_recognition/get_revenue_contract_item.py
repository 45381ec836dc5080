# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a revenue contract item: `zk.revenue_recognition.get_contract_item`, GET /revenue_recognition_v3/revenue_contract_items/{revenue_contract_item_id}.

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
    name="revenue_recognition.get_contract_item",
    method="GET",
    path="/revenue_recognition_v3/revenue_contract_items/{revenue_contract_item_id}",
    level="assumed",
    read=as_it_came,
)


def request(revenue_contract_item_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"revenue_contract_item_id": revenue_contract_item_id})
