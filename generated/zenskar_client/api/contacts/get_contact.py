# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a contact: `zk.contacts.get`, GET /contacts/{contact_id}.

Evidence: vendor_tool (mcp_tools.json:getContactById).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contact import Contact
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Contact] = Operation(
    name="contacts.get",
    method="GET",
    path="/contacts/{contact_id}",
    level="vendor_tool",
    read=lambda data: Contact.from_dict(expect_object(data)),
)


def request(contact_id: str | UUID) -> Request[Contact]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contact_id": contact_id})
