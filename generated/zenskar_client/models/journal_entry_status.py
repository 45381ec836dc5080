# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class JournalEntryStatus(OpenEnum):
    """Where an entry stands. Requests know `pending` and `posted`; the filter of the vendor's tool knows `posted` and `draft`."""

    PENDING = "pending"
    POSTED = "posted"
    DRAFT = "draft"
