# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `usage_events`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ... import hints


class ListUsageEventsFilters(TypedDict, total=False, closed=True):
    """The filters of `usage_events.list`. Each field accepts the operators that the API supports."""

    id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    name: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
    api_slug: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
