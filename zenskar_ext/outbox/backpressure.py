"""Refuses new events while too many wait to be sent."""

import os
import time
from collections.abc import Callable
from typing import Final

from sqlalchemy import func, select

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.outbox.database import Database
from zenskar_ext.outbox.errors import OutboxFullError
from zenskar_ext.outbox.tables import State

FRESH: Final = 1.0
"""For how many seconds a count is believed."""


class Room:
    """How many more events may be recorded.

    The events in the database are counted once a second at most. In between, those of this process are added, so
    several processes together may exceed the limit by what they record in a second.

    Args:
        database: Where the events are.
        most: How many may wait to be sent; None for no limit.
        clock: Returns seconds that never decrease.
    """

    def __init__(self, database: Database, most: int | None, clock: Callable[[], float] = time.monotonic) -> None:
        """Check the limit.

        Raises:
            ConfigurationError: It is none.
        """
        if most is not None and (type(most) is not int or most < 1):
            raise ConfigurationError(f"max_pending={most!r}: give an int of 1 or more, or None for no limit")
        self._database = database
        self._most = most
        self._clock = clock
        self._counted = 0
        self._until = (0, float("-inf"))  # the process that counted, and when its count is too old

    def left(self, events: int) -> int:
        """Return how many of so many events there is room for."""
        if self._most is None:
            return events
        home, until = self._until
        if home != os.getpid() or self._clock() >= until or self._counted + events > self._most:
            self._counted = self._count()
            self._until = os.getpid(), self._clock() + FRESH
        return max(0, min(events, self._most - self._counted))

    def take(self, events: int) -> None:
        """Count events that are going to be recorded."""
        self._counted += events

    def full(self, events: int) -> OutboxFullError:
        """Return the error that says that there is no room for so many events."""
        kept = "the new one is not kept" if events == 1 else f"{events:,} new ones are not kept"
        return OutboxFullError(f"{self._counted:,} events wait to be sent, and max_pending is {self._most:,}: {kept}")

    def _count(self) -> int:
        events, batches = self._database.tables.events.c, self._database.tables.batches.c
        few = select(events.id).where(events.batch_id.is_(None)).limit(self._most).subquery()
        with self._database.reading() as connection:
            pending = connection.execute(select(func.count()).select_from(few)).scalar_one()
            frozen = connection.execute(
                select(func.sum(batches.events)).where(batches.state == State.OPEN)
            ).scalar_one()
        return int(pending) + int(frozen or 0)
