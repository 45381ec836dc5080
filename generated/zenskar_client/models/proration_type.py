# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ProrationType(OpenEnum):
    """How a partial period is charged."""

    DAY_BASED = "day_based"
    CADENCE_BASED = "cadence_based"


if TYPE_CHECKING:
    ProrationTypeValue: TypeAlias = Literal["day_based", "cadence_based"]
    """The known values as texts."""
