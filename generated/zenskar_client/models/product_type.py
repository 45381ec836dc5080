# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ProductType(OpenEnum):
    """Whether the record is one product or a group.

    Sources:
        Third-party notes write `standalone` and `bundle` instead.
    """

    PRODUCT = "product"
    GROUP = "group"


if TYPE_CHECKING:
    ProductTypeValue: TypeAlias = Literal["product", "group"]
    """The known values as texts."""
