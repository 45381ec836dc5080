# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a relationship of the organisation: `zk.customers.get_organisation_relationship`, GET /customers/relationships/{relationship_id}.

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
    name="customers.get_organisation_relationship",
    method="GET",
    path="/customers/relationships/{relationship_id}",
    level="assumed",
    read=as_it_came,
)


def request(relationship_id: str | UUID) -> Request[Any]:
    """Give the request as a value: send it with `Client.call`."""
    return Request(OPERATION, path={"relationship_id": relationship_id})
