# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class PricingTaxType(OpenEnum):
    """Who says how much the tax is. `manual` is the docs' example, `avalara` is from third-party notes."""

    MANUAL = "manual"
    AVALARA = "avalara"
