# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class ProductSubType(OpenEnum):
    """What a product counts. One value is known, from the docs' example; those of the newer kind are in `ProductV3Subtype`."""

    QUANTITY = "quantity"
