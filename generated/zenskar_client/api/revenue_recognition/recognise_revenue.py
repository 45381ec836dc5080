# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Recognise revenue: `zk.revenue_recognition.recognise`, POST /revenue_recognition_v3/recognise-revenue.

Evidence: vendor_tool (mcp_tools.json:recogniseRevenue).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.recognise_revenue import RecogniseRevenue
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...models.recognise_revenue import RecogniseRevenueFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="revenue_recognition.recognise",
    method="POST",
    path="/revenue_recognition_v3/recognise-revenue",
    level="vendor_tool",
    read=as_it_came,
    has_body=True,
    body=RecogniseRevenue,
)


def request(
    body: RecogniseRevenue | RecogniseRevenueFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
