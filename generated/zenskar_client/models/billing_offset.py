# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class BillingOffset(OpenEnum):
    """Whether a period is billed when it begins (`prepaid`) or when it has ended (`postpaid`)."""

    PREPAID = "prepaid"
    POSTPAID = "postpaid"


if TYPE_CHECKING:
    BillingOffsetValue: TypeAlias = Literal["prepaid", "postpaid"]
    """The known values as texts."""
