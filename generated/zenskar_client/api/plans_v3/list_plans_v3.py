# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List plans of the third version: `zk.plans_v3.list`, GET /templates/plan.

Evidence: documented (docs2.zenskar.com/api-reference/plans-v3/templates-plan-list).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.plan_status import PlanStatus
from ...models.plan_v3_page import PlanV3Page
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
        id: str
        id__in: str
        name: str
        name__ilike: str
        name__like: str
        name__in: str
        status: PlanStatus | str
        status__in: str
        is_latest_version: bool
        business_entity_id: str
        business_entity_id__in: str


OPERATION: Operation[PlanV3Page] = Operation(
    name="plans_v3.list",
    method="GET",
    path="/templates/plan",
    level="documented",
    read=lambda data: PlanV3Page.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("uuid", {"eq": "id", "in": "id__in"}),
        "name": Filter("string", {"eq": "name", "ilike": "name__ilike", "like": "name__like", "in": "name__in"}),
        "status": Filter("string", {"eq": "status", "in": "status__in"}, enum="PlanStatus"),
        "is_latest_version": Filter("boolean", {"eq": "is_latest_version"}),
        "business_entity_id": Filter("uuid", {"eq": "business_entity_id", "in": "business_entity_id__in"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[PlanV3Page]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
