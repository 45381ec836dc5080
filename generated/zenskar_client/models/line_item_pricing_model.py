# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class LineItemPricingModel(OpenEnum):
    """The pricing model of a line.

    Sources:
        The values are those of one example. There are certainly more.
    """

    PER_UNIT_PRICING = "per-unit-pricing"
    VOLUME_PRICING = "volume-pricing"


if TYPE_CHECKING:
    LineItemPricingModelValue: TypeAlias = Literal["per-unit-pricing", "volume-pricing"]
    """The known values as texts."""
