# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class PricingTaxType(OpenEnum):
    """The one who determines the amount of the tax.

    Sources:
        `manual` is the docs' example; the vendor's client looks for `avalara`.
    """

    MANUAL = "manual"
    AVALARA = "avalara"
