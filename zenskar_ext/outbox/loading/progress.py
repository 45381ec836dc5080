"""How far a load is: kept in the database, in the transaction of the rows that it counts."""

from pathlib import Path

from attrs import frozen
from sqlalchemy import Connection, Table, insert, select, update

from zenskar_ext.outbox.errors import OutboxError
from zenskar_ext.outbox.loading.reading import START, Place


@frozen
class Loaded:
    """What became of the rows of a file so far.

    Attributes:
        new: Events that are recorded, and were not before.
        known: Events that were recorded before, by whomever.
        bad: Rows that are no events. They are in the file of bad rows, with the line and the reason.
        share: How much of the file was read, from 0 to 1; None if that is known only at the end.
        rejects: The file of bad rows; None if there are none.
    """

    new: int = 0
    known: int = 0
    bad: int = 0
    share: float | None = None
    rejects: Path | None = None

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return self.new + self.known + self.bad


@frozen
class Progress:
    """How far a load is.

    Attributes:
        place: Where reading goes on.
        new: New events.
        known: Events that were recorded before.
        bad: Bad rows.
        bad_bytes: How long the file of bad rows is.
    """

    place: Place = START
    new: int = 0
    known: int = 0
    bad: int = 0
    bad_bytes: int = 0

    def loaded(self, rejects: Path, share: float | None) -> Loaded:
        """Return what to tell about it."""
        return Loaded(self.new, self.known, self.bad, share, rejects if self.bad else None)


class Bookmark:
    """Keeps how far a load is.

    Args:
        loads: The table.
        name: The load: the content of a file, and what its columns mean.
    """

    def __init__(self, loads: Table, name: str) -> None:
        self._loads = loads
        self._name = name

    def read(self, connection: Connection) -> Progress | None:
        """Return how far the load is; None if it was never begun."""
        columns = self._loads.c
        row = connection.execute(
            select(columns.place, columns.line, columns.new, columns.known, columns.bad, columns.bad_bytes).where(
                columns.id == self._name
            )
        ).one_or_none()
        return None if row is None else Progress(Place(row.place, row.line), *row[2:])

    def begin(self, connection: Connection) -> None:
        """Begin the load."""
        start = {"place": 0, "line": 0, "new": 0, "known": 0, "bad": 0, "bad_bytes": 0}
        connection.execute(insert(self._loads).values(id=self._name, **start))

    def move(self, connection: Connection, before: Place, after: Place) -> None:
        """Move on. Another process that does the same waits for the end of the transaction, and fails then.

        Raises:
            OutboxError: Another process did it before.
        """
        mine = (self._loads.c.id == self._name) & (self._loads.c.place == before.offset)
        moved = connection.execute(update(self._loads).where(mine).values(place=after.offset, line=after.line))
        if moved.rowcount != 1:
            raise OutboxError("another process loads the same file: let one of them go on")

    def count(self, connection: Connection, now: Progress) -> None:
        """Write the counts down."""
        counts = {"new": now.new, "known": now.known, "bad": now.bad, "bad_bytes": now.bad_bytes}
        connection.execute(update(self._loads).where(self._loads.c.id == self._name).values(**counts))
