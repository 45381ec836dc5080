# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `credit_notes`, returning whole responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from zenskar_ext.filters import Where

    from ...client import Caller
    from ...models.create_standalone_credit_note import CreateStandaloneCreditNote, CreateStandaloneCreditNoteFields
    from ...models.credit_note import CreditNote
    from ...models.credit_note_page import CreditNotePage
    from ...models.update_credit_note import UpdateCreditNote, UpdateCreditNoteFields
    from ...types import Response, Unset
    from ._filters import ListCreditNotesFilters


class RawCreditNotes:
    """The methods of `CreditNotes`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[ListCreditNotesFilters],
    ) -> Response[CreditNotePage]:
        """List credit notes: the whole response, with one page."""
        from ...client import Request
        from .list_credit_notes import OPERATION

        return self._caller.answer(
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
    def create(self, body: CreateStandaloneCreditNote | Mapping[str, Any]) -> Response[CreditNote]: ...
    @overload
    def create(self, **fields: Unpack[CreateStandaloneCreditNoteFields]) -> Response[CreditNote]: ...
    def create(
        self, body: CreateStandaloneCreditNote | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[CreditNote]:
        """Create a stand-alone credit note: the whole response."""
        from .create_credit_note import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, credit_note_id: str | UUID) -> Response[CreditNote]:
        """Get a credit note: the whole response."""
        from .get_credit_note import request

        return self._caller.answer(request(credit_note_id))

    @overload
    def update(
        self, credit_note_id: str | UUID, body: UpdateCreditNote | Mapping[str, Any]
    ) -> Response[CreditNote]: ...
    @overload
    def update(self, credit_note_id: str | UUID, **fields: Unpack[UpdateCreditNoteFields]) -> Response[CreditNote]: ...
    def update(
        self, credit_note_id: str | UUID, body: UpdateCreditNote | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[CreditNote]:
        """Update a credit note: the whole response."""
        from .update_credit_note import request

        return self._caller.answer(request(credit_note_id, body, fields=fields))

    def list_line_items(self, credit_note_id: str | UUID) -> Response[Any]:
        """List the line items of a credit note: the whole response."""
        from .list_credit_note_line_items import request

        return self._caller.answer(request(credit_note_id))
