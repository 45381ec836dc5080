# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class UnpauseExtensionPolicy(OpenEnum):
    """What a pause does to the end of the contract: `extend` moves it by the length of the pause, `overlap` leaves it."""

    EXTEND = "extend"
    OVERLAP = "overlap"
