# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class CreditNoteStatus(OpenEnum):
    """Where a credit note stands."""

    IN_PROGRESS = "in_progress"
    ISSUED = "issued"
    VOID = "void"
    PAID = "paid"
