# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `contacts`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Unset
from .. import contacts as namespace

if TYPE_CHECKING:
    from ...models.create_contact import CreateContactFields
    from ...models.update_contact import UpdateContactFields
    from ._raw import RawContacts


class Contacts:
    """The people at a customer who receive contracts and invoices."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawContacts:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawContacts

        return RawContacts(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListContactsFilters],
    ) -> hints.Pager[models.Contact]:
        """List contacts.

        Returns contacts, paginated. `customer` takes the id of a customer. Filter the two flags of a contact with
        `send_contract_enabled` and `send_invoice_enabled`, although the fields are called `send_contract` and
        `send_invoice`.

        GET /contacts. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            sort_key: The older parameter for the field to sort by. Use `order` if the list has it.
            sort_type: The direction for `sort_key`: `asc` or `desc`. The vendor's tools use capitals.

        Returns:
            An iterator over all items of all pages, each a `Contact`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/contacts/list-contacts).
            The response is inferred: The docs text says only that this is the response on success; 200 is assumed.
        """
        from ...operations import Request
        from .list_contacts import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "sort_key": sort_key, "sort_type": sort_type}),
            where,
            filters,
        )

    @overload
    def create(self, body: models.CreateContact | CreateContactFields | AnyFields) -> models.Contact: ...
    @overload
    def create(self, **fields: Unpack[CreateContactFields]) -> models.Contact: ...
    def create(self, body: models.CreateContact | Mapping[str, Any] | None = None, **fields: Any) -> models.Contact:
        """Create a contact.

        Creates a contact of a customer.

        POST /contacts. Never sent again once it may have reached the server.

        Args:
            body: A `CreateContact`, a dict of the same shape, or its fields as keywords:
                customer: The id of the customer. Required.
                email: Undocumented. Required.
                first_name: Undocumented.
                last_name: Undocumented.
                send_contract: Undocumented.
                send_invoice: Undocumented.

        Returns:
            A contact: a person who belongs to a customer. Fields that are missing in the response are `UNSET`. All
            are, if the response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:createContact).
            The response is inferred: No source shows the status or the response. The title of the response on the
            docs page of PATCH covers create and update.
            The body comes from the docs page of PATCH, whose schema is titled for creation.
        """
        from .create_contact import request

        return self._caller.call(request(body, fields=fields))

    def get(self, contact_id: str | hints.UUID) -> models.Contact:
        """Get a contact.

        Returns one contact by its id.

        GET /contacts/{contact_id}. Sent again after a failure that may pass.

        Args:
            contact_id: The `id` of the contact.

        Returns:
            A contact: a person who belongs to a customer. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getContactById).
            The response is inferred: No source shows the status or the response. An item of `GET /contacts` has
            this schema.
        """
        from .get_contact import request

        return self._caller.call(request(contact_id))

    def delete(self, contact_id: str | hints.UUID) -> Any:
        """Delete a contact.

        Deletes a contact.

        DELETE /contacts/{contact_id}. Sent again after a failure that may pass.

        Args:
            contact_id: The `id` of the contact.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:deleteContact).
        """
        from .delete_contact import request

        return self._caller.call(request(contact_id))

    @overload
    def update(
        self, contact_id: str | hints.UUID, body: models.UpdateContact | UpdateContactFields | AnyFields
    ) -> models.Contact: ...
    @overload
    def update(self, contact_id: str | hints.UUID, **fields: Unpack[UpdateContactFields]) -> models.Contact: ...
    def update(
        self, contact_id: str | hints.UUID, body: models.UpdateContact | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Contact:
        """Update a contact.

        Changes a contact: the fields that are sent.

        PATCH /contacts/{contact_id}. Never sent again once it may have reached the server.

        Args:
            contact_id: The `id` of the contact.
            body: A `UpdateContact`, a dict of the same shape, or its fields as keywords:
                customer: The id of the customer.
                email: Undocumented.
                first_name: Undocumented.
                last_name: Undocumented.
                send_contract: Undocumented.
                send_invoice: Undocumented.

        Returns:
            A contact: a person who belongs to a customer. Fields that are missing in the response are `UNSET`. All
            are, if the response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/contacts/update-contact).
            The response is inferred: The docs text says only that this is the response on success; 200 is assumed.
            `customer` and `email` may be required. The docs page shows the body of creation, where they are; the
            vendor's tool says that no field is required. It is safe to send both.
        """
        from .update_contact import request

        return self._caller.call(request(contact_id, body, fields=fields))
