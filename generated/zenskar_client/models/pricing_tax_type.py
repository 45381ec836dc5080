# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class PricingTaxType(OpenEnum):
    """The one who determines the amount of the tax.

    Sources:
        `manual` is the docs' example; `avalara` is from third-party notes.
    """

    MANUAL = "manual"
    AVALARA = "avalara"
