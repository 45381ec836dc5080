# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""What the lists of the namespace `usage_events` can be filtered by. For type checkers: nothing imports it at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal

    from zenskar_ext.filters import Op


class ListUsageEventsFilters(TypedDict, total=False, closed=True):
    """What `usage_events.list` can be filtered by; each field has the operators that the API has for it."""

    id: str | Op[Literal["eq"], str]
    name: Op[Literal["ilike", "contains", "starts_with"], str]
    api_slug: Op[Literal["ilike", "contains", "starts_with"], str]
