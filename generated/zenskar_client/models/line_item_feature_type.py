# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class LineItemFeatureType(OpenEnum):
    """The type of a part of a line.

    Sources:
        The values are those of one example. There are certainly more.
    """

    FREE_UNITS = "free-units"
    PER_UNIT_PRICING = "per-unit-pricing"
    VOLUME_PRICING = "volume-pricing"


if TYPE_CHECKING:
    LineItemFeatureTypeValue: TypeAlias = Literal["free-units", "per-unit-pricing", "volume-pricing"]
    """The known values as texts."""
