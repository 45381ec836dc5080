# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class EntitlementType(OpenEnum):
    """The type of an entitlement. A quantity is consumed before prices are applied, credits are consumed afterwards. A
    feature is either present or absent and is never used up.

    Sources:
        An old release of the vendor's tools had `Access` instead of `Credits`.
    """

    FEATURE = "Feature"
    QUANTITY = "Quantity"
    CREDITS = "Credits"


if TYPE_CHECKING:
    EntitlementTypeValue: TypeAlias = Literal["Feature", "Quantity", "Credits"]
    """The known values as texts."""
