"""What faults do to one request, as the sandbox's core needs to know it.

Decides nothing. Must not know when a fault hits, nor how a connection is dropped.
"""

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from zenskar_ext.testing._sandbox.messages import Answer, answer_json

Drop = Literal["before", "after"]
Bend = Literal["empty", "repeat"]
"""What can be done to a page of a list."""


@frozen
class Strike:
    """What the faults do to one request; nothing if none hits it."""

    latency: float = 0.0
    drop: Drop | None = None
    status: int | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str])
    cut: int | None = None
    garble: bool = False

    def answer(self) -> Answer | None:
        """Return the response that replaces the work; None if the work is to be done."""
        if self.status is None:
            return None
        body = {"detail": f"A fault of the sandbox answers {self.status}."}
        return answer_json(self.status, body, "fault on demand", self.headers)
