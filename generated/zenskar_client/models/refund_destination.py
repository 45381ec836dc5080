# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class RefundDestination(OpenEnum):
    """The destination of refunded money.

    Sources:
        The docs have `external`; the vendor's newer tool offers only the other two values.
    """

    CREDITS = "credits"
    ORIGINAL_PAYMENT_METHOD = "original_payment_method"
    EXTERNAL = "external"


if TYPE_CHECKING:
    RefundDestinationValue: TypeAlias = Literal["credits", "original_payment_method", "external"]
    """The known values as texts."""
