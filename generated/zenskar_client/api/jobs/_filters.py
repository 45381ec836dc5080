# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""What the lists of the namespace `jobs` can be filtered by. For type checkers: nothing imports it at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal

    from zenskar_ext.filters import Op


class ListJobsFilters(TypedDict, total=False, closed=True):
    """What `jobs.list` can be filtered by; each field has the operators that the API has for it."""

    resource: Op[Literal["ne"], str]
