# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a revenue contract item: `zk.revenue_recognition.get_contract_item`, GET /revenue_recognition_v3/revenue_contract_items/{revenue_contract_item_id}.

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
    name="revenue_recognition.get_contract_item",
    method="GET",
    path="/revenue_recognition_v3/revenue_contract_items/{revenue_contract_item_id}",
    level="assumed",
    read=as_it_came,
)


def request(revenue_contract_item_id: str | UUID) -> Request[Any]:
    """Give the request as a value: send it with `Client.call`."""
    return Request(OPERATION, path={"revenue_contract_item_id": revenue_contract_item_id})
