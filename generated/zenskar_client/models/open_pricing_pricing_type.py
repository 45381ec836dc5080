# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class OpenPricingPricingType(OpenEnum):
    """Known values; the API may send others, which stay usable as strings."""

    TWO_DIMENSIONAL_TIERED = "two_dimensional_tiered"
    TIERED_WITH_FLAT_FEE = "tiered_with_flat_fee"
    VOLUME_WITH_FLAT_FEE = "volume_with_flat_fee"
    CUSTOM_PRICING = "custom_pricing"
    BUNDLE = "bundle"
