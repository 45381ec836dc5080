# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `tax`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal
    from uuid import UUID

    from zenskar_ext.filters import Op


class ListJurisdictionRatesFilters(TypedDict, total=False, closed=True):
    """The filters of `tax.list_jurisdiction_rates`. Each field accepts the operators that the API supports."""

    tax_category_id: str | UUID | Op[Literal["eq"], str | UUID]
