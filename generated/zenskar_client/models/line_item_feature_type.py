# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class LineItemFeatureType(OpenEnum):
    """The type of a part of a line.

    Sources:
        The values are those of one example. There are certainly more.
    """

    FREE_UNITS = "free-units"
    PER_UNIT_PRICING = "per-unit-pricing"
    VOLUME_PRICING = "volume-pricing"
