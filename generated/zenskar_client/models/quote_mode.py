# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class QuoteMode(OpenEnum):
    """The way in which a quote becomes binding.

    Sources:
        One value is known, from the docs' example.
    """

    APPROVAL_BASED = "approval-based"
