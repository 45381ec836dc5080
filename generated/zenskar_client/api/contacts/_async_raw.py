# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `contacts`, asynchronous, returning whole responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from zenskar_ext.filters import Where

    from ...client import AsyncCaller
    from ...models.contact import Contact
    from ...models.contact_page import ContactPage
    from ...models.create_contact import CreateContact, CreateContactFields
    from ...models.update_contact import UpdateContact, UpdateContactFields
    from ...types import Response, Unset
    from ._filters import ListContactsFilters


class AsyncRawContacts:
    """The methods of `AsyncContacts`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[ListContactsFilters],
    ) -> Response[ContactPage]:
        """List contacts: the whole response, with one page."""
        from ...client import Request
        from .list_contacts import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION, query={"cursor": cursor, "limit": limit, "sort_key": sort_key, "sort_type": sort_type}
                ),
                where,
                filters,
            )
        )

    @overload
    async def create(self, body: CreateContact | Mapping[str, Any]) -> Response[Contact]: ...
    @overload
    async def create(self, **fields: Unpack[CreateContactFields]) -> Response[Contact]: ...
    async def create(self, body: CreateContact | Mapping[str, Any] | None = None, **fields: Any) -> Response[Contact]:
        """Create a contact: the whole response."""
        from .create_contact import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, contact_id: str | UUID) -> Response[Contact]:
        """Get a contact: the whole response."""
        from .get_contact import request

        return await self._caller.answer(request(contact_id))

    async def delete(self, contact_id: str | UUID) -> Response[Any]:
        """Delete a contact: the whole response."""
        from .delete_contact import request

        return await self._caller.answer(request(contact_id))

    @overload
    async def update(self, contact_id: str | UUID, body: UpdateContact | Mapping[str, Any]) -> Response[Contact]: ...
    @overload
    async def update(self, contact_id: str | UUID, **fields: Unpack[UpdateContactFields]) -> Response[Contact]: ...
    async def update(
        self, contact_id: str | UUID, body: UpdateContact | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Contact]:
        """Update a contact: the whole response."""
        from .update_contact import request

        return await self._caller.answer(request(contact_id, body, fields=fields))
