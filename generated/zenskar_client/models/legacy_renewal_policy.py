# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class LegacyRenewalPolicy(OpenEnum):
    """What followed a contract of the first generation that ended."""

    RENEWWITHDEFAULTCONTRACT = "renewWithDefaultContract"
    RENEWWITHEXISTING = "renewWithExisting"
