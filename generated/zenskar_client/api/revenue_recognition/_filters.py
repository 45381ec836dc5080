# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `revenue_recognition`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from typing_extensions import TypedDict

from ... import hints


class ListRevenuePostingsFilters(TypedDict, total=False, closed=True):
    """The filters of `revenue_recognition.list_postings`. Each field accepts the operators that the API supports."""

    contract_id: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """The id of the billing contract. Operators: `eq`."""
    revenue_contract_id: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """Operators: `eq`."""
    revenue_contract_item_id: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """Operators: `eq`."""
    performance_obligation_id: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """Operators: `eq`."""
    posting_date: hints.Op[Literal["gte", "lte", "between"], dt.date]
    """The first date. The last date, inclusive. Operators: `gte`, `lte`, `between`."""
    currency: str | hints.Op[Literal["eq"], str]
    """An ISO 4217 code. Operators: `eq`."""
    journal_entry_id: hints.Op[Literal["is_null"], str]
    """True for postings that are not booked yet, false for those that are. Operators: `is_null`."""
