# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ProductV3Subtype(OpenEnum):
    """What a product counts. `point_in_time` allows `quantity` and `credits`; `period_of_time` allows `quantity` and
    `feature`."""

    QUANTITY = "quantity"
    CREDITS = "credits"
    FEATURE = "feature"


if TYPE_CHECKING:
    ProductV3SubtypeValue: TypeAlias = Literal["quantity", "credits", "feature"]
    """The known values as texts."""
