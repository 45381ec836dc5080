# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class ProductV3Status(OpenEnum):
    """The status of a product: whether it is offered."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    ARCHIVED = "archived"
