# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ProductTimeType(OpenEnum):
    """The relation of a product to time (`product_type`).

    Sources:
        One value is known, from the docs' example.
    """

    TIME_DEPENDENT = "time_dependent"


if TYPE_CHECKING:
    ProductTimeTypeValue: TypeAlias = Literal["time_dependent",]
    """The known values as texts."""
