# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ContractStatus(OpenEnum):
    """The status of a contract. It becomes `expired` automatically when the end date is reached."""

    DRAFT = "draft"
    ACTIVE = "active"
    PAUSED = "paused"
    EXPIRED = "expired"
    DISPUTED = "disputed"


if TYPE_CHECKING:
    ContractStatusValue: TypeAlias = Literal["draft", "active", "paused", "expired", "disputed"]
    """The known values as texts."""
