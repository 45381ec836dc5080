# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create or update tags: `zk.tags.upsert`, POST /tags.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json v1.0.0 to v1.0.5: upsertTags).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="tags.upsert", method="POST", path="/tags", level="vendor_tool", read=as_it_came, has_body=True, body=OpenBody
)


def request(
    body: OpenBody | Mapping[str, Any] | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
