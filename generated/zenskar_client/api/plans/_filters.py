# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `plans`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    import datetime as dt
    from typing import Literal

    from zenskar_ext.filters import Op

    from ...models.plan_status import PlanStatus


class ListPlansFilters(TypedDict, total=False, closed=True):
    """The filters of `plans.list`. Each field accepts the operators that the API supports."""

    name: str | Op[Literal["eq", "ilike", "contains", "starts_with"], str]
    created_at: dt.datetime | Op[Literal["eq", "gt"], dt.datetime]
    status: PlanStatus | str | Op[Literal["eq"], PlanStatus | str]
