# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List plans: `zk.plans.list`, GET /plans.

Evidence: documented (docs2.zenskar.com/api-reference/plans/list-plans).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.plan_page import PlanPage
from ...models.plan_status import PlanStatus
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
        name: str
        name__ilike: str
        created_at: dt.datetime
        created_at__gt: dt.datetime
        status: PlanStatus | str


OPERATION: Operation[PlanPage] = Operation(
    name="plans.list",
    method="GET",
    path="/plans",
    level="documented",
    read=lambda data: PlanPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "name": Filter("string", {"eq": "name", "ilike": "name__ilike"}),
        "created_at": Filter("date-time", {"eq": "created_at", "gt": "created_at__gt"}),
        "status": Filter("string", {"eq": "status"}, enum="PlanStatus"),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[PlanPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
