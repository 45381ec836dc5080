# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class BalanceNormality(OpenEnum):
    """The side on which an account normally grows."""

    CREDIT = "credit"
    DEBIT = "debit"
