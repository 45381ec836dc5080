# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `contracts`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from typing_extensions import TypedDict

from ... import models
from ...types import FilterBy


class ListContractsFilters(TypedDict, total=False, closed=True):
    """The filters of `contracts.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str]
    """Operators: `eq`, `in`, `is_null`."""
    customer_id: FilterBy[Literal["eq", "in", "is_null"], str]
    """Operators: `eq`, `in`, `is_null`."""
    name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    start_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    created_at: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    end_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    status: FilterBy[Literal["eq", "in"], models.ContractStatus | str]
    """Operators: `eq`, `in`."""
