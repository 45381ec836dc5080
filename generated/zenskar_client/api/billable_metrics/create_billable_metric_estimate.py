# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Add an estimate of a billable metric: `zk.billable_metrics.create_estimate`, POST /aggregates/estimates.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.billable_metric_estimate import BillableMetricEstimate
from ...models.open_body import OpenBody
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


OPERATION: Operation[BillableMetricEstimate] = Operation(
    name="billable_metrics.create_estimate",
    method="POST",
    path="/aggregates/estimates",
    level="inferred",
    read=lambda data: BillableMetricEstimate.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=OpenBody,
)


def request(
    body: OpenBody | Mapping[str, Any] | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[BillableMetricEstimate]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
