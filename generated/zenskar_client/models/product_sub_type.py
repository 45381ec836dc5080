# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ProductSubType(OpenEnum):
    """What a product counts. The values of the newer kind of product are in `ProductV3Subtype`.

    Sources:
        One value is known, from the docs' example.
    """

    QUANTITY = "quantity"


if TYPE_CHECKING:
    ProductSubTypeValue: TypeAlias = Literal["quantity",]
    """The known values as texts."""
