# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""What the lists of the namespace `data_source_connectors` can be filtered by. For type checkers: nothing imports it at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal
    from uuid import UUID

    from ...types import FilterBy


class ListDataSourceConnectorsFilters(TypedDict, total=False, closed=True):
    """What `data_source_connectors.list` can be filtered by; each field has the operators that the API has for it."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    connector_type: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    destination: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    status: FilterBy[Literal["eq", "in", "is_null"], str]
