# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class CustomerEntitlementStatus(OpenEnum):
    """The status of a customer entitlement.

    Sources:
        Only the first value is shown. There are certainly more.
    """

    DRAFT = "draft"


if TYPE_CHECKING:
    CustomerEntitlementStatusValue: TypeAlias = Literal["draft",]
    """The known values as texts."""
