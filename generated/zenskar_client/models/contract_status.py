# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class ContractStatus(OpenEnum):
    """Where a contract stands. It becomes `expired` by itself when its end date is reached."""

    DRAFT = "draft"
    ACTIVE = "active"
    PAUSED = "paused"
    EXPIRED = "expired"
    DISPUTED = "disputed"
