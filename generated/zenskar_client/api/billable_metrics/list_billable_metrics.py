# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List billable metrics: `zk.billable_metrics.list`, GET /aggregates.

Evidence: documented (docs2.zenskar.com/api-reference/billable-metrics/list-billable-metrics).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.billable_metric_page import BillableMetricPage
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    import datetime as dt
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        order: str
        sort_key: str
        sort_type: str
        id: str
        id__in: str
        id__isnull: bool
        name: str
        name__ilike: str
        name__like: str
        name__in: str
        name__isnull: bool
        datasource: str
        datasource__in: str
        datasource__isnull: bool
        created_at: dt.datetime
        created_at__neq: dt.datetime
        created_at__gt: dt.datetime
        created_at__gte: dt.datetime
        created_at__lt: dt.datetime
        parent_aggregate_id__isnull: bool
        aggregate_type__isnull: bool


OPERATION: Operation[BillableMetricPage] = Operation(
    name="billable_metrics.list",
    method="GET",
    path="/aggregates",
    level="documented",
    read=lambda data: BillableMetricPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("uuid", {"eq": "id", "in": "id__in", "is_null": "id__isnull"}),
        "name": Filter(
            "string",
            {"eq": "name", "ilike": "name__ilike", "like": "name__like", "in": "name__in", "is_null": "name__isnull"},
        ),
        "datasource": Filter("uuid", {"eq": "datasource", "in": "datasource__in", "is_null": "datasource__isnull"}),
        "created_at": Filter(
            "date-time",
            {
                "eq": "created_at",
                "ne": "created_at__neq",
                "gt": "created_at__gt",
                "gte": "created_at__gte",
                "lt": "created_at__lt",
            },
        ),
        "parent_aggregate_id": Filter("string", {"is_null": "parent_aggregate_id__isnull"}),
        "aggregate_type": Filter("string", {"is_null": "aggregate_type__isnull"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[BillableMetricPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
