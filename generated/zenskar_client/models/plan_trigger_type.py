# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class PlanTriggerType(OpenEnum):
    """What starts a phase or a line.

    Sources:
        `time_based` is on the docs page, `event_based` in the schema of the vendor's tool.
    """

    TIME_BASED = "time_based"
    EVENT_BASED = "event_based"


if TYPE_CHECKING:
    PlanTriggerTypeValue: TypeAlias = Literal["time_based", "event_based"]
    """The known values as texts."""
