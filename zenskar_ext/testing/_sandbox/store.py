"""What a sandbox remembers: records by collection, the time, and the next id.

Decides only that a request is done as a whole or not at all, and that time goes forward. Must not know what any record
means.
"""

from collections import defaultdict
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from threading import Lock
from typing import Any
from uuid import UUID

from zenskar_ext.errors import ConfigurationError

Record = dict[str, Any]
START = datetime(2026, 1, 1, tzinfo=UTC)
END = datetime(9000, 1, 1, tzinfo=UTC)
"""As far as the time can be set: what is counted from it still has a date."""
TICK = timedelta(milliseconds=1)


class Clock:
    """The sandbox's own time: it starts at 2026-01-01 UTC and goes on by a millisecond with every request.

    It never goes back: what is created later has a later `created_at`. Only `Sandbox.reset` and `Sandbox.load` give
    a sandbox another time.
    """

    def __init__(self, now: datetime = START) -> None:
        """Start it."""
        self._now = now
        self._lock = Lock()

    @property
    def now(self) -> datetime:
        """The time, in UTC."""
        return self._now

    def move(self, by: timedelta) -> None:
        """Move it forward, as for what happens after 24 hours.

        Raises:
            ConfigurationError: It would go back, or beyond the year 9000.
        """
        with self._lock:
            self._go_on(by)

    def set(self, to: datetime) -> None:
        """Move it forward to a time.

        Raises:
            ConfigurationError: The time has no time zone, is over already, or is beyond the year 9000.
        """
        if to.utcoffset() is None:
            msg = f"clock.set({to!r}): give a time with its time zone, such as datetime(2026, 3, 1, tzinfo=UTC)"
            raise ConfigurationError(msg)
        with self._lock:
            self._go_on(to - self._now)

    def tick(self) -> None:
        """Go on by a millisecond."""
        with self._lock:
            self._now += TICK

    def stamp(self) -> str:
        """Give the time as it stands in records."""
        return write_instant(self._now)

    def _go_on(self, by: timedelta) -> None:
        if not timedelta() <= by <= END - self._now:
            msg = f"the clock stands at {self.stamp()} and only goes forward, to {write_instant(END)} at most"
            raise ConfigurationError(msg)
        self._now += by


def write_instant(value: datetime) -> str:
    """Give a date-time in UTC as the API writes it."""
    return value.isoformat().replace("+00:00", "Z")


class Ids:
    """Ids and numbers that are the same in every run with the same seed.

    Args:
        seed: What the ids are made from.
        given: How many ids have been given.
        numbered: How many invoices have been given a number.
    """

    def __init__(self, seed: int, given: int = 0, numbered: int = 0) -> None:
        """Go on after those that have been given."""
        self.seed = seed
        self.given = given
        self.numbered = numbered

    def new(self) -> str:
        """Give the next id, a UUID."""
        self.given += 1
        digest = blake2b(f"{self.seed} {self.given}".encode(), digest_size=16).digest()
        return str(UUID(bytes=digest, version=4))

    def number(self) -> int:
        """Give the next number of an invoice; none is given twice."""
        self.numbered += 1
        return self.numbered


class Store:
    """Records by collection and id. A record is never changed in place: `put` replaces it.

    A collection is named by its path in the description, such as `/customers/{customer_id}/addresses`; which customer
    an address belongs to stands in the address, under the name that the path has for it.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._collections: dict[str, dict[str, Record]] = defaultdict(dict)
        self._undo: list[tuple[str, str, Record | None]] = []
        self.version = 0

    def rows(self, collection: str) -> list[Record]:
        """Give all records of a collection, in the order in which they were first put."""
        return list(self._collections[collection].values())

    def collections(self) -> Mapping[str, Sequence[Record]]:
        """Give the records of every collection that has some, by its name and in its order."""
        return {name: list(records.values()) for name, records in sorted(self._collections.items()) if records}

    def get(self, collection: str, key: str) -> Record | None:
        """Give a record, None if it is not there."""
        return self._collections[collection].get(key)

    def put(self, collection: str, record: Record) -> Record:
        """Keep a record under its `id`, in place of the one that was there, and give it back."""
        self._remember(collection, record["id"])
        self._collections[collection][record["id"]] = record
        return record

    def remove(self, collection: str, key: str) -> None:
        """Forget a record."""
        self._remember(collection, key)
        del self._collections[collection][key]

    @contextmanager
    def whole(self) -> Generator[None]:
        """Undo everything that was done inside if it ends with an exception."""
        self._undo.clear()
        try:
            yield
        except BaseException:
            self._take_back()
            raise

    def _remember(self, collection: str, key: str) -> None:
        self._undo.append((collection, key, self.get(collection, key)))
        self.version += 1

    def _take_back(self) -> None:
        for collection, key, record in reversed(self._undo):
            if record is None:
                self._collections[collection].pop(key, None)
            else:
                self._collections[collection][key] = record
        self.version += 1
