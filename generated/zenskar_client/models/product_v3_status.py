# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ProductV3Status(OpenEnum):
    """The status of a product: whether it is offered."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    ARCHIVED = "archived"


if TYPE_CHECKING:
    ProductV3StatusValue: TypeAlias = Literal["active", "inactive", "archived"]
    """The known values as texts."""
