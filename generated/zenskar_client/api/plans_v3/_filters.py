# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `plans_v3`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ... import hints, models
from ...types import FilterBy


class ListPlansV3Filters(TypedDict, total=False, closed=True):
    """The filters of `plans_v3.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    name: FilterBy[Literal["eq", "ilike", "like", "in", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `contains`, `starts_with`."""
    status: FilterBy[Literal["eq", "in"], models.PlanStatus | str]
    """Operators: `eq`, `in`."""
    is_latest_version: bool | hints.Op[Literal["eq"], bool]
    """Operators: `eq`."""
    business_entity_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
