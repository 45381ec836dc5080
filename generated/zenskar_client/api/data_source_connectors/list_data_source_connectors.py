# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List data-source connectors: `zk.data_source_connectors.list`, GET /datasources.

Evidence: documented (docs2.zenskar.com/api-reference/data-sources/list-data-source-connectors).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.data_source_page import DataSourcePage
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
        id: str
        id__in: str
        id__isnull: bool
        name: str
        name__ilike: str
        name__like: str
        name__in: str
        name__isnull: bool
        connector_type: str
        connector_type__ilike: str
        connector_type__like: str
        connector_type__in: str
        connector_type__isnull: bool
        destination: str
        destination__ilike: str
        destination__like: str
        destination__in: str
        destination__isnull: bool
        status: str
        status__in: str
        status__isnull: bool


OPERATION: Operation[DataSourcePage] = Operation(
    name="data_source_connectors.list",
    method="GET",
    path="/datasources",
    level="documented",
    read=lambda data: DataSourcePage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("uuid", {"eq": "id", "in": "id__in", "is_null": "id__isnull"}),
        "name": Filter(
            "string",
            {"eq": "name", "ilike": "name__ilike", "like": "name__like", "in": "name__in", "is_null": "name__isnull"},
        ),
        "connector_type": Filter(
            "string",
            {
                "eq": "connector_type",
                "ilike": "connector_type__ilike",
                "like": "connector_type__like",
                "in": "connector_type__in",
                "is_null": "connector_type__isnull",
            },
        ),
        "destination": Filter(
            "string",
            {
                "eq": "destination",
                "ilike": "destination__ilike",
                "like": "destination__like",
                "in": "destination__in",
                "is_null": "destination__isnull",
            },
        ),
        "status": Filter("string", {"eq": "status", "in": "status__in", "is_null": "status__isnull"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[DataSourcePage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
