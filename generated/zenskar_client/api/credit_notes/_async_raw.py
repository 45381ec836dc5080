# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `credit_notes`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Response, Unset
from .. import credit_notes as namespace

if TYPE_CHECKING:
    from ...models.create_standalone_credit_note import CreateStandaloneCreditNoteFields
    from ...models.update_credit_note import UpdateCreditNoteFields


class AsyncRawCreditNotes:
    """The methods of `AsyncCreditNotes`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListCreditNotesFilters],
    ) -> Response[models.CreditNotePage]:
        """List credit notes: the whole response, with one page."""
        from ...operations import Request
        from .list_credit_notes import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    query={
                        "cursor": cursor,
                        "limit": limit,
                        "order": order,
                        "search": search,
                        "sort_key": sort_key,
                        "sort_type": sort_type,
                    },
                ),
                where,
                filters,
            )
        )

    @overload
    async def create(
        self, body: models.CreateStandaloneCreditNote | CreateStandaloneCreditNoteFields | AnyFields
    ) -> Response[models.CreditNote]: ...
    @overload
    async def create(self, **fields: Unpack[CreateStandaloneCreditNoteFields]) -> Response[models.CreditNote]: ...
    async def create(
        self, body: models.CreateStandaloneCreditNote | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.CreditNote]:
        """Create a stand-alone credit note: the whole response."""
        from .create_credit_note import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, credit_note_id: str | hints.UUID) -> Response[models.CreditNote]:
        """Get a credit note: the whole response."""
        from .get_credit_note import request

        return await self._caller.answer(request(credit_note_id))

    @overload
    async def update(
        self, credit_note_id: str | hints.UUID, body: models.UpdateCreditNote | UpdateCreditNoteFields | AnyFields
    ) -> Response[models.CreditNote]: ...
    @overload
    async def update(
        self, credit_note_id: str | hints.UUID, **fields: Unpack[UpdateCreditNoteFields]
    ) -> Response[models.CreditNote]: ...
    async def update(
        self,
        credit_note_id: str | hints.UUID,
        body: models.UpdateCreditNote | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.CreditNote]:
        """Update a credit note: the whole response."""
        from .update_credit_note import request

        return await self._caller.answer(request(credit_note_id, body, fields=fields))

    async def list_line_items(self, credit_note_id: str | hints.UUID) -> Response[Any]:
        """List the line items of a credit note: the whole response."""
        from .list_credit_note_line_items import request

        return await self._caller.answer(request(credit_note_id))
