# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Sync a data-source connector now: `zk.data_source_connectors.sync`, GET /datasources/{datasource_id}/sync.

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
    name="data_source_connectors.sync",
    method="GET",
    path="/datasources/{datasource_id}/sync",
    level="assumed",
    read=as_it_came,
    never_retry=True,
)


def request(datasource_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"datasource_id": datasource_id})
