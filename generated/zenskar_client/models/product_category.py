# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class ProductCategory(OpenEnum):
    """The category of a product.

    Sources:
        One value is known, from the docs' example.
    """

    GROUP = "group"
