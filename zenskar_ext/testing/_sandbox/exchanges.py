"""What the inspector shows of requests: the last ones, each with its response.

Decides how much is kept, so that a sandbox that runs for weeks needs no more memory, and that no secret is kept from a
header. Must not know pages.
"""

from collections.abc import Mapping

from attrs import frozen

from zenskar_client.secrets import HIDDEN, is_secret
from zenskar_ext.testing._sandbox.messages import Delivery, Received, Request

KEPT = 500
"""How many requests are kept with their responses."""
LONGEST = 16 * 1024
"""How many bytes of a body are kept."""


@frozen
class Body:
    """The beginning of a body, and the size of all of it."""

    start: bytes
    size: int

    @property
    def whole(self) -> bool:
        """Whether all of the body is kept."""
        return self.size == len(self.start)


@frozen
class Message:
    """Headers and body of a request or a response."""

    headers: Mapping[str, str]
    body: Body


@frozen
class Exchange:
    """A request, and what was sent back."""

    number: int
    """Requests are counted from 1, since the start or the last reset."""
    at: str
    """The time of the sandbox."""
    received: Received
    request: Message
    response: Message | None
    """None if a fault dropped the connection."""
    latency: float
    cut: int | None


def exchange(number: int, at: str, received: Received, request: Request, delivery: Delivery) -> Exchange:
    """Return what is kept of a request and of its response."""
    answer = delivery.answer
    response = _message(answer.headers, answer.body) if answer else None
    return Exchange(
        number, at, received, _message(request.headers, request.body), response, delivery.latency, delivery.cut
    )


def _message(headers: Mapping[str, str], body: bytes) -> Message:
    shown = {name: HIDDEN if is_secret(name) else value for name, value in headers.items()}
    return Message(shown, Body(body[:LONGEST], len(body)))
