# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `plans_v3`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal
    from uuid import UUID

    from zenskar_ext.filters import Op

    from ...models.plan_status import PlanStatus
    from ...types import FilterBy


class ListPlansV3Filters(TypedDict, total=False, closed=True):
    """The filters of `plans_v3.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in"], str | UUID]
    name: FilterBy[Literal["eq", "ilike", "like", "in", "contains", "starts_with"], str]
    status: FilterBy[Literal["eq", "in"], PlanStatus | str]
    is_latest_version: bool | Op[Literal["eq"], bool]
    business_entity_id: FilterBy[Literal["eq", "in"], str | UUID]
