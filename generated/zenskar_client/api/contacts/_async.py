# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `contacts`, asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext.filters import Where

    from ...client import AsyncCaller
    from ...models.contact import Contact
    from ...models.create_contact import CreateContact, CreateContactFields
    from ...models.update_contact import UpdateContact, UpdateContactFields
    from ...types import Unset
    from ._async_raw import AsyncRawContacts
    from ._filters import ListContactsFilters


class AsyncContacts:
    """The people at a customer who receive contracts and invoices."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawContacts:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawContacts

        return AsyncRawContacts(self._caller)

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[ListContactsFilters],
    ) -> AsyncPager[Contact]:
        """List contacts.

        Returns contacts, paginated. `customer` takes the id of a customer. Filter the two flags of a contact with
        `send_contract_enabled` and `send_invoice_enabled`, although the fields are called `send_contract` and
        `send_invoice`.

        GET /contacts.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            sort_key: The older parameter for the field to sort by. Use `order` if the list has it.
            sort_type: The direction for `sort_key`: `asc` or `desc`. The vendor's tools use capitals.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/contacts/list-contacts).
        """
        from ...client import Request
        from .list_contacts import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "sort_key": sort_key, "sort_type": sort_type}),
            where,
            filters,
        )

    @overload
    async def create(self, body: CreateContact | Mapping[str, Any]) -> Contact: ...
    @overload
    async def create(self, **fields: Unpack[CreateContactFields]) -> Contact: ...
    async def create(self, body: CreateContact | Mapping[str, Any] | None = None, **fields: Any) -> Contact:
        """Create a contact.

        Creates a contact of a customer.

        POST /contacts.

        Args:
            body: A `CreateContact`, a dict of the same shape, or its fields as keywords.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:createContact).
            The body comes from the docs page of PATCH, whose schema is titled for creation.
        """
        from .create_contact import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, contact_id: str | UUID) -> Contact:
        """Get a contact.

        Returns one contact by its id.

        GET /contacts/{contact_id}.

        Args:
            contact_id: The `id` of the contact.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getContactById).
        """
        from .get_contact import request

        return await self._caller.call(request(contact_id))

    async def delete(self, contact_id: str | UUID) -> Any:
        """Delete a contact.

        Deletes a contact.

        DELETE /contacts/{contact_id}.

        Args:
            contact_id: The `id` of the contact.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:deleteContact).
        """
        from .delete_contact import request

        return await self._caller.call(request(contact_id))

    @overload
    async def update(self, contact_id: str | UUID, body: UpdateContact | Mapping[str, Any]) -> Contact: ...
    @overload
    async def update(self, contact_id: str | UUID, **fields: Unpack[UpdateContactFields]) -> Contact: ...
    async def update(
        self, contact_id: str | UUID, body: UpdateContact | Mapping[str, Any] | None = None, **fields: Any
    ) -> Contact:
        """Update a contact.

        Changes a contact: the fields that are sent.

        PATCH /contacts/{contact_id}.

        Args:
            contact_id: The `id` of the contact.
            body: A `UpdateContact`, a dict of the same shape, or its fields as keywords.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/contacts/update-contact).
            `customer` and `email` may be required. The docs page shows the body of creation, where they are; the
            vendor's tool says that no field is required. It is safe to send both.
        """
        from .update_contact import request

        return await self._caller.call(request(contact_id, body, fields=fields))
