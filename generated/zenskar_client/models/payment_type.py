# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class PaymentType(OpenEnum):
    """The type of a record: a payment, or something that is stored in the form of a payment."""

    PAYMENT = "payment"
    REFUND = "refund"
    PAYMENT_REVERSAL = "payment_reversal"
    AUTHORIZATION = "authorization"
    TAX_WITHHELD = "tax_withheld"


if TYPE_CHECKING:
    PaymentTypeValue: TypeAlias = Literal["payment", "refund", "payment_reversal", "authorization", "tax_withheld"]
    """The known values as texts."""
