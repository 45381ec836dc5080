# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class DiscountType(OpenEnum):
    """The measure of a discount.

    Sources:
        `fixed` is the docs' example; the other values are from third-party notes.
    """

    FIXED = "fixed"
    PERCENT = "percent"
    QUANTITY = "quantity"
