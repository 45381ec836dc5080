# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `jobs`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ... import hints


class ListJobsFilters(TypedDict, total=False, closed=True):
    """The filters of `jobs.list`. Each field accepts the operators that the API supports."""

    resource: hints.Op[Literal["ne"], str]
    """The resource whose jobs to exclude, such as `revenue_posting`. Operators: `ne`."""
