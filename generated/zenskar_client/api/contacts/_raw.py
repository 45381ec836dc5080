# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `contacts`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Response, Unset
from .. import contacts as namespace

if TYPE_CHECKING:
    from ...models.create_contact import CreateContactFields
    from ...models.update_contact import UpdateContactFields


class RawContacts:
    """The methods of `Contacts`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListContactsFilters],
    ) -> Response[models.ContactPage]:
        """List contacts: the whole response, with one page."""
        from ...operations import Request
        from .list_contacts import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION, query={"cursor": cursor, "limit": limit, "sort_key": sort_key, "sort_type": sort_type}
                ),
                where,
                filters,
            )
        )

    @overload
    def create(self, body: models.CreateContact | CreateContactFields | AnyFields) -> Response[models.Contact]: ...
    @overload
    def create(self, **fields: Unpack[CreateContactFields]) -> Response[models.Contact]: ...
    def create(
        self, body: models.CreateContact | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Contact]:
        """Create a contact: the whole response."""
        from .create_contact import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, contact_id: str | hints.UUID) -> Response[models.Contact]:
        """Get a contact: the whole response."""
        from .get_contact import request

        return self._caller.answer(request(contact_id))

    def delete(self, contact_id: str | hints.UUID) -> Response[Any]:
        """Delete a contact: the whole response."""
        from .delete_contact import request

        return self._caller.answer(request(contact_id))

    @overload
    def update(
        self, contact_id: str | hints.UUID, body: models.UpdateContact | UpdateContactFields | AnyFields
    ) -> Response[models.Contact]: ...
    @overload
    def update(
        self, contact_id: str | hints.UUID, **fields: Unpack[UpdateContactFields]
    ) -> Response[models.Contact]: ...
    def update(
        self, contact_id: str | hints.UUID, body: models.UpdateContact | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Contact]:
        """Update a contact: the whole response."""
        from .update_contact import request

        return self._caller.answer(request(contact_id, body, fields=fields))
