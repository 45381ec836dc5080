# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class EntitlementSourceType(OpenEnum):
    """What a customer entitlement comes from. Only the first value is shown; there are surely more."""

    GRANT = "Grant"
