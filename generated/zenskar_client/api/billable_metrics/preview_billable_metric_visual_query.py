# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Preview a visual query: `zk.billable_metrics.preview_visual_query`, POST /aggregate/visualquery/preview.

Evidence: client_code (github.com/zenskar/mcp-zenskar src/server.js @ f09bfcf).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.preview_visual_query import PreviewVisualQuery
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...models.preview_visual_query import PreviewVisualQueryFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="billable_metrics.preview_visual_query",
    method="POST",
    path="/aggregate/visualquery/preview",
    level="client_code",
    read=as_it_came,
    api_version="20240301",
    has_body=True,
    body=PreviewVisualQuery,
)


def request(
    body: PreviewVisualQuery | PreviewVisualQueryFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
