# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class RepaymentMethod(OpenEnum):
    """How the credited amount is returned to the customer."""

    CREDITS = "credits"
    INVOICE_ADJUSTED = "invoice_adjusted"
    EXTERNAL_PAYMENT = "external_payment"
    CREDITS_AGAINST_PAYMENT = "credits_against_payment"
    ORIGINAL_PAYMENT_METHOD = "original_payment_method"


if TYPE_CHECKING:
    RepaymentMethodValue: TypeAlias = Literal[
        "credits", "invoice_adjusted", "external_payment", "credits_against_payment", "original_payment_method"
    ]
    """The known values as texts."""
