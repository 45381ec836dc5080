# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List all invoice tags: `zk.invoices.list_tags`, GET /invoices/tags.

Evidence: vendor_tool (mcp_tools.json:getAllInvoiceTags).
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
    name="invoices.list_tags",
    method="GET",
    path="/invoices/tags",
    level="vendor_tool",
    read=lambda data: UnknownPage.from_dict(data) if data.__class__ is dict else data,
    page=PageShape(items="results", next="next_", previous="previous", total="total_count", instead=("data",)),
)


def request(**query: Unpack[Query]) -> Request[UnknownPage | builtins.list[Any]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
