"""What is done with an outbox besides recording and sending: look at it, decide about letters, delete what is old."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from zenskar_ext.outbox import figures
from zenskar_ext.outbox.checking import Checker
from zenskar_ext.outbox.clock import Clock
from zenskar_ext.outbox.database import Database
from zenskar_ext.outbox.figures import Stats
from zenskar_ext.outbox.letters import Letter, Letters
from zenskar_ext.outbox.tables import Tables


class Upkeep:
    """The part of an outbox that looks after what it holds."""

    _checker: Checker
    _clock: Clock
    _database: Database
    _letters: Letters
    _tables: Tables

    def stats(self) -> Stats:
        """Count the events, by state.

        Raises:
            OutboxError: The database fails.
        """
        with self._database.reading() as connection:
            return figures.stats(connection, self._tables, self._clock)

    def dead(self, slug: str | None = None) -> Iterator[Letter]:
        """Iterate over the events that the API refuses, the oldest first, with the reason.

        Args:
            slug: Only those of this definition.
        """
        return self._letters.read("dead", slug)

    def parked(self, slug: str | None = None) -> Iterator[Letter]:
        """Iterate over the events of which it is not known whether the API has them, the oldest first, with the reason.

        Look for them with `usage_events.logs`. Then `discard` those that the API has, and `retry` the others.

        Args:
            slug: Only those of this definition.
        """
        return self._letters.read("parked", slug)

    def retry(self, letters: Iterable[Letter]) -> int:
        """Make dead or parked events pending, and return how many: they are sent again in new batches.

            outbox.retry(letter for letter in outbox.dead() if letter.status == 404)

        Warning: a parked event that the API has is then counted twice.

        Args:
            letters: What `dead` or `parked` returned.

        Raises:
            OutboxError: The database fails. Those before are pending.
        """
        return self._letters.retry(letters)

    def correct(
        self,
        letter: Letter,
        *,
        customer_id: str | None = None,
        data: Mapping[str, Any] | None = None,
        timestamp: datetime | str | None = None,
    ) -> bool:
        """Replace fields of a dead or parked event and make it pending. Return False if it is neither any more.

        Args:
            letter: What `dead` or `parked` returned.
            customer_id: The customer; unchanged if left out.
            data: The data; unchanged if left out.
            timestamp: The time; unchanged if left out.

        Raises:
            InvalidRequestError: It could not be sent. Nothing is changed.
            OutboxError: The database fails. Nothing is changed.
        """
        customer = letter.customer_id if customer_id is None else customer_id
        new, when = letter.data if data is None else data, letter.timestamp if timestamp is None else timestamp
        return self._letters.correct(letter, self._checker.row(letter.slug, customer, new, when, letter.event_id))

    def discard(self, letters: Iterable[Letter], *, reason: str) -> int:
        """Give dead or parked events up, and return how many. Their ids stay taken until they are pruned.

        Args:
            letters: What `dead` or `parked` returned.
            reason: Why. It is kept with them.

        Raises:
            OutboxError: The database fails. Those before are discarded.
        """
        return self._letters.discard(letters, reason)

    def prune(self, *, older_than: timedelta) -> int:
        """Delete events that were sent or discarded before this time, and return how many.

        Warning: an event that is recorded again after it was pruned is new, and sent again.

        Args:
            older_than: How long ago they were settled, at least.

        Raises:
            OutboxError: The database fails. Some are deleted.
        """
        deleted, more = 0, True
        while more:
            with self._database.transaction() as connection:
                some, more = figures.prune(connection, self._tables, self._clock, older_than.total_seconds())
            deleted += some
        return deleted
