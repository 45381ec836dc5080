# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""What the lists of the namespace `plans_v3` can be filtered by. For type checkers: nothing imports it at run time."""

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
    """What `plans_v3.list` can be filtered by; each field has the operators that the API has for it."""

    id: FilterBy[Literal["eq", "in"], str | UUID]
    name: FilterBy[Literal["eq", "ilike", "like", "in", "contains", "starts_with"], str]
    status: FilterBy[Literal["eq", "in"], PlanStatus | str]
    is_latest_version: bool | Op[Literal["eq"], bool]
    business_entity_id: FilterBy[Literal["eq", "in"], str | UUID]
