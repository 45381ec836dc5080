# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a billable metric: `zk.billable_metrics.create`, POST /aggregates.

Evidence: documented (docs2.zenskar.com/api-reference/billable-metrics/create-billable-metric).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.billable_metric import BillableMetric
from ...models.create_billable_metric import CreateBillableMetric
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_billable_metric import CreateBillableMetricFields
    from ...types import AnyFields

OPERATION: Operation[BillableMetric] = Operation(
    name="billable_metrics.create",
    method="POST",
    path="/aggregates",
    level="documented",
    read=lambda data: BillableMetric.from_dict(expect_object(data)),
    has_body=True,
    body=CreateBillableMetric,
)


def request(
    body: CreateBillableMetric | CreateBillableMetricFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[BillableMetric]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
