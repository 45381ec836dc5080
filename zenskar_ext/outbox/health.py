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
    """Return whether the oldest event that waits to be sent is younger than `max_age`, and no sender of it has ended.

    A sender that ended because of an error, such as wrong credentials, is seen in its own process, while its `sending`
    block runs.

    Dead and parked events do not wait: look at `stats()`. A database that cannot be asked is not healthy either.
    """
    if outbox.error is not None:
        return Health(ok=False, reason=f"the sender has ended: {outbox.error}")
    try:
        stats = outbox.stats()
    except OutboxError as error:
        return Health(ok=False, reason=str(error))
    age = timedelta(seconds=stats.oldest_age or 0.0)
    if age <= max_age:
        return Health(ok=True)
    waiting = stats.pending + stats.leased
    words = f"the oldest of {waiting:,} events that wait to be sent is {_whole(age)} old; {_whole(max_age)} are allowed"
    return Health(ok=False, reason=words)


def _whole(age: timedelta) -> timedelta:
    return timedelta(seconds=round(age.total_seconds()))
