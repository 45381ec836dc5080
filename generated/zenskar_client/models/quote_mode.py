# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class QuoteMode(OpenEnum):
    """The way in which a quote becomes binding.

    Sources:
        One value is known, from the docs' example.
    """

    APPROVAL_BASED = "approval-based"


if TYPE_CHECKING:
    QuoteModeValue: TypeAlias = Literal["approval-based",]
    """The known values as texts."""
