# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class QuoteType(OpenEnum):
    """What a quote is for. One value is known, from the docs' example; the vendor's tool speaks of quotes that amend a contract."""

    NEW_BUSINESS = "new_business"
