# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List business entities: `zk.business_entities.list`, GET /business_entities.

Evidence: vendor_tool (mcp_tools.json:listBusinessEntities).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.business_entity_page import BusinessEntityPage
from ...operations import Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int


OPERATION: Operation[BusinessEntityPage] = Operation(
    name="business_entities.list",
    method="GET",
    path="/business_entities",
    level="vendor_tool",
    read=lambda data: BusinessEntityPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[BusinessEntityPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
