# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class ProductV3Status(OpenEnum):
    """Whether a product is offered."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    ARCHIVED = "archived"
