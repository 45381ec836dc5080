# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a document: `zk.ai.get_document`, GET /ai/contracts/documents/{document_id}.

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
    name="ai.get_document", method="GET", path="/ai/contracts/documents/{document_id}", level="assumed", read=as_it_came
)


def request(document_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"document_id": document_id})
