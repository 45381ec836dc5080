"""The method `load` of an outbox."""

from collections.abc import Callable, Sequence
from datetime import tzinfo
from os import PathLike
from pathlib import Path

from zenskar_ext.outbox.backpressure import Room
from zenskar_ext.outbox.checking import Checker
from zenskar_ext.outbox.database import Database
from zenskar_ext.outbox.loading.layout import Data, Layout
from zenskar_ext.outbox.loading.load import Loader
from zenskar_ext.outbox.loading.progress import Loaded


class Backfill:
    """The part of an outbox that loads files."""

    _checker: Checker
    _database: Database
    _room: Room

    def load(
        self,
        path: str | PathLike[str],
        slug: str | None = None,
        *,
        event_id: str | Sequence[str] | None = "event_id",
        customer_id: str = "customer_id",
        timestamp: str = "timestamp",
        data: Data = None,
        zone: tzinfo | None = None,
        bad: str | PathLike[str] | None = None,
        progress: Callable[[Loaded], object] = lambda _: None,
    ) -> Loaded:
        """Keep the events of a file: NDJSON, CSV (each also as .gz) or Parquet. Memory does not grow with the file.

            outbox.load("january.csv", "compute", event_id=("job", "step"), data={"hours": Decimal})

        Rows are read, recorded and counted 2,000 in a transaction. If the process is killed, repeat the call: it goes on
        after the last transaction. A file that was loaded is not loaded again, wherever it is, unless its content or the
        meaning of its columns has changed. Events whose ids are known are kept once then.

        Numbers keep the digits of the file. Floats of a Parquet file are refused, unless `data` says that the column is
        `Decimal`: then each is the shortest decimal number that reads back to it.

        Args:
            path: The file.
            slug: The `api_slug` of all events; if left out, the column `slug` has it.
            event_id: The column that makes an event unique for its slug, or several that do so together. None if no
                column does: the content of the file and the line make it then. Warning: an event that is also in another
                file, or in a copy of the file with changes, is counted twice then.
            customer_id: The column of the customer.
            timestamp: The column of the time, in ISO 8601.
            data: The columns of the event's data; the column `data`, an object, if left out, or else all other columns.
                A mapping also gives their types, which a CSV file does not tell: `str`, `int`, `Decimal`, `bool`, `date`,
                `datetime`, `UUID`, or names of column types, as in `dataschema`.
            zone: The time zone of times without an offset. They are refused if it is left out.
            bad: Where rows that are no events go, as NDJSON with line, reason and text. If left out, a file beside
                `path` whose name ends in `.bad.ndjson`.
            progress: Called after each transaction with what was loaded so far.

        Returns:
            What became of all rows of the file, those of earlier calls included.

        Raises:
            InvalidRequestError: The file is not what the arguments say, is damaged, or changes while it is loaded. What was
                read before is kept.
            OutboxFullError: There are `max_pending` events. Repeat the call when there is room.
            OutboxError: The database fails, or the file of bad rows cannot be written. What was read before is kept.
        """
        file = Path(path)
        layout = Layout.of(slug, customer_id=customer_id, timestamp=timestamp, event_id=event_id, data=data, zone=zone)
        rejects = file.with_name(f"{file.name}.bad.ndjson") if bad is None else Path(bad)
        return Loader(self._database, self._checker, self._room).load(file, layout, rejects, progress)
