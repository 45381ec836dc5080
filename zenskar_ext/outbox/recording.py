"""Writes events into the database: those of concurrent threads in one transaction, or into a transaction of the caller.

Group commit: one thread writes what all have brought, while the others wait. They share the wait for the disk. A thread
that is alone writes at once, and waits for nobody.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from threading import Event, Lock
from typing import Final
from weakref import WeakSet

from attrs import frozen

from zenskar_ext._at_fork import at_fork
from zenskar_ext.outbox.aside import Aside
from zenskar_ext.outbox.backpressure import Room
from zenskar_ext.outbox.checking import Row
from zenskar_ext.outbox.database import Database, in_plain_words
from zenskar_ext.outbox.errors import EventConflictError, LockedError, OutboxError, RecordInDoubtError
from zenskar_ext.outbox.inserting import AlchemyTarget, Inserter, Target, target_of

CHUNK: Final = 5_000
"""How many events `record_many` commits together."""
_PATIENCE: Final = 0.2
"""How many seconds a group waits for an id that another transaction holds, before each thread waits for itself."""
_LOOK: Final = 0.05
"""How often a thread that waits looks whether another one still leads, in seconds."""


@frozen
class Recorded:
    """An event that is on disk.

    Attributes:
        event_id: Its id: the given one, or a random one.
        new: False if it was recorded before. It is kept once.
    """

    event_id: str
    new: bool


@frozen
class RecordedMany:
    """Events that are on disk.

    Attributes:
        new: How many of them are new.
        known: How many were recorded before.
    """

    new: int = 0
    known: int = 0


class _Entry:
    """A row that a thread has brought, and what became of it."""

    __slots__ = ("alone", "error", "finished", "known", "row", "turn")

    def __init__(self, row: Row) -> None:
        self.row = row
        self.known = False
        self.error: OutboxError | None = None
        self.alone = False  # its thread writes it in a transaction of its own
        self.finished = False
        self.turn = Event()  # there is something to look at


class Recorder:
    """Records checked events.

    Args:
        database: Where.
        room: Whether there is room for more.
    """

    def __init__(self, database: Database, room: Room) -> None:
        self._database = database
        self._room = room
        self._inserter: Final = Inserter(database.tables)
        self._aside: Final = Aside()
        self.start_anew()
        _RECORDERS.add(self)

    def start_anew(self) -> None:
        """Start without threads, at the beginning and in a forked child."""
        self._aside.start_anew()
        self._waiting: deque[_Entry] = deque()
        # Only ever held by `with`, which no exception of a signal handler gets between: it is free if nobody leads.
        self._leading = Lock()

    def record(self, row: Row, connection: object | None) -> Recorded:
        """Write a row; it is on disk afterwards, or in the transaction of the caller.

        Raises:
            OutboxError: It is not kept, or that is not known. The error has the id.
        """
        try:
            if connection is not None:
                found = self._insert(target_of(connection), [row])
                if found.refused:
                    raise self._room.full(1)
                if found.conflicts:
                    raise _conflict(found.conflicts, 0)
                return Recorded(row.event_id, new=found.new == 1)
            if not self._room.left(1):
                return self._record_known(row)
            self._room.take(1)
            entry = _Entry(row)
            self._aside.run(partial(self._commit, entry))
            if entry.error is not None:
                raise type(entry.error)(str(entry.error)) from None  # of each thread its own
        except OutboxError as error:
            raise _about(error, [row]) from None
        return Recorded(row.event_id, new=not entry.known)

    def _record_known(self, row: Row) -> Recorded:
        """Say that a row is there already, when there is no room for a new one."""
        with self._database.transaction() as own:
            target = AlchemyTarget(own)
            if self._inserter.fresh(target, [row]):
                raise self._room.full(1)
            if self._inserter.conflicts(target, [row]):
                raise _conflict([row.event_id], 0)
        return Recorded(row.event_id, new=False)

    def record_many(self, rows: Iterable[Row], connection: object | None) -> RecordedMany:
        """Write rows, chunk by chunk, or into the transaction of the caller.

        Raises:
            EventConflictError: Some were known as other events; the others are kept.
            OutboxError: Those of this chunk and the next ones are not kept. The error has the ids of the chunk.
        """
        new = known = 0
        conflicts: list[str] = []
        rest = iter(rows)
        while chunk := list(islice(rest, CHUNK)):
            try:
                if connection is not None:
                    found = self._insert(target_of(connection), chunk)
                else:
                    done: list[_Inserted] = []
                    self._aside.run(partial(self._insert_chunk, chunk, done))
                    (found,) = done
                if found.refused:
                    raise self._room.full(found.refused)
            except OutboxError as error:
                raise _about(error, chunk) from None
            new, known = new + found.new, known + found.known
            conflicts += found.conflicts
        if conflicts:
            raise _conflict(conflicts, new + known, mine=connection is not None)
        return RecordedMany(new, known)

    def _insert_chunk(self, rows: Sequence[Row], done: "list[_Inserted]") -> None:
        with self._database.transaction() as own:
            found = self._insert(AlchemyTarget(own), rows)
        done.append(found)

    def _insert(self, target: Target, rows: Sequence[Row]) -> "_Inserted":
        """Insert rows for which there is room, and those that are known."""
        with in_plain_words():
            left = self._room.left(len(rows))
            refused: list[Row] = []
            if left < len(rows):
                refused = self._inserter.fresh(target, rows)[left:]
                names = {(row.slug, row.event_id) for row in refused}
                rows = [row for row in rows if (row.slug, row.event_id) not in names]
            known = self._inserter.insert_many(target, rows) if rows else 0
            conflicts = self._inserter.conflicts(target, rows) if known else []
        self._room.take(len(rows) - known)
        return _Inserted(len(rows) - known, known - len(conflicts), conflicts, len(refused))

    def _commit(self, entry: _Entry) -> None:
        """Wait until an entry is written, by this thread or another one."""
        self._waiting.append(entry)
        try:
            while True:
                entry.turn.clear()
                if entry.finished:
                    return
                if entry.alone:
                    self._write([entry], self._database.timeout * 0.9)
                elif self._leading.locked():
                    entry.turn.wait(_LOOK)  # and see then whether the one that leads is still there
                else:
                    self._lead(entry)
        except BaseException:
            with suppress(ValueError):
                self._waiting.remove(entry)
            raise

    def _lead(self, entry: _Entry) -> None:
        """Write what waits, unless another thread was quicker."""
        with self._leading:
            if entry.finished or entry.alone:
                return
            group = [entry]
            while self._waiting:
                each = self._waiting.popleft()
                if each is not entry:
                    group.append(each)
            try:
                self._write(group, _PATIENCE)
            finally:
                for each in group:
                    each.turn.set()  # also those that are not finished, if this thread was interrupted
        with suppress(IndexError):
            self._waiting[0].turn.set()

    def _write(self, group: Sequence[_Entry], wait: float) -> None:
        """Write entries in a transaction.

        An exception of a signal handler goes on to the thread that it interrupts. The others write what they have again:
        what is there is known by its id.
        """
        known: list[_Entry] = []
        conflicts: set[int] = set()
        failure: OutboxError | None = None
        try:
            with self._database.transaction() as connection:
                target = AlchemyTarget(connection)
                there = {id(row) for row in self._inserter.insert(target, [each.row for each in group], wait)}
                known = [each for each in group if id(each.row) in there]
                conflicts = {id(each) for each in known if self._inserter.conflicts(target, [each.row])}
        except LockedError as error:
            if not group[0].alone:
                for each in group:
                    each.alone = True
                return
            failure = error
        except OutboxError as error:
            failure = error
        for each in known:
            each.known = True
        for each in group:
            each.error = _conflict([each.row.event_id], 0) if id(each) in conflicts else failure
            each.finished = True


@frozen
class _Inserted:
    """What became of rows.

    Attributes:
        new: How many are new.
        known: How many were there.
        conflicts: The ids of those that were there as other events.
        refused: How many there was no room for.
    """

    new: int
    known: int
    conflicts: list[str]
    refused: int


def _about(error: OutboxError, rows: Sequence[Row]) -> OutboxError:
    """Return an error that has the ids of the rows that it is about."""
    if isinstance(error, RecordInDoubtError):
        shown = f"event_id={rows[0].event_id!r}" if len(rows) == 1 else "the same event_ids"
        error = RecordInDoubtError(f"{error}: it may or may not be kept; record it again with {shown}")
    error.event_ids = error.event_ids or tuple(row.event_id for row in rows)
    return error


def _conflict(ids: Sequence[str], others: int, *, mine: bool = False) -> EventConflictError:
    shown = ", ".join(ids[:5]) + (f" and {len(ids) - 5:,} more" if len(ids) > 5 else "")  # noqa: PLR2004
    rest = f"; the {others:,} others are {'in your transaction' if mine else 'kept'}" if others else ""
    error = EventConflictError(f"recorded before with another customer, time or data, so not kept: {shown}{rest}")
    error.event_ids = tuple(ids)
    return error


_RECORDERS: Final[WeakSet[Recorder]] = WeakSet()


def _in_a_child() -> None:
    for each in _RECORDERS:
        each.start_anew()


at_fork(after_in_child=_in_a_child)
