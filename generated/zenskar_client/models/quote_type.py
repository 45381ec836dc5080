# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class QuoteType(OpenEnum):
    """The purpose of a quote.

    Sources:
        One value is known, from the docs' example. The vendor's tool mentions quotes that amend a contract.
    """

    NEW_BUSINESS = "new_business"


if TYPE_CHECKING:
    QuoteTypeValue: TypeAlias = Literal["new_business",]
    """The known values as texts."""
