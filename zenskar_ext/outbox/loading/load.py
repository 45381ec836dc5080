"""Loads a file into an outbox, chunk by chunk: rows, counts and place in one transaction, so that a kill costs nothing."""

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Final

from attrs import evolve, frozen
from sqlalchemy import Connection, Table

from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.outbox import checking
from zenskar_ext.outbox.backpressure import Room
from zenskar_ext.outbox.database import Database
from zenskar_ext.outbox.inserting import AlchemyTarget, Inserter
from zenskar_ext.outbox.loading.files import digest_of, opened, stamp_of
from zenskar_ext.outbox.loading.layout import Layout, RowError
from zenskar_ext.outbox.loading.progress import Bookmark, Loaded, Progress
from zenskar_ext.outbox.loading.reading import Row
from zenskar_ext.outbox.loading.rejects import Rejects

CHUNK: Final = 2_000
"""How many rows are read, recorded and counted together."""


@frozen
class Loader:
    """Loads files.

    Attributes:
        database: Where the events are kept.
        checker: Checks them.
        room: Whether there is room for more.
    """

    database: Database
    checker: checking.Checker
    room: Room

    def load(self, path: Path, layout: Layout, bad: Path, progress: Callable[[Loaded], object]) -> Loaded:
        """Load the rest of a file, and return what became of all of it.

        Raises:
            InvalidRequestError: The file is not what the layout says, or damaged, or the file of bad rows is there.
            OutboxError: The database or the file of bad rows cannot be written, or another process loads the file.
        """
        stamp = stamp_of(path)
        digest = digest_of(path)
        bookmark = Bookmark(self._loads, sha256(f"{digest} {layout}".encode()).hexdigest())
        rejects = Rejects(bad)
        with opened(path, layout) as file:
            with self.database.transaction() as connection:
                now = bookmark.read(connection)
                if now is None:
                    rejects.check_new()
                    bookmark.begin(connection)
                    now = Progress()
            rows = iter(file.rows(now.place))
            rest: Sequence[Row] = []
            while chunk := rest or list(islice(rows, CHUNK)):
                if stamp_of(path) != stamp:
                    raise InvalidRequestError(
                        f"{path}: it was changed while it was loaded; load it when it is complete"
                    )
                now, rest = self._take(chunk, now, _Reading(layout, digest), bookmark, rejects)
                progress(now.loaded(bad, now.place.offset / file.length if file.length else None))
        return now.loaded(bad, 1.0)

    @property
    def _loads(self) -> Table:
        return self.database.tables.loads

    def _take(
        self, chunk: Sequence[Row], before: Progress, reading: "_Reading", bookmark: Bookmark, rejects: Rejects
    ) -> tuple[Progress, Sequence[Row]]:
        """Record as much of a chunk as there is room for. Return how far the load is then, and the rest of the chunk."""
        good, wrong = reading.events(self.checker, chunk)
        inserter = Inserter(self.database.tables)
        rest: Sequence[Row] = []
        with self.database.transaction() as connection:
            if (stop := self._first_without_room(connection, inserter, good)) is not None:
                place = chunk.index(stop)
                chunk, rest = chunk[:place], chunk[place:]
                good = [each for each in good if each[0].line < stop.line]
                wrong = [each for each in wrong if each[0].line < stop.line]
            after = chunk[-1].after
            bookmark.move(connection, before.place, after)
            known, conflicts = _insert(connection, inserter, good)
            wrong = sorted([*wrong, *conflicts], key=lambda each: each[0].line)
            length = rejects.add(wrong, before.bad_bytes) if wrong else before.bad_bytes
            now = evolve(
                before,
                place=after,
                new=before.new + len(good) - known,
                known=before.known + known - len(conflicts),
                bad=before.bad + len(wrong),
                bad_bytes=length,
            )
            bookmark.count(connection, now)
        self.room.take(len(good) - known)
        return now, rest

    def _first_without_room(
        self, connection: Connection, inserter: Inserter, good: "Sequence[tuple[Row, checking.Row]]"
    ) -> Row | None:
        """Return the first new event that there is no room for; None if there is room for all.

        Raises:
            OutboxFullError: It is the first one of all.
        """
        left = self.room.left(len(good))
        if left == len(good):
            return None
        fresh = inserter.fresh(AlchemyTarget(connection), [event for _, event in good])
        if len(fresh) <= left:
            return None
        stop = next(row for row, event in good if event is fresh[left])
        if stop is good[0][0]:
            raise self.room.full(len(fresh) - left)
        return stop


def _insert(
    connection: Connection, inserter: Inserter, good: "Sequence[tuple[Row, checking.Row]]"
) -> "tuple[int, list[tuple[Row, str]]]":
    """Insert events. Return how many were known, and the rows of those that were known as something else."""
    if not good:
        return 0, []
    target = AlchemyTarget(connection)
    kept = [event for _, event in good]
    known = inserter.insert_many(target, kept)
    taken = set(inserter.conflicts(target, kept)) if known else set[str]()
    suspects = [(row, event) for row, event in good if event.event_id in taken]
    reason = "event_id {!r} was recorded before with another customer, time or data"
    return known, [
        (row, reason.format(event.event_id)) for row, event in suspects if inserter.conflicts(target, [event])
    ]


@frozen
class _Reading:
    """How the rows of a file are read.

    Attributes:
        layout: Which columns are which part of an event.
        digest: The digest of the file.
    """

    layout: Layout
    digest: str

    def events(
        self, checker: checking.Checker, rows: Iterable[Row]
    ) -> tuple[list[tuple[Row, checking.Row]], list[tuple[Row, str]]]:
        """Return the rows that are events, and the others with their reasons."""
        good: list[tuple[Row, checking.Row]] = []
        wrong: list[tuple[Row, str]] = []
        for row in rows:
            try:
                good.append((row, self._event(checker, row)))
            except (InvalidRequestError, RowError) as error:
                wrong.append((row, str(error)))
        return good, wrong

    def _event(self, checker: checking.Checker, row: Row) -> checking.Row:
        if row.problem:
            raise RowError(row.problem)
        event = self.layout.event(row.columns, f"{self.digest[:32]}:{row.line}")
        return checker.row(**event)
