# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `billable_metrics`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from typing_extensions import TypedDict

from ... import hints
from ...types import FilterBy


class ListBillableMetricsFilters(TypedDict, total=False, closed=True):
    """The filters of `billable_metrics.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    datasource: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    created_at: dt.datetime | hints.Op[Literal["eq", "ne", "gt", "gte", "lt"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`."""
    parent_aggregate_id: hints.Op[Literal["is_null"], str]
    """Operators: `is_null`."""
    aggregate_type: hints.Op[Literal["is_null"], str]
    """Operators: `is_null`."""
