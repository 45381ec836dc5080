# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class RefundDestination(OpenEnum):
    """Where refunded money goes. `external` is in the docs; the vendor's newer tool offers the other two only."""

    CREDITS = "credits"
    ORIGINAL_PAYMENT_METHOD = "original_payment_method"
    EXTERNAL = "external"
