# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class QuoteStatus(OpenEnum):
    """The status of a quote.

    Sources:
        One value is known, from the docs' example.
    """

    DRAFT = "draft"


if TYPE_CHECKING:
    QuoteStatusValue: TypeAlias = Literal["draft",]
    """The known values as texts."""
