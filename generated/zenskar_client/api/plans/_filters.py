# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `plans`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from typing_extensions import TypedDict

from ... import hints, models


class ListPlansFilters(TypedDict, total=False, closed=True):
    """The filters of `plans.list`. Each field accepts the operators that the API supports."""

    name: str | hints.Op[Literal["eq", "ilike", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `contains`, `starts_with`."""
    created_at: dt.datetime | hints.Op[Literal["eq", "gt"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `gt`."""
    status: models.PlanStatus | str | hints.Op[Literal["eq"], models.PlanStatus | str]
    """Operators: `eq`."""
