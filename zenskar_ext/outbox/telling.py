"""Says in the log what becomes of events that are not accepted: why batches fail, and which events need a decision."""

import time
from collections.abc import Callable
from typing import Final

from zenskar_ext._sansio.logs import LOGGER
from zenskar_ext.outbox.outcomes import Failed
from zenskar_ext.outbox.settling import Tally

AGAIN: Final = 60.0
"""After how many seconds a failure that goes on is said again."""
_WHAT_TO_DO: Final = {
    "dead": "the API refuses them: see `zenskar usage export`",
    "parked": "it is not known whether the API has them: see `zenskar usage export --parked`, and `zenskar doctor`",
}


class Telling:
    """What a sender says. All is at WARNING.

    Args:
        monotonic: A clock in seconds that never goes back.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._said: tuple[int | None, float] = (None, float("-inf"))

    def failed(self, failed: Failed) -> None:
        """Say why a batch failed, unless that was said a moment ago."""
        status, at = self._said
        now = self._monotonic()
        if failed.status != status or now - at >= AGAIN:
            self._said = failed.status, now
            LOGGER.warning("the outbox will send a batch again: %s", failed.reason)

    def accepted(self) -> None:
        """Forget the failure: batches are accepted."""
        self._said = (None, float("-inf"))

    def settled(self, tally: Tally) -> None:
        """Say how many events need a decision."""
        for kind, why in tally.why.items():
            count = getattr(tally, kind)
            LOGGER.warning("%d events are %s, %s; the first reason: %s", count, kind, _WHAT_TO_DO[kind], why)
