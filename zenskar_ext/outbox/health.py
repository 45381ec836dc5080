"""A health check of an outbox: it fails if events wait for too long, or if the database cannot be asked."""

from datetime import timedelta
from typing import Final

from attrs import frozen

from zenskar_ext.outbox.errors import OutboxError
from zenskar_ext.outbox.outbox import Outbox

MAX_AGE: Final = timedelta(minutes=15)


@frozen
class Health:
    """Whether events are sent in time. It is true if they are, so that `if not health(outbox): ...` works.

    Attributes:
        ok: Whether they are.
        reason: What is wrong; empty if nothing is.
    """

    ok: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.ok


def health(outbox: Outbox, *, max_age: timedelta = MAX_AGE) -> Health:
    """Return whether the oldest event that waits to be sent is younger than `max_age`, and nothing needs a decision.

    It fails if a sender of a `sending` block has ended because of an error, such as wrong credentials. That can be seen
    only in the process of the sender, and while the block runs.

    Parked events fail it too, until somebody decides on them: nobody knows whether they are billed. Dead ones do not: look
    at `stats()`. A database that cannot be asked is not healthy either.
    """
    if outbox.error is not None:
        return Health(ok=False, reason=f"the sender has ended: {outbox.error}")
    try:
        stats = outbox.stats()
    except OutboxError as error:
        return Health(ok=False, reason=str(error))
    reasons: list[str] = []
    age = timedelta(seconds=stats.oldest_age or 0.0)
    if age > max_age:
        words = f"the oldest of {stats.pending + stats.leased:,} events that wait to be sent is {_whole(age)} old; "
        reasons.append(f"{words}{_whole(max_age)} are allowed")
        if stats.failure is not None:
            reasons.append(f"the last failure: {stats.failure.reason}")
    if stats.parked:
        reasons.append(parked_words(stats.parked))
    return Health(ok=not reasons, reason="; ".join(reasons))


def parked_words(count: int) -> str:
    """Return what parked events need."""
    words = "it is not known whether the API has them. See `zenskar usage export --parked` for the reasons, look for them in "
    return f"{count:,} events are parked: {words}`usage_events.logs`, then `discard` or `retry` them; `zenskar doctor` helps"


def _whole(age: timedelta) -> timedelta:
    return timedelta(seconds=round(age.total_seconds()))
