# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a contact: `zk.contacts.update`, PATCH /contacts/{contact_id}.

Evidence: documented (docs2.zenskar.com/api-reference/contacts/update-contact).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contact import Contact
from ...models.update_contact import UpdateContact
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_contact import UpdateContactFields
    from ...types import AnyFields

OPERATION: Operation[Contact] = Operation(
    name="contacts.update",
    method="PATCH",
    path="/contacts/{contact_id}",
    level="documented",
    read=lambda data: Contact.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=UpdateContact,
)


def request(
    contact_id: str | UUID,
    body: UpdateContact | UpdateContactFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Contact]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contact_id": contact_id}, body=body, fields=fields or {})
