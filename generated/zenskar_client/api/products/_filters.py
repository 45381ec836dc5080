# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `products`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal

    from zenskar_ext.filters import Op

    from ...models.product_type import ProductType


class ListProductsFilters(TypedDict, total=False, closed=True):
    """The filters of `products.list`. Each field accepts the operators that the API supports."""

    name: Op[Literal["ilike", "contains", "starts_with"], str]
    type: ProductType | str | Op[Literal["eq"], ProductType | str]
    product_category: Op[Literal["is_null"], str]
