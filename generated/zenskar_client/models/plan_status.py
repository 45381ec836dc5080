# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class PlanStatus(OpenEnum):
    """The status of a plan.

    Sources:
        The docs pages of the older plans have only `draft` and `active`. The vendor's tools and the plans of the
        third version also have `archived`.
    """

    DRAFT = "draft"
    ACTIVE = "active"
    ARCHIVED = "archived"


if TYPE_CHECKING:
    PlanStatusValue: TypeAlias = Literal["draft", "active", "archived"]
    """The known values as texts."""
