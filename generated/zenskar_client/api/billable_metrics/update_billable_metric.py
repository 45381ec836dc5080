# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a billable metric: `zk.billable_metrics.update`, PATCH /aggregates/{aggregate_id}.

Evidence: documented (docs2.zenskar.com/api-reference/billable-metrics/update-aggregate).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.billable_metric import BillableMetric
from ...models.update_billable_metric import UpdateBillableMetric
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_billable_metric import UpdateBillableMetricFields
    from ...types import AnyFields

OPERATION: Operation[BillableMetric] = Operation(
    name="billable_metrics.update",
    method="PATCH",
    path="/aggregates/{aggregate_id}",
    level="documented",
    read=lambda data: BillableMetric.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=UpdateBillableMetric,
)


def request(
    aggregate_id: str | UUID,
    body: UpdateBillableMetric | UpdateBillableMetricFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[BillableMetric]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"aggregate_id": aggregate_id}, body=body, fields=fields or {})
