# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class PaymentTermMode(OpenEnum):
    """How the due date is computed. No source says what the two values mean."""

    RELATIVE = "relative"
    ABSOLUTE = "absolute"


if TYPE_CHECKING:
    PaymentTermModeValue: TypeAlias = Literal["relative", "absolute"]
    """The known values as texts."""
