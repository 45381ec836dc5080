# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ContractPhaseType(OpenEnum):
    """The type of a phase.

    Sources:
        The first three values are those of the vendor's tool; an older docs page has `paused` instead of `pause`.
    """

    ACTIVE = "active"
    PAUSE = "pause"
    TRIAL = "trial"
    PAUSED = "paused"


if TYPE_CHECKING:
    ContractPhaseTypeValue: TypeAlias = Literal["active", "pause", "trial", "paused"]
    """The known values as texts."""
