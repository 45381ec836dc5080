# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class DiscountType(OpenEnum):
    """What a discount is measured in. `fixed` is the docs' example, the others are from third-party notes."""

    FIXED = "fixed"
    PERCENT = "percent"
    QUANTITY = "quantity"
