"""A warehouse in a DuckDB file, which is the embedded default. Between runs, anybody can open the file."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from decimal import Context, Decimal, Inexact
from pathlib import Path
from typing import Any, Final

from zenskar_ext.export.arrow import package
from zenskar_ext.export.destinations.port import CURRENCY, DELETED
from zenskar_ext.export.destinations.sql import Sql, columns, quoted, upserting
from zenskar_ext.export.errors import ExportError, LostWarehouseError, first_line
from zenskar_ext.export.locks import file_lock
from zenskar_ext.export.resources import Table

_EXACT: Final = Context(prec=100, traps=[Inexact])
"""More digits than the sum of as many amounts as a table can have."""


class DuckDB(Sql):
    """A DuckDB file. It is created if it is missing, and so is its folder.

    Args:
        path: Where the file is.
    """

    def __init__(self, path: str | Path) -> None:
        super().__init__()
        self._path = Path(path)
        self._connection: Any = None

    @contextmanager
    def opened(self) -> Generator[None]:
        """Return a block in which the file is open, and no other run can open it.

        Raises:
            ExportError: Another run or program has it open, or it is no DuckDB file.
            ModuleNotFoundError: DuckDB is not installed.
        """
        duckdb = package("duckdb")
        with file_lock(self._path.with_name(f"{self._path.name}.lock")):
            try:
                connection = duckdb.connect(str(self._path))
            except duckdb.Error as error:
                raise ExportError(f"DuckDB cannot open {self._path}: {first_line(error)}") from None
            with connection:
                connection.execute("set timezone = 'UTC'")
                self._connection = connection
                self._prepare()
                yield

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Return a block whose writes are all stored at its end, or none of them."""
        with self._alone:
            self._run("begin")
            try:
                yield
            except BaseException:
                with suppress(ExportError):  # the reason is the one that is raised
                    self._run("rollback")
                raise
            self._run("commit")

    def upsert(self, table: Table, rows: Any) -> None:
        """Insert rows by key, or replace those that are there."""
        with self._alone:
            self._connection.register("incoming_", rows)
            names = ", ".join(map(quoted, columns(table)))
            self._run(upserting(table, f"select {names} from incoming_"))
            self._connection.unregister("incoming_")

    def sums(self, table: Table, amounts: Sequence[str]) -> Sequence[tuple[Any, ...]]:
        """Return the sums of columns by currency. DuckDB adds up to 38 digits, so both sides of the point are added apart."""
        halves = ", ".join(f"sum(trunc({each})::hugeint), sum({each} - trunc({each}))" for each in map(quoted, amounts))
        query = f"select {CURRENCY}, {halves} from {quoted(table.name)}"
        rows = self._run(f"{query} where {DELETED} is null group by 1 order by 1")
        return [(row[0], *map(_whole, row[1::2], row[2::2])) for row in rows]

    def _run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        duckdb = package("duckdb")
        with self._alone:
            try:
                found: list[tuple[Any, ...]] = self._connection.execute(statement, list(values)).fetchall()
            except duckdb.InterruptException:
                raise
            except (duckdb.IOException, duckdb.FatalException, duckdb.OutOfMemoryException) as error:
                raise LostWarehouseError(f"DuckDB cannot go on with {self._path}: {first_line(error)}") from None
            except duckdb.Error as error:
                raise ExportError(f"DuckDB refuses: {first_line(error)}") from None
            return found

    def _has(self, table: str) -> Mapping[str, str]:
        query = "select column_name, data_type from duckdb_columns() where table_name = ? and schema_name = current_schema()"
        return {row[0]: row[1] for row in self._run(query, table)}

    @staticmethod
    def spelled(kind: str) -> str:
        """Return a type as DuckDB spells it."""
        names = {"text": "VARCHAR", "timestamptz": "TIMESTAMP WITH TIME ZONE"}
        return names.get(kind, kind.upper())


def _whole(whole: int | None, fraction: Decimal | None) -> Decimal | None:
    return None if whole is None or fraction is None else _EXACT.add(Decimal(whole), fraction)
