# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a custom attribute: `zk.custom_attributes.delete`, DELETE /custom_attributes/{definition_id}.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="custom_attributes.delete",
    method="DELETE",
    path="/custom_attributes/{definition_id}",
    level="vendor_tool",
    read=as_it_came,
)


def request(definition_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"definition_id": definition_id})
