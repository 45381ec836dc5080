# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class PaymentType(OpenEnum):
    """Whether a row is a payment or something that is kept in the form of one."""

    PAYMENT = "payment"
    REFUND = "refund"
    PAYMENT_REVERSAL = "payment_reversal"
    AUTHORIZATION = "authorization"
    TAX_WITHHELD = "tax_withheld"
