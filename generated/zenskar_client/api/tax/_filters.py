# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""What the lists of the namespace `tax` can be filtered by. For type checkers: nothing imports it at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal
    from uuid import UUID

    from zenskar_ext.filters import Op


class ListJurisdictionRatesFilters(TypedDict, total=False, closed=True):
    """What `tax.list_jurisdiction_rates` can be filtered by; each field has the operators that the API has for it."""

    tax_category_id: str | UUID | Op[Literal["eq"], str | UUID]
