# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `contacts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from zenskar_ext._sync.pager import Pager
    from zenskar_ext.filters import Where

    from ...client import Caller
    from ...models.contact import Contact
    from ...models.create_contact import CreateContact, CreateContactFields
    from ...models.update_contact import UpdateContact, UpdateContactFields
    from ...types import Unset
    from ._filters import ListContactsFilters
    from ._raw import RawContacts


class Contacts:
    """The people of a customer to whom contracts and invoices are sent."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawContacts:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawContacts

        return RawContacts(self._caller)

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[ListContactsFilters],
    ) -> Pager[Contact]:
        """List contacts.

        Contacts by page. `customer` takes the id of a customer. The two flags of a contact are filtered by
        `send_contract_enabled` and `send_invoice_enabled`, although the fields are `send_contract` and
        `send_invoice`.

        GET /contacts. Evidence: documented (docs2.zenskar.com/api-reference/contacts/list-contacts).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            sort_key: The older way to name the field to sort by. Use `order` where the list has it.
            sort_type: The direction for `sort_key`, `asc` or `desc`. The vendor's tools write it in capitals.

        """
        from ...client import Request
        from .list_contacts import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "sort_key": sort_key, "sort_type": sort_type}),
            where,
            filters,
        )

    @overload
    def create(self, body: CreateContact | Mapping[str, Any]) -> Contact: ...
    @overload
    def create(self, **fields: Unpack[CreateContactFields]) -> Contact: ...
    def create(self, body: CreateContact | Mapping[str, Any] | None = None, **fields: Any) -> Contact:
        """Create a contact.

        Adds a contact to a customer. The body is that of the page of PATCH, whose schema is titled for creation.

        POST /contacts. Evidence: vendor_tool (mcp_tools.json:createContact).

        Args:
            body: a `CreateContact`, a dict of the same shape, or its fields as keywords.

        """
        from .create_contact import request

        return self._caller.call(request(body, fields=fields))

    def get(self, contact_id: str | UUID) -> Contact:
        """Get a contact.

        One contact by its id.

        GET /contacts/{contact_id}. Evidence: vendor_tool (mcp_tools.json:getContactById).

        Args:
            contact_id: The `id` of the contact.

        """
        from .get_contact import request

        return self._caller.call(request(contact_id))

    def delete(self, contact_id: str | UUID) -> Any:
        """Delete a contact.

        Removes a contact.

        DELETE /contacts/{contact_id}. Evidence: vendor_tool (mcp_tools.json:deleteContact).

        Args:
            contact_id: The `id` of the contact.

        """
        from .delete_contact import request

        return self._caller.call(request(contact_id))

    @overload
    def update(self, contact_id: str | UUID, body: UpdateContact | Mapping[str, Any]) -> Contact: ...
    @overload
    def update(self, contact_id: str | UUID, **fields: Unpack[UpdateContactFields]) -> Contact: ...
    def update(
        self, contact_id: str | UUID, body: UpdateContact | Mapping[str, Any] | None = None, **fields: Any
    ) -> Contact:
        """Update a contact.

        Changes a contact. The page uses the body of creation, in which `customer` and `email` are required; the
        vendor's tool says that nothing is. Sending both always is safe.

        PATCH /contacts/{contact_id}. Evidence: documented (docs2.zenskar.com/api-reference/contacts/update-
        contact).

        Args:
            contact_id: The `id` of the contact.
            body: a `UpdateContact`, a dict of the same shape, or its fields as keywords.

        """
        from .update_contact import request

        return self._caller.call(request(contact_id, body, fields=fields))
