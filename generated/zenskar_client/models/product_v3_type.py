# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class ProductV3Type(OpenEnum):
    """Whether a product is sold at one moment or over time."""

    POINT_IN_TIME = "point_in_time"
    PERIOD_OF_TIME = "period_of_time"
