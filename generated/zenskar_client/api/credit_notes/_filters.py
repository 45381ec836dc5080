# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `credit_notes`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ... import hints, models


class ListCreditNotesFilters(TypedDict, total=False, closed=True):
    """The filters of `credit_notes.list`. Each field accepts the operators that the API supports."""

    customer_id: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """Operators: `eq`."""
    invoice_id: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """Operators: `eq`."""
    status: models.CreditNoteStatus | str | hints.Op[Literal["eq"], models.CreditNoteStatus | str]
    """Operators: `eq`."""
