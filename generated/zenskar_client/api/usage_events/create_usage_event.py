# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a usage event definition: `zk.usage_events.create`, POST /rawmetric.

Evidence: vendor_tool (mcp_tools.json:createRawMetric).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_raw_metric import CreateRawMetric
from ...models.raw_metric import RawMetric
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_raw_metric import CreateRawMetricFields
    from ...types import AnyFields

OPERATION: Operation[RawMetric] = Operation(
    name="usage_events.create",
    method="POST",
    path="/rawmetric",
    level="vendor_tool",
    read=lambda data: RawMetric.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    api_version="20240301",
    has_body=True,
    body=CreateRawMetric,
)


def request(
    body: CreateRawMetric | CreateRawMetricFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[RawMetric]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
