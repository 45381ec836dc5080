# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class BalanceNormality(OpenEnum):
    """The side on which an account normally grows."""

    CREDIT = "credit"
    DEBIT = "debit"


if TYPE_CHECKING:
    BalanceNormalityValue: TypeAlias = Literal["credit", "debit"]
    """The known values as texts."""
