# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List tags: `zk.tags.list`, GET /tags.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (github.com/zenskar/mcp-zenskar git history: upsertTags (POST /tags)).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.unknown_page import UnknownPage
from ...operations import Operation, PageShape, Request

if TYPE_CHECKING:
    from typing import Any, Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str


OPERATION: Operation[UnknownPage | builtins.list[Any]] = Operation(
    name="tags.list",
    method="GET",
    path="/tags",
    level="inferred",
    read=lambda data: UnknownPage.from_dict(data) if data.__class__ is dict else data,
    page=PageShape(items="results", next="next_", previous="previous", total="total_count", instead=("data",)),
)


def request(**query: Unpack[Query]) -> Request[UnknownPage | builtins.list[Any]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
