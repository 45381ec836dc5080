"""Writes events into the database: those of concurrent threads in one transaction, or into a transaction of the caller.

Group commit: one thread writes what all have brought, while the others wait. They share the wait for the disk. A thread
that is alone writes at once, and waits for nobody.
"""

import os
from collections.abc import Iterable, Sequence
from itertools import islice
from threading import Event, Lock
from typing import Final
from weakref import WeakSet

from attrs import frozen

from zenskar_ext.outbox.backpressure import Room
from zenskar_ext.outbox.checking import Row
from zenskar_ext.outbox.database import Database, in_plain_words
from zenskar_ext.outbox.errors import EventConflictError, OutboxError
from zenskar_ext.outbox.inserting import AlchemyTarget, Inserter, Target, target_of

CHUNK: Final = 5_000
"""How many events `record_many` commits together."""


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

    __slots__ = ("error", "finished", "known", "leads", "row", "turn")

    def __init__(self, row: Row) -> None:
        self.row = row
        self.known = False
        self.error: Exception | None = None
        self.finished = False
        self.leads = False  # it writes what waits
        self.turn = Event()  # it is finished, or leads


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
        self.start_anew()
        _RECORDERS.add(self)

    def start_anew(self) -> None:
        """Start without threads, at the beginning and in a forked child."""
        self._waiting: list[_Entry] = []
        self._is_led = False
        self._lock = Lock()

    def record(self, row: Row, connection: object | None) -> Recorded:
        """Write a row; it is on disk afterwards, or in the transaction of the caller.

        Raises:
            OutboxError: It is not kept.
        """
        self._room.take(1)
        if connection is not None:
            return Recorded(row.event_id, new=not self._insert(target_of(connection), [row]))
        entry = _Entry(row)
        self._commit(entry)
        if entry.error is not None:
            raise entry.error
        return Recorded(row.event_id, new=not entry.known)

    def record_many(self, rows: Iterable[Row], connection: object | None) -> RecordedMany:
        """Write rows, chunk by chunk, or into the transaction of the caller.

        Raises:
            OutboxError: Those of this chunk and the next ones are not kept.
        """
        new = known = 0
        rest = iter(rows)
        while chunk := list(islice(rest, CHUNK)):
            self._room.take(len(chunk))
            if connection is not None:
                found = self._insert(target_of(connection), chunk)
            else:
                with self._database.transaction() as own:
                    found = self._insert(AlchemyTarget(own), chunk)
            known += found
            new += len(chunk) - found
        return RecordedMany(new, known)

    def _insert(self, target: Target, rows: Sequence[Row]) -> int:
        """Insert rows and return how many were known.

        Raises:
            EventConflictError: One was known as another event.
        """
        with in_plain_words():
            known = self._inserter.insert_many(target, rows)
            if known and (found := self._inserter.conflicts(target, rows)):
                raise _conflict(found)
        return known

    def _commit(self, entry: _Entry) -> None:
        with self._lock:
            self._waiting.append(entry)
            entry.leads = not self._is_led
            self._is_led = True
        if not entry.leads:
            try:
                entry.turn.wait()
            except BaseException:
                self._leave(entry)
                raise
        if entry.leads:
            self._lead()

    def _lead(self) -> None:
        with self._lock:
            group, self._waiting = self._waiting, []
        try:
            self._write(group)
        finally:
            for each in group:
                each.finished = True
                each.turn.set()
            self._hand_over()

    def _hand_over(self) -> None:
        """Let the first one that waits lead."""
        with self._lock:
            self._is_led = bool(self._waiting)
            if self._waiting:
                self._waiting[0].leads = True
                self._waiting[0].turn.set()

    def _leave(self, entry: _Entry) -> None:
        """Take out an entry whose thread was interrupted while it waited."""
        with self._lock:
            waits, leads = entry in self._waiting, entry.leads
            if waits:
                self._waiting.remove(entry)
        if leads:
            self._hand_over()

    def _write(self, group: Sequence[_Entry]) -> None:
        try:
            with self._database.transaction() as connection:
                target = AlchemyTarget(connection)
                known = {id(row) for row in self._inserter.insert(target, [each.row for each in group])}
                for each in group:
                    each.known = id(each.row) in known
                    if each.known and self._inserter.conflicts(target, [each.row]):
                        each.error = _conflict([each.row.event_id])
        except Exception as error:  # noqa: BLE001 - each thread of the group gets it
            for each in group:
                each.error = error
        except BaseException:
            for each in group:
                each.error = OutboxError("the thread that wrote the event was interrupted: it may not be kept")
            raise


def _conflict(ids: Sequence[str]) -> EventConflictError:
    shown = ", ".join(ids[:5]) + (f" and {len(ids) - 5} more" if len(ids) > 5 else "")  # noqa: PLR2004
    error = EventConflictError(f"recorded before with another customer, time or data, so not kept: {shown}")
    error.event_ids = tuple(ids)
    return error


_RECORDERS: Final[WeakSet[Recorder]] = WeakSet()


def _in_a_child() -> None:
    for each in _RECORDERS:
        each.start_anew()


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_in_a_child)
