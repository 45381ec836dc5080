# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class QuantityType(OpenEnum):
    """Whether a quantity is a fixed number (`fixed`) or measured by a billable metric (`metered`)."""

    METERED = "metered"
    FIXED = "fixed"


if TYPE_CHECKING:
    QuantityTypeValue: TypeAlias = Literal["metered", "fixed"]
    """The known values as texts."""
