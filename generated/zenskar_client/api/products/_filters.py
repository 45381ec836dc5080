# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""What the lists of the namespace `products` can be filtered by. For type checkers: nothing imports it at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal

    from zenskar_ext.filters import Op

    from ...models.product_type import ProductType


class ListProductsFilters(TypedDict, total=False, closed=True):
    """What `products.list` can be filtered by; each field has the operators that the API has for it."""

    name: Op[Literal["ilike", "contains", "starts_with"], str]
    type: ProductType | str | Op[Literal["eq"], ProductType | str]
    product_category: Op[Literal["is_null"], str]
