# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class PaymentMethod(OpenEnum):
    """The method of a payment."""

    CARD = "card"
    CASH = "cash"
    CHECK = "check"
    CHARGE_BACK = "charge_back"
    BANK_TRANSFER = "bank_transfer"
    DIRECT_DEBIT = "direct_debit"
    AMAZON_PAYMENTS = "amazon_payments"
    PAYPAL_EXPRESS_CHECKOUT = "paypal_express_checkout"
    UPI = "upi"
    NETBANKING_EMANDATES = "netbanking_emandates"
    OTHER = "other"
    CREDITS = "credits"
    ACH_CREDIT_TRANSFER = "ach_credit_transfer"


if TYPE_CHECKING:
    PaymentMethodValue: TypeAlias = Literal[
        "card",
        "cash",
        "check",
        "charge_back",
        "bank_transfer",
        "direct_debit",
        "amazon_payments",
        "paypal_express_checkout",
        "upi",
        "netbanking_emandates",
        "other",
        "credits",
        "ach_credit_transfer",
    ]
    """The known values as texts."""
