# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List contracts: `zk.contracts.list`, GET /contract_v2.

Evidence: documented (docs2.zenskar.com/api-reference/contracts/list-contracts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contract_page import ContractPage
from ...models.contract_status import ContractStatus
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
        id: str
        id__in: str
        id__isnull: bool
        customer_id: str
        customer_id__in: str
        customer_id__isnull: bool
        name: str
        name__ilike: str
        name__like: str
        name__in: str
        name__isnull: bool
        start_date: dt.datetime
        start_date__neq: dt.datetime
        start_date__gt: dt.datetime
        start_date__gte: dt.datetime
        start_date__lt: dt.datetime
        start_date__lte: dt.datetime
        start_date__isnull: bool
        start_date__in: str
        created_at: dt.datetime
        created_at__neq: dt.datetime
        created_at__gt: dt.datetime
        created_at__gte: dt.datetime
        created_at__lt: dt.datetime
        created_at__lte: dt.datetime
        created_at__isnull: bool
        created_at__in: str
        end_date: dt.datetime
        end_date__neq: dt.datetime
        end_date__gt: dt.datetime
        end_date__gte: dt.datetime
        end_date__lt: dt.datetime
        end_date__lte: dt.datetime
        end_date__isnull: bool
        end_date__in: str
        status: ContractStatus | str
        status__in: str


OPERATION: Operation[ContractPage] = Operation(
    name="contracts.list",
    method="GET",
    path="/contract_v2",
    level="documented",
    read=lambda data: ContractPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("string", {"eq": "id", "in": "id__in", "is_null": "id__isnull"}),
        "customer_id": Filter(
            "string", {"eq": "customer_id", "in": "customer_id__in", "is_null": "customer_id__isnull"}
        ),
        "name": Filter(
            "string",
            {"eq": "name", "ilike": "name__ilike", "like": "name__like", "in": "name__in", "is_null": "name__isnull"},
        ),
        "start_date": Filter(
            "date-time",
            {
                "eq": "start_date",
                "ne": "start_date__neq",
                "gt": "start_date__gt",
                "gte": "start_date__gte",
                "lt": "start_date__lt",
                "lte": "start_date__lte",
                "is_null": "start_date__isnull",
                "in": "start_date__in",
            },
        ),
        "created_at": Filter(
            "date-time",
            {
                "eq": "created_at",
                "ne": "created_at__neq",
                "gt": "created_at__gt",
                "gte": "created_at__gte",
                "lt": "created_at__lt",
                "lte": "created_at__lte",
                "is_null": "created_at__isnull",
                "in": "created_at__in",
            },
        ),
        "end_date": Filter(
            "date-time",
            {
                "eq": "end_date",
                "ne": "end_date__neq",
                "gt": "end_date__gt",
                "gte": "end_date__gte",
                "lt": "end_date__lt",
                "lte": "end_date__lte",
                "is_null": "end_date__isnull",
                "in": "end_date__in",
            },
        ),
        "status": Filter("string", {"eq": "status", "in": "status__in"}, enum="ContractStatus"),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[ContractPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
