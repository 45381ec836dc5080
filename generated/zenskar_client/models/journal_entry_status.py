# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class JournalEntryStatus(OpenEnum):
    """The status of a journal entry. Requests accept `pending` and `posted`.

    Sources:
        The filter of the vendor's tool accepts `posted` and `draft`.
    """

    PENDING = "pending"
    POSTED = "posted"
    DRAFT = "draft"
