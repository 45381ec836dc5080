# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List usage event definitions: `zk.usage_events.list`, GET /rawmetric.

Evidence: vendor_tool (mcp_tools.json:listRawMetrics).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.raw_metric_page import RawMetricPage
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        order: str
        sort_key: str
        sort_type: str
        search: str
        id: str
        name__ilike: str
        api_slug__ilike: str


OPERATION: Operation[RawMetricPage] = Operation(
    name="usage_events.list",
    method="GET",
    path="/rawmetric",
    level="vendor_tool",
    read=lambda data: RawMetricPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("string", {"eq": "id"}),
        "name": Filter("string", {"ilike": "name__ilike"}),
        "api_slug": Filter("string", {"ilike": "api_slug__ilike"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[RawMetricPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
