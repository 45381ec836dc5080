# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class EntitlementType(OpenEnum):
    """What kind of right it is. A quantity is drawn before prices are applied, credits after that, and a feature is there or not and is never used up. An old release of the vendor's tools had `Access` in place of `Credits`."""

    FEATURE = "Feature"
    QUANTITY = "Quantity"
    CREDITS = "Credits"
