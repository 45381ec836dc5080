# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `revenue_recognition`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    import datetime as dt
    from typing import Literal
    from uuid import UUID

    from zenskar_ext.filters import Op


class ListRevenuePostingsFilters(TypedDict, total=False, closed=True):
    """The filters of `revenue_recognition.list_postings`. Each field accepts the operators that the API supports."""

    contract_id: str | UUID | Op[Literal["eq"], str | UUID]
    revenue_contract_id: str | UUID | Op[Literal["eq"], str | UUID]
    revenue_contract_item_id: str | UUID | Op[Literal["eq"], str | UUID]
    performance_obligation_id: str | UUID | Op[Literal["eq"], str | UUID]
    posting_date: Op[Literal["gte", "lte", "between"], dt.date]
    currency: str | Op[Literal["eq"], str]
    journal_entry_id: Op[Literal["is_null"], str]
