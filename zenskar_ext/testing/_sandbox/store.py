"""What a sandbox remembers: records by collection, the time, and the next id.

Decides only that a request is atomic, and that time goes forward. Must not know what any record means.
"""

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from threading import Lock
from typing import Any
from uuid import UUID

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing.changes import Change, Kind

Record = dict[str, Any]
Keys = Callable[[Record], Iterable[str]]
"""Returns what a record can be looked up by besides its id."""
START = datetime(2026, 1, 1, tzinfo=UTC)
END = datetime(9000, 1, 1, tzinfo=UTC)
"""The latest time that can be set: dates that are counted from it still exist."""
TICK = timedelta(milliseconds=1)


class Clock:
    """The sandbox's own clock. It starts at 2026-01-01 UTC and advances by a millisecond with every request.

    It never goes back: what is created later has a later `created_at`. Only `Sandbox.reset` and `Sandbox.load` can set it
    to an earlier time.
    """

    def __init__(self, now: datetime = START) -> None:
        """Start the clock."""
        self._now = now
        self._ticked = timedelta()
        self._lock = Lock()

    @property
    def now(self) -> datetime:
        """The time, in UTC."""
        return self._now

    def move(self, by: timedelta) -> None:
        """Move the clock forward, for example to test what happens after 24 hours.

        Raises:
            ConfigurationError: The clock would go back, or beyond the year 9000.
        """
        with self._lock:
            self._go_on(by)

    def set(self, to: datetime) -> None:
        """Move the clock forward to a time. One that only requests have moved it past leaves it where it stands.

        Raises:
            ConfigurationError: The time has no time zone, is in the past, or is beyond the year 9000.
        """
        if to.utcoffset() is None:
            msg = f"clock.set({to!r}): give a time with its time zone, such as datetime(2026, 3, 1, tzinfo=UTC)"
            raise ConfigurationError(msg)
        with self._lock:
            if not timedelta() <= self._now - to <= self._ticked:
                self._go_on(to - self._now)

    def tick(self) -> None:
        """Advance by a millisecond."""
        with self._lock:
            self._now += TICK
            self._ticked += TICK

    def stamp(self) -> str:
        """Return the time as records store it."""
        return write_instant(self._now)

    def _go_on(self, by: timedelta) -> None:
        if not timedelta() <= by <= END - self._now:
            msg = f"the clock stands at {self.stamp()} and only goes forward, to {write_instant(END)} at most"
            raise ConfigurationError(msg)
        self._now += by
        self._ticked = timedelta()


def write_instant(value: datetime) -> str:
    """Return a date-time in UTC as the API writes it."""
    return value.isoformat().replace("+00:00", "Z")


class Ids:
    """Ids and numbers that are the same in every run with the same seed.

    Args:
        seed: The seed of the ids.
        given: How many ids have been returned.
        numbered: How many invoice numbers have been returned.
    """

    def __init__(self, seed: int, given: int = 0, numbered: int = 0) -> None:
        """Continue after those that have been returned."""
        self.seed = seed
        self.given = given
        self.numbered = numbered

    def new(self) -> str:
        """Return the next id, a UUID."""
        self.given += 1
        digest = blake2b(f"{self.seed} {self.given}".encode(), digest_size=16).digest()
        return str(UUID(bytes=digest, version=4))

    def number(self) -> int:
        """Return the next invoice number. No number is returned twice."""
        self.numbered += 1
        return self.numbered


class Store:
    """Records by collection and id. A record is never changed in place: `put` replaces it.

    A collection is named by its path in the description, such as `/customers/{customer_id}/addresses`. An address holds
    the id of its customer, under the name that the path has for it.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._collections: dict[str, dict[str, Record]] = defaultdict(dict)
        self._indexes: dict[str, dict[Keys, _Index]] = defaultdict(dict)
        self._places: dict[str, dict[str, int]] = defaultdict(dict)
        self._placed = 0
        self._undo: list[tuple[str, str, Record | None, int]] = []
        self.version = 0

    def rows(self, collection: str) -> list[Record]:
        """Return all records of a collection, in the order in which they were first put."""
        return list(self._collections[collection].values())

    def rows_with(self, collection: str, keys: Keys, key: str) -> list[Record]:
        """Return the records of a collection that have a key, in the order in which they were first put. Looks at no others.

        Args:
            collection: The collection.
            keys: Returns the keys of a record.
            key: The key.
        """
        index = self._indexes[collection].get(keys)
        if index is None:
            index = self._indexes[collection][keys] = _Index(keys)
            for record in self._collections[collection].values():
                index.replace(None, record)
        places = self._places[collection]
        return sorted(index.rows(key), key=lambda record: places[record["id"]])

    def collections(self) -> Mapping[str, Sequence[Record]]:
        """Return the records of every collection that has some, by its name and in its order."""
        return {name: list(records.values()) for name, records in sorted(self._collections.items()) if records}

    def get(self, collection: str, key: str) -> Record | None:
        """Return a record; None if it does not exist."""
        return self._collections[collection].get(key)

    def put(self, collection: str, record: Record) -> Record:
        """Store a record under its `id`, in place of an earlier one, and return it."""
        self._remember(collection, record["id"])
        self._set(collection, record["id"], record)
        return record

    def remove(self, collection: str, key: str) -> None:
        """Delete a record."""
        self._remember(collection, key)
        self._set(collection, key, None)

    def changes(self) -> Mapping[tuple[str, str], Record | None]:
        """Return what has been written since the last `whole` began, by collection and id, as it was before; None if new."""
        first: dict[tuple[str, str], Record | None] = {}
        for collection, key, record, _ in self._undo:
            first.setdefault((collection, key), record)
        return first

    @contextmanager
    def whole(self) -> Generator[list[Change]]:
        """Undo everything that was done inside the block if it ends with an exception.

        Yields a list. After a block that ends without one, it holds the changes: one for each record that differs.
        """
        self._undo.clear()
        changes = list[Change]()
        try:
            yield changes
        except BaseException:
            self._take_back()
            raise
        changes += self._changes()

    def _changes(self) -> Iterator[Change]:
        before: dict[tuple[str, str], Record | None] = {}
        for collection, key, record, _ in self._undo:
            before.setdefault((collection, key), record)
        for (collection, key), old in before.items():
            new = self.get(collection, key)
            if new != old:
                kind: Kind = "created" if old is None else "deleted" if new is None else "updated"
                yield Change(kind, collection, key, old, new)

    def written(self) -> list[Record]:
        """Return the records that were stored since the block of `whole` began, as they are now."""
        found = (self.get(collection, key) for collection, key, _, _ in self._undo)
        return [record for record in found if record is not None]

    def _remember(self, collection: str, key: str) -> None:
        place = self._places[collection].get(key, 0)
        self._undo.append((collection, key, self.get(collection, key), place))
        self.version += 1

    def _take_back(self) -> None:
        for collection, key, record, place in reversed(self._undo):
            was_removed = record is not None and self.get(collection, key) is None
            self._set(collection, key, record)
            if was_removed:
                self._put_back(collection, key, place)
        self.version += 1

    def _put_back(self, collection: str, key: str, place: int) -> None:
        """Give a record, which was put at the end, the place that it had in the order of its collection."""
        places = self._places[collection]
        places[key] = place
        in_order = sorted(self._collections[collection].items(), key=lambda item: places[item[0]])
        self._collections[collection] = dict(in_order)

    def _set(self, collection: str, key: str, record: Record | None) -> None:
        records = self._collections[collection]
        for index in self._indexes[collection].values():
            index.replace(records.get(key), record)
        if record is None:
            records.pop(key, None)
            self._places[collection].pop(key, None)
        else:
            records[key] = record
            self._placed += 1
            self._places[collection].setdefault(key, self._placed)


class _Index:
    """The records of a collection by their keys."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._rows: dict[str, dict[str, Record]] = defaultdict(dict)

    def rows(self, key: str) -> list[Record]:
        """Return the records that have a key."""
        return list(self._rows[key].values())

    def replace(self, old: Record | None, new: Record | None) -> None:
        """Put a record in place of an earlier one with its id. None stands for no record."""
        kept = frozenset(self._keys(new)) if new else frozenset[str]()
        if old:
            for key in frozenset(self._keys(old)) - kept:
                del self._rows[key][old["id"]]
        if new:
            for key in kept:
                self._rows[key][new["id"]] = new
