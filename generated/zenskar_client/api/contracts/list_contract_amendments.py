# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the amendments of a contract: `zk.contracts.list_amendments`, GET /contract_v2/{contract_id}/amendments.

Evidence: vendor_tool (mcp_tools.json:getContractAmendments).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.unknown_page import UnknownPage
from ...operations import Operation, PageShape, Request

if TYPE_CHECKING:
    from typing import Any, Unpack
    from uuid import UUID

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str


OPERATION: Operation[UnknownPage | builtins.list[Any]] = Operation(
    name="contracts.list_amendments",
    method="GET",
    path="/contract_v2/{contract_id}/amendments",
    level="vendor_tool",
    read=lambda data: UnknownPage.from_dict(data) if data.__class__ is dict else data,
    page=PageShape(items="results", next="next_", previous="previous", total="total_count", instead=("data",)),
)


def request(contract_id: str | UUID, **query: Unpack[Query]) -> Request[UnknownPage | builtins.list[Any]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id}, query=query)
