# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class GrantExpiry(OpenEnum):
    """The time at which a grant expires.

    Sources:
        One value is known.
    """

    END_OF_PRODUCT_BILLING_PERIOD = "end_of_product_billing_period"


if TYPE_CHECKING:
    GrantExpiryValue: TypeAlias = Literal["end_of_product_billing_period",]
    """The known values as texts."""
