# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class EntitlementSourceType(OpenEnum):
    """The origin of a customer entitlement.

    Sources:
        Only the first value is shown. There are certainly more.
    """

    GRANT = "Grant"


if TYPE_CHECKING:
    EntitlementSourceTypeValue: TypeAlias = Literal["Grant",]
    """The known values as texts."""
