"""What the destination of a pipeline holds, asked through dlt. It may be a log: files can be added, but not changed."""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any, Final

from zenskar_ext.export.arrow import pa, package
from zenskar_ext.export.destinations.port import DELETED, KEY
from zenskar_ext.export.dlt.hints import LOAD, loaded
from zenskar_ext.export.resources import Table

_AT_ONCE: Final = 10_000


class Remote:
    """The tables of a pipeline in its destination.

    Args:
        client: Returns the SQL client of the pipeline for the schema of the source.
        jobs: Returns the client of its load jobs.
    """

    def __init__(self, client: Callable[[], Any], jobs: Callable[[], Any]) -> None:
        self._client = client
        self._jobs = jobs
        self._missing = package("dlt.destinations.exceptions").DatabaseUndefinedRelation

    def complete(self) -> None:
        """Create the tables that somebody dropped. dlt itself looks only if its schema has changed."""
        with self._jobs() as jobs:
            jobs.initialize_storage()
            jobs.update_stored_schema(force=True)

    def loads(self, table: Table) -> tuple[int, int]:
        """Return how many rows there are, and the sum of the numbers of the loads that they came with."""
        with self._asked(table, f"count(*), sum({LOAD})") as cursor:
            rows, loads = cursor.fetchone() if cursor is not None else (0, 0)
            return int(rows), int(loads or 0)

    def rows(self, table: Table) -> Iterator[Any]:
        """Iterate over Arrow tables of the rows. A column that the destination does not have yet is null."""
        schema = loaded(table)
        with self._asked(table, "*") as cursor:
            if cursor is None:
                return
            names = [each[0] for each in cursor.native_cursor.description]
            while found := cursor.fetchmany(_AT_ONCE):
                yield pa.Table.from_pylist([dict(zip(names, row, strict=True)) for row in found], schema=schema)

    @contextmanager
    def _asked(self, table: Table, wanted: str) -> Generator[Any]:
        """Yield the cursor of a query on the rows as they are now; None if there is no such table yet."""
        with self._client() as client:
            key, load, deleted = map(client.escape_column_name, (KEY, LOAD, DELETED))
            newest = f"row_number() over (partition by {key} order by {load} desc) as newest_"
            every = f"select *, {newest} from {client.make_qualified_table_name(table.name)}"
            query = f"select {wanted} from ({every}) as every_ where newest_ = 1 and {deleted} is null"
            try:
                opened = client.execute_query(query)
                cursor = opened.__enter__()
            except self._missing:
                yield None
                return
            try:
                yield cursor
            finally:
                opened.__exit__(None, None, None)
