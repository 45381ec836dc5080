# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class PricingType(OpenEnum):
    """The pricing model of a price. It determines the other fields."""

    FLAT_FEE = "flat_fee"
    PER_UNIT = "per_unit"
    PERCENT = "percent"
    TIERED = "tiered"
    VOLUME = "volume"
    STEP = "step"
    PACKAGE = "package"
    MATRIX = "matrix"
    CUSTOM_TIERED = "custom_tiered"
    FEATURES = "features"
    TWO_DIMENSIONAL_TIERED = "two_dimensional_tiered"
    TIERED_WITH_FLAT_FEE = "tiered_with_flat_fee"
    VOLUME_WITH_FLAT_FEE = "volume_with_flat_fee"
    CUSTOM_PRICING = "custom_pricing"
    BUNDLE = "bundle"


if TYPE_CHECKING:
    PricingTypeValue: TypeAlias = Literal[
        "flat_fee",
        "per_unit",
        "percent",
        "tiered",
        "volume",
        "step",
        "package",
        "matrix",
        "custom_tiered",
        "features",
        "two_dimensional_tiered",
        "tiered_with_flat_fee",
        "volume_with_flat_fee",
        "custom_pricing",
        "bundle",
    ]
    """The known values as texts."""
