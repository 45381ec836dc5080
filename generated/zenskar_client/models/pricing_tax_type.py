# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class PricingTaxType(OpenEnum):
    """The one who determines the amount of the tax.

    Sources:
        `manual` is the docs' example; the vendor's client looks for `avalara`.
    """

    MANUAL = "manual"
    AVALARA = "avalara"


if TYPE_CHECKING:
    PricingTaxTypeValue: TypeAlias = Literal["manual", "avalara"]
    """The known values as texts."""
