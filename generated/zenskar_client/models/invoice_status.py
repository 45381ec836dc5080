# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class InvoiceStatus(OpenEnum):
    """The status of an invoice. Drafts can be changed and deleted. Approved invoices can only be credited or voided."""

    DRAFT = "draft"
    APPROVED = "approved"
    EDITED = "edited"
    DISCARDED = "discarded"
    PAID = "paid"
    VOID = "void"
    PARTIALLY_PAID = "partially_paid"
    UPCOMING = "upcoming"


if TYPE_CHECKING:
    InvoiceStatusValue: TypeAlias = Literal[
        "draft", "approved", "edited", "discarded", "paid", "void", "partially_paid", "upcoming"
    ]
    """The known values as texts."""
