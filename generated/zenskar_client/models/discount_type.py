# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class DiscountType(OpenEnum):
    """The measure of a discount.

    Sources:
        `fixed` is the docs' example; `percent` and `quantity` are from third-party notes. The vendor's client looks
        for `percentage` in responses.
    """

    FIXED = "fixed"
    PERCENT = "percent"
    QUANTITY = "quantity"
    PERCENTAGE = "percentage"


if TYPE_CHECKING:
    DiscountTypeValue: TypeAlias = Literal["fixed", "percent", "quantity", "percentage"]
    """The known values as texts."""
