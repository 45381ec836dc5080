# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `usage_events`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal

    from zenskar_ext.filters import Op


class ListUsageEventsFilters(TypedDict, total=False, closed=True):
    """The filters of `usage_events.list`. Each field accepts the operators that the API supports."""

    id: str | Op[Literal["eq"], str]
    name: Op[Literal["ilike", "contains", "starts_with"], str]
    api_slug: Op[Literal["ilike", "contains", "starts_with"], str]
