# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ProductV3Type(OpenEnum):
    """Whether a product is sold at one point in time or over a period."""

    POINT_IN_TIME = "point_in_time"
    PERIOD_OF_TIME = "period_of_time"


if TYPE_CHECKING:
    ProductV3TypeValue: TypeAlias = Literal["point_in_time", "period_of_time"]
    """The known values as texts."""
