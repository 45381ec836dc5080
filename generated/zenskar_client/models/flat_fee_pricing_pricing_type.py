# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class FlatFeePricingPricingType(OpenEnum):
    """Known values; the API may send others, which stay usable as strings."""

    FLAT_FEE = "flat_fee"
