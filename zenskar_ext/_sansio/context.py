"""What a call needs from its client: its settings and options, and the clock and randomness that tests replace."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from zenskar_ext._sansio.logs import Log
from zenskar_ext._sansio.rates import Rate
from zenskar_ext.options import Options
from zenskar_ext.retries import RetryBudget
from zenskar_ext.settings import Settings


class Context(NamedTuple):
    """What a client gives to each of its calls.

    Attributes:
        settings: The settings of the client.
        options: The options of the call.
        budget: How many retries are left.
        rate: When the next request has its turn.
        warned: The operations that were already warned about.
        clock: Returns seconds that never decrease.
        now: Returns the current time, in UTC.
        chance: Returns a random number from 0 to 1.
        new_key: Returns a new idempotency key.
        log: Logs every attempt.
    """

    settings: Settings
    options: Options
    budget: RetryBudget
    rate: Rate
    warned: set[str]
    clock: Callable[[], float]
    now: Callable[[], datetime]
    chance: Callable[[], float]
    new_key: Callable[[], str]
    log: Log

    def changed(self, options: Options) -> "Context":
        """Return the context of a client with other options. The retry budget is shared unless another size is set."""
        size = options.retries.budget
        same = size == self.options.retries.budget
        return self._replace(options=options, budget=self.budget if same else RetryBudget(size))


def randomness() -> float:
    """Return a random number from 0 to 1, which spreads retries."""
    import random  # only for retries

    return random.random()


def new_key() -> str:
    """Return a new idempotency key, a random UUID."""
    import uuid  # slow to import, and few calls need a key

    return str(uuid.uuid4())
