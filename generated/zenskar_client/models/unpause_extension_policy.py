# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class UnpauseExtensionPolicy(OpenEnum):
    """The effect of a pause on the end of the contract: `extend` moves the end by the length of the pause, `overlap`
    does not change it."""

    EXTEND = "extend"
    OVERLAP = "overlap"


if TYPE_CHECKING:
    UnpauseExtensionPolicyValue: TypeAlias = Literal["extend", "overlap"]
    """The known values as texts."""
