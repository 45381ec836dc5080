# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create the customer portal configuration: `zk.customer_portal.create_configuration`, POST /customer_portal/configuration.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (sibling: GET /customer_portal/configuration (mcp_tools.json)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="customer_portal.create_configuration",
    method="POST",
    path="/customer_portal/configuration",
    level="inferred",
    read=as_it_came,
    has_body=True,
    body=OpenBody,
)


def request(
    body: OpenBody | Mapping[str, Any] | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
