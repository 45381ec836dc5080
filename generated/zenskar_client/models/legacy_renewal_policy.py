# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class LegacyRenewalPolicy(OpenEnum):
    """What happened after a contract of the first API generation ended."""

    RENEWWITHDEFAULTCONTRACT = "renewWithDefaultContract"
    RENEWWITHEXISTING = "renewWithExisting"


if TYPE_CHECKING:
    LegacyRenewalPolicyValue: TypeAlias = Literal["renewWithDefaultContract", "renewWithExisting"]
    """The known values as texts."""
