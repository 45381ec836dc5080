# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class LineItemPricingModel(OpenEnum):
    """How a line is priced. The values are those of one example; there are surely more."""

    PER_UNIT_PRICING = "per-unit-pricing"
    VOLUME_PRICING = "volume-pricing"
