# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a contact: `zk.contacts.delete`, DELETE /contacts/{contact_id}.

Evidence: vendor_tool (mcp_tools.json:deleteContact).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="contacts.delete", method="DELETE", path="/contacts/{contact_id}", level="vendor_tool", read=as_it_came
)


def request(contact_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contact_id": contact_id})
