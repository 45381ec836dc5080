# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class CustomerEntitlementStatus(OpenEnum):
    """Where a customer entitlement stands. Only the first value is shown; there are surely more."""

    DRAFT = "draft"
