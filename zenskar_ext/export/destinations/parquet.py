"""A warehouse of Parquet files, one for each table. They are written anew at the end of each run, each of them at once."""

from pathlib import Path
from typing import Final

from zenskar_ext.export.destinations.duckdb import DuckDB
from zenskar_ext.export.destinations.sql import quoted
from zenskar_ext.export.resources import Table

_STORE: Final = ".zenskar.duckdb"


class Parquet(DuckDB):
    """A folder of Parquet files. It is created if it is missing.

    Rows and checkpoints are in a hidden DuckDB file of the folder, because a Parquet file cannot be changed.

    Args:
        folder: Where the files are.
    """

    def __init__(self, folder: str | Path) -> None:
        self._folder = Path(folder)
        self._tables: list[str] = []
        super().__init__(self._folder / _STORE)

    def create(self, table: Table) -> None:
        """Create a table, or add the columns that it lacks."""
        super().create(table)
        self._tables.append(table.name)

    def finish(self) -> None:
        """Write the files, and replace those of the run before."""
        for name in dict.fromkeys(self._tables):
            new = self._folder / f".{name}.parquet"
            path = str(new).replace("'", "''")
            self._run(f"copy (from {quoted(name)} order by 1) to '{path}' (format parquet)")
            new.replace(self._folder / f"{name}.parquet")
