# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `contracts`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    import datetime as dt
    from typing import Literal

    from ...models.contract_status import ContractStatus
    from ...types import FilterBy


class ListContractsFilters(TypedDict, total=False, closed=True):
    """The filters of `contracts.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str]
    customer_id: FilterBy[Literal["eq", "in", "is_null"], str]
    name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    start_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    created_at: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    end_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    status: FilterBy[Literal["eq", "in"], ContractStatus | str]
