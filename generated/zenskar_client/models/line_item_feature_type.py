# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class LineItemFeatureType(OpenEnum):
    """What kind of part this is. The values are those of one example; there are surely more."""

    FREE_UNITS = "free-units"
    PER_UNIT_PRICING = "per-unit-pricing"
    VOLUME_PRICING = "volume-pricing"
