# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Refresh revenue postings: `zk.revenue_recognition.refresh_postings`, POST /revenue_recognition_v3/revenue_postings/refresh.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc: refreshRevenuePostings).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.refresh_revenue_postings import RefreshRevenuePostings
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...models.refresh_revenue_postings import RefreshRevenuePostingsFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="revenue_recognition.refresh_postings",
    method="POST",
    path="/revenue_recognition_v3/revenue_postings/refresh",
    level="vendor_tool",
    read=as_it_came,
    has_body=True,
    body=RefreshRevenuePostings,
)


def request(
    body: RefreshRevenuePostings | RefreshRevenuePostingsFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
