# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class ProrationType(OpenEnum):
    """How a partial period is charged."""

    DAY_BASED = "day_based"
    CADENCE_BASED = "cadence_based"
