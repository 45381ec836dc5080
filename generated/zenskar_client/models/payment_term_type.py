# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class PaymentTermType(OpenEnum):
    """The event from which the days of a payment term count."""

    ON_APPROVAL = "on_approval"
    ON_CREATION = "on_creation"
