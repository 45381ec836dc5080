# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a close date: `zk.accounting.create_close_date`, POST /accounting_new/close_date.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 to cff3912: createCloseDateEntry).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="accounting.create_close_date",
    method="POST",
    path="/accounting_new/close_date",
    level="vendor_tool",
    read=as_it_came,
    has_body=True,
    body=OpenBody,
)


def request(
    body: OpenBody | Mapping[str, Any] | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
