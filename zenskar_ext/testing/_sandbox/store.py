"""What a sandbox remembers: records by collection, the time, and the next id.

Decides only that a request is done as a whole or not at all. Must not know what any record means.
"""

from collections import defaultdict
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random
from typing import Any
from uuid import UUID

Record = dict[str, Any]
START = datetime(2026, 1, 1, tzinfo=UTC)
TICK = timedelta(milliseconds=1)


class Clock:
    """The sandbox's own time: it starts at 2026-01-01 UTC and goes on by a millisecond with every request."""

    def __init__(self, now: datetime = START) -> None:
        """Set it."""
        self.now = now

    def move(self, by: timedelta) -> None:
        """Move it, as for what happens after 24 hours."""
        self.now += by

    def stamp(self) -> str:
        """Give the time as it stands in records."""
        return write_instant(self.now)


def write_instant(value: datetime) -> str:
    """Give a date-time in UTC as the API writes it."""
    return value.isoformat().replace("+00:00", "Z")


class Ids:
    """Ids and numbers that are the same in every run with the same seed."""

    def __init__(self, seed: int) -> None:
        """Start the sequences."""
        self._random = Random(seed)
        self._numbers = count(1)

    def new(self) -> str:
        """Give the next id, a UUID."""
        return str(UUID(int=self._random.getrandbits(128), version=4))

    def number(self) -> int:
        """Give the next number of an invoice; none is given twice."""
        return next(self._numbers)


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
