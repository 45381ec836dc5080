# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create the customer portal configuration: `zk.customer_portal.create_configuration`, POST /customer_portal/configuration.

Evidence: inferred (sibling: GET /customer_portal/configuration (mcp_tools.json)). The path is inferred from its
siblings: the first call warns; `make probe` finds out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came
from ...models.open_body import OpenBody

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
    """Give the request as a value: send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
