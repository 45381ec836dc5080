"""What the headers of all responses say: the API's clock, and how many requests are allowed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Reply

CLOCK: Final = "How far is the clock of this machine from that of the API?"
RATE: Final = "How many requests are allowed?"
SMALL: Final = 2.0
"""How many seconds of difference `Date` cannot tell: it has whole seconds, and servers write it once a second."""
LEAST: Final = 2
"""How many responses have to agree."""
LARGE: Final = 30.0
"""How many seconds of difference are worth a word."""


def clock(replies: Sequence[Reply]) -> Answer:
    """Compare the `Date` of responses with the time of this machine."""
    ahead = [seconds for each in replies if (seconds := _ahead(each)) is not None]
    if not ahead:
        return Answer(CLOCK, None, f"none of {len(replies)} responses has a Date")
    middle = sorted(ahead)[len(ahead) // 2]
    agreeing = sum(abs(each - middle) <= SMALL for each in ahead)
    if agreeing < LEAST or agreeing * 2 <= len(ahead):
        return Answer(CLOCK, None, f"the Date of {agreeing} of {len(ahead)} responses agrees: that is not enough")
    by = f"by the Date of {len(ahead)} responses"
    if abs(middle) < SMALL:
        return Answer(CLOCK, 0, f"they agree within {SMALL:.0f} s, {by}")
    words = f"the API is {abs(middle):.0f} s {'ahead' if middle > 0 else 'behind'}, {by}"
    if abs(middle) > LARGE:
        words += ". Set the clock of this machine: usage is counted by its times"
    return Answer(CLOCK, round(middle), words)


def _ahead(reply: Reply) -> float | None:
    """Return how many seconds the API was ahead; None if that is not known, as of what a cache had kept.

    `Date` has whole seconds: half of one is added.
    """
    if reply.headers.get("age", "0") != "0":
        return None
    try:
        sent: datetime = parsedate_to_datetime(reply.headers.get("date", ""))
        return (sent - reply.asked_at).total_seconds() - (reply.came_at - reply.asked_at).total_seconds() / 2 + 0.5
    except (TypeError, ValueError):  # none, nonsense, or a time without a zone
        return None


def rate(replies: Sequence[Reply]) -> Answer:
    """List the headers that say how many requests are allowed."""
    found: dict[str, str] = {}
    for each in replies:
        found |= _of_rates(each.headers)
    if not found:
        return Answer(RATE, None, f"none of {len(replies)} responses has a header on it")
    words = ", ".join(f"{name}: {value}" for name, value in found.items())
    return Answer(RATE, found, f"the last values of the headers of {len(replies)} responses: {words}")


def _of_rates(headers: Mapping[str, str]) -> dict[str, str]:
    return {
        name: value
        for name, value in headers.items()
        if any(word in name.lower() for word in ("ratelimit", "rate-limit", "retry-after", "quota"))
    }
