# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List jobs: `zk.jobs.list`, GET /jobs.

Evidence: vendor_tool (mcp_tools.json:listJobs).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.job_page import JobPage
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        search: str
        resource__neq: str


OPERATION: Operation[JobPage] = Operation(
    name="jobs.list",
    method="GET",
    path="/jobs",
    level="vendor_tool",
    read=lambda data: JobPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", total="total_count"),
    filters={"resource": Filter("string", {"ne": "resource__neq"})},
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[JobPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
