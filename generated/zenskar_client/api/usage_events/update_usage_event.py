# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a usage event definition: `zk.usage_events.update`, PATCH /rawmetric/{raw_metric_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): update-usage-event).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...models.raw_metric import RawMetric
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[RawMetric] = Operation(
    name="usage_events.update",
    method="PATCH",
    path="/rawmetric/{raw_metric_id}",
    level="inferred",
    read=lambda data: RawMetric.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=OpenBody,
)


def request(
    raw_metric_id: str | UUID,
    body: OpenBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[RawMetric]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"raw_metric_id": raw_metric_id}, body=body, fields=fields or {})
