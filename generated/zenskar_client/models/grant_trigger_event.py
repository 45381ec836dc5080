# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class GrantTriggerEvent(OpenEnum):
    """The event at which a grant is given.

    Sources:
        `invoice_approval` is the docs' example; the other values are from secondary sources.
    """

    INVOICE_APPROVAL = "invoice_approval"
    INVOICE_CREATION = "invoice_creation"
    PAYMENT_SUCCESS = "payment_success"


if TYPE_CHECKING:
    GrantTriggerEventValue: TypeAlias = Literal["invoice_approval", "invoice_creation", "payment_success"]
    """The known values as texts."""
