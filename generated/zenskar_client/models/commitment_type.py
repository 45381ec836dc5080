# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class CommitmentType(OpenEnum):
    """The bound that a commitment sets."""

    MINIMUM_SPEND = "minimum_spend"
    MAXIMUM_SPEND = "maximum_spend"


if TYPE_CHECKING:
    CommitmentTypeValue: TypeAlias = Literal["minimum_spend", "maximum_spend"]
    """The known values as texts."""
