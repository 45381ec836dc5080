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
            while chunk := list(islice(rows, CHUNK)):
                if stamp_of(path) != stamp:
                    raise InvalidRequestError(
                        f"{path}: it was changed while it was loaded; load it when it is complete"
                    )
                now = self._take(chunk, now, _Reading(layout, digest), bookmark, rejects)
                progress(now.loaded(bad, now.place.offset / file.length if file.length else None))
        return now.loaded(bad, 1.0)

    @property
    def _loads(self) -> Table:
        return self.database.tables.loads

    def _take(
        self, chunk: Sequence[Row], before: Progress, reading: "_Reading", bookmark: Bookmark, rejects: Rejects
    ) -> Progress:
        """Record a chunk, and return how far the load is then."""
        good, wrong = reading.events(self.checker, chunk)
        self.room.take(len(good))
        after = chunk[-1].after
        with self.database.transaction() as connection:
            bookmark.move(connection, before.place, after)
            known, conflicts = _insert(connection, Inserter(self.database.tables), good)
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
        return now


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
