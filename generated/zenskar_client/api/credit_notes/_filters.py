# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `credit_notes`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal
    from uuid import UUID

    from zenskar_ext.filters import Op

    from ...models.credit_note_status import CreditNoteStatus


class ListCreditNotesFilters(TypedDict, total=False, closed=True):
    """The filters of `credit_notes.list`. Each field accepts the operators that the API supports."""

    customer_id: str | UUID | Op[Literal["eq"], str | UUID]
    invoice_id: str | UUID | Op[Literal["eq"], str | UUID]
    status: CreditNoteStatus | str | Op[Literal["eq"], CreditNoteStatus | str]
