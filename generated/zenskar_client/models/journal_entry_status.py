# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class JournalEntryStatus(OpenEnum):
    """The status of a journal entry. Requests accept `pending` and `posted`.

    Sources:
        The filter of the vendor's tool accepts `posted` and `draft`.
    """

    PENDING = "pending"
    POSTED = "posted"
    DRAFT = "draft"


if TYPE_CHECKING:
    JournalEntryStatusValue: TypeAlias = Literal["pending", "posted", "draft"]
    """The known values as texts."""
