"""A warehouse in a DuckDB file, which is the embedded default. Between runs, anybody can open the file."""

from collections.abc import Collection, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from zenskar_ext.export.arrow import package
from zenskar_ext.export.destinations.sql import Sql, columns, quoted, upserting
from zenskar_ext.export.errors import ExportError
from zenskar_ext.export.locks import file_lock
from zenskar_ext.export.resources import Table


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
                raise ExportError(f"DuckDB cannot open {self._path}: {error}") from None
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
                self._run("rollback")
                raise
            self._run("commit")

    def upsert(self, table: Table, rows: Any) -> None:
        """Insert rows by key, or replace those that are there."""
        self._connection.register("incoming", rows)
        names = ", ".join(map(quoted, columns(table)))
        self._run(upserting(table, f"select {names} from incoming"))
        self._connection.unregister("incoming")

    def _run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        with self._alone:
            found: list[tuple[Any, ...]] = self._connection.execute(statement, list(values)).fetchall()
            return found

    def _has(self, table: str) -> Collection[str]:
        return [row[0] for row in self._run("select column_name from duckdb_columns() where table_name = ?", table)]
