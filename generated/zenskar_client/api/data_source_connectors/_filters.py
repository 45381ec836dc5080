# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `data_source_connectors`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal
    from uuid import UUID

    from ...types import FilterBy


class ListDataSourceConnectorsFilters(TypedDict, total=False, closed=True):
    """The filters of `data_source_connectors.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    connector_type: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    destination: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    status: FilterBy[Literal["eq", "in", "is_null"], str]
