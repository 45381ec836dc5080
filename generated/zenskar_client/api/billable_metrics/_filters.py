# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `billable_metrics`.

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

    from ...types import FilterBy


class ListBillableMetricsFilters(TypedDict, total=False, closed=True):
    """The filters of `billable_metrics.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    datasource: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    created_at: dt.datetime | Op[Literal["eq", "ne", "gt", "gte", "lt"], dt.datetime]
    parent_aggregate_id: Op[Literal["is_null"], str]
    aggregate_type: Op[Literal["is_null"], str]
