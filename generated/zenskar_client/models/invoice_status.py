# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class InvoiceStatus(OpenEnum):
    """Where an invoice stands. Drafts can be changed and deleted, approved ones only credited or made void."""

    DRAFT = "draft"
    APPROVED = "approved"
    EDITED = "edited"
    DISCARDED = "discarded"
    PAID = "paid"
    VOID = "void"
    PARTIALLY_PAID = "partially_paid"
    UPCOMING = "upcoming"
