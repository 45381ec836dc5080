# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `products`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ... import hints, models


class ListProductsFilters(TypedDict, total=False, closed=True):
    """The filters of `products.list`. Each field accepts the operators that the API supports."""

    name: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
    type: models.ProductType | str | hints.Op[Literal["eq"], models.ProductType | str]
    """Operators: `eq`."""
    product_category: hints.Op[Literal["is_null"], str]
    """Operators: `is_null`."""
