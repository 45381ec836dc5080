# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ProductCategory(OpenEnum):
    """The category of a product.

    Sources:
        One value is known, from the docs' example.
    """

    GROUP = "group"


if TYPE_CHECKING:
    ProductCategoryValue: TypeAlias = Literal["group",]
    """The known values as texts."""
