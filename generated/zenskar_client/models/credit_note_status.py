# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class CreditNoteStatus(OpenEnum):
    """The status of a credit note."""

    IN_PROGRESS = "in_progress"
    ISSUED = "issued"
    VOID = "void"
    PAID = "paid"


if TYPE_CHECKING:
    CreditNoteStatusValue: TypeAlias = Literal["in_progress", "issued", "void", "paid"]
    """The known values as texts."""
