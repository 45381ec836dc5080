# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class ContractPhaseType(OpenEnum):
    """What a phase does. The enum is that of the vendor's tool; an older page has `paused` for `pause`."""

    ACTIVE = "active"
    PAUSE = "pause"
    TRIAL = "trial"
