# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class EntitlementSourceType(OpenEnum):
    """The origin of a customer entitlement.

    Sources:
        Only the first value is shown. There are certainly more.
    """

    GRANT = "Grant"
