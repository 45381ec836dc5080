"""The copy of a warehouse that a pipeline keeps in its folder. If it is lost, it is made anew from the destination."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from zenskar_ext.export.destinations.duckdb import DuckDB
from zenskar_ext.export.destinations.port import CHANGED, DELETED, KEY, PARENT, READ, STALE
from zenskar_ext.export.destinations.sql import quoted
from zenskar_ext.export.dlt.hints import LOAD, loaded
from zenskar_ext.export.resources import Resource, Table
from zenskar_ext.export.states import State


class Store(DuckDB):
    """A DuckDB file that stays open over a run and what comes before and after it.

    Args:
        path: Where the file is.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._held = False

    @contextmanager
    def held(self) -> Generator[None]:
        """Return a block in which the file is open, and no other run can open it.

        Raises:
            ExportError: Another run has it open.
        """
        with super().opened():
            self._held = True
            try:
                yield
            finally:
                self._held = False

    @contextmanager
    def opened(self) -> Generator[None]:
        """Return a block for a run: nothing has to be opened any more."""
        assert self._held
        yield

    def clear(self) -> None:
        """Delete everything."""
        for (name,) in self._run("select table_name from duckdb_tables()"):
            self._run(f"drop table {quoted(name)}")
        self._prepare()

    def create(self, table: Table) -> bool:
        """Create a table, or add the columns that it lacks. One more says which load a row came into the destination with."""
        lacking = super().create(table)
        self._run(f"alter table {quoted(table.name)} add column if not exists {LOAD} bigint")
        return lacking

    def fill(self, table: Table, rows: Iterable[Any]) -> None:
        """Create a table with rows of the destination."""
        self.create(table)
        with self.transaction():
            self._run(f"delete from {quoted(table.name)}")
        for some in rows:
            self._insert(table, some)

    def adopt(self, resource: Resource, table: Table, rows: Iterable[Any]) -> None:
        """Take in the rows that only the destination has. A run finds out whether they are still there."""
        self.create(table)
        new = f"{KEY} not in (select {KEY} from {quoted(table.name)})"
        for some in rows:
            parents = f"update {quoted(resource.table.name)} set {STALE} = true where {KEY} in"
            self._insert(table, some, f"{parents} (select {PARENT} from incoming where {new})", where=new)

    def _insert(self, table: Table, rows: Any, *before: str, where: str = "true") -> None:
        names = ", ".join(map(quoted, rows.schema.names))
        self._connection.register("incoming", rows)
        for statement in (
            *before,
            f"insert into {quoted(table.name)} ({names}) select {names} from incoming where {where}",
        ):
            self._run(statement)
        self._connection.unregister("incoming")

    def resume(self, resource: Resource, state: State) -> None:
        """Go on where the destination is. The parts of a row that the run has found deleted may still be there."""
        if state.now != "done":
            with self.transaction():
                for part in resource.parts:
                    sets = f"update {quoted(part.table.name)} set {DELETED} = ?, {CHANGED} = ?"
                    orphans = f"{PARENT} not in (select {KEY} from {quoted(resource.table.name)})"
                    self._run(f"{sets} where {orphans}", state.started, state.started)
        with self.transaction():
            self.keep(resource.table.name, state.text())

    def spool(self, table: Table, since: tuple[datetime, int] | None, state: State, load: int, path: Path) -> None:
        """Write rows into a Parquet file, for a load with a number.

        Args:
            table: The table.
            since: The time after which rows changed, and the last load; None for all rows. Rows of a later load did not
                arrive.
            state: Where the run is. Of one that did not end, what it has read is written too. Rows whose parts have to be
                read again always are, so that the next run can go on from the destination.
            load: The number.
            path: The file.
        """
        read = "" if state.now == "done" or state.started is None else f"or {READ} >= {_literal(state.started)}"
        later = "true" if since is None else f"{CHANGED} > {_literal(since[0])} or {LOAD} > {since[1]} or {STALE}"
        where = f"{later} {read}"
        self._run(f"update {quoted(table.name)} set {LOAD} = {load} where {where}")
        path.parent.mkdir(exist_ok=True)
        target = str(path).replace("'", "''")
        names = ", ".join(map(quoted, loaded(table).names))
        query = f"select {names} from {quoted(table.name)} where {LOAD} = {load} order by {KEY}"
        self._run(f"copy ({query}) to '{target}' (format parquet)")

    def loads(self, table: Table) -> tuple[int, int]:
        """Return how many rows a table has that are no tombstones, and the sum of the numbers of their loads."""
        query = f"select count(*), coalesce(sum({LOAD}), 0) from {quoted(table.name)} where {DELETED} is null"
        ((rows, loads),) = self._run(query)
        return int(rows), int(loads)


def _literal(at: datetime) -> str:
    return f"timestamptz '{at.isoformat()}'"
