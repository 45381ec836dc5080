# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `data_source_connectors`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ... import hints
from ...types import FilterBy


class ListDataSourceConnectorsFilters(TypedDict, total=False, closed=True):
    """The filters of `data_source_connectors.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    connector_type: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    destination: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    status: FilterBy[Literal["eq", "in", "is_null"], str]
    """Operators: `eq`, `in`, `is_null`."""
