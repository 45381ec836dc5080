# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a usage event definition by its slug: `zk.usage_events.get_by_slug`, GET /rawmetric/slug/{raw_metric_slug}.

Evidence: vendor_tool (mcp_tools.json:getRawMetricBySlug).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.raw_metric import RawMetric
from ...operations import Operation, Request

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[RawMetric | None] = Operation(
    name="usage_events.get_by_slug",
    method="GET",
    path="/rawmetric/slug/{raw_metric_slug}",
    level="vendor_tool",
    read=lambda data: RawMetric.from_dict(data) if data.__class__ is dict else data,
)


def request(raw_metric_slug: str | UUID) -> Request[RawMetric | None]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"raw_metric_slug": raw_metric_slug})
