# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a contact: `zk.contacts.create`, POST /contacts.

Evidence: vendor_tool (mcp_tools.json:createContact).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contact import Contact
from ...models.create_contact import CreateContact
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_contact import CreateContactFields
    from ...types import AnyFields

OPERATION: Operation[Contact] = Operation(
    name="contacts.create",
    method="POST",
    path="/contacts",
    level="vendor_tool",
    read=lambda data: Contact.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreateContact,
)


def request(
    body: CreateContact | CreateContactFields | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Contact]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
