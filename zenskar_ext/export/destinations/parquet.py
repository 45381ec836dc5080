"""A warehouse of Parquet files, one for each table. They are written anew at the end of a run, each of them at once."""

import os
from pathlib import Path
from typing import Final

from zenskar_ext.export.destinations.duckdb import DuckDB
from zenskar_ext.export.destinations.sql import quoted
from zenskar_ext.export.errors import ExportError
from zenskar_ext.export.resources import Table

_STORE: Final = ".zenskar.duckdb"
_BEHIND: Final = "behind/"
"""What the tables are kept under whose files lack rows, beside the states of the lists."""


class Parquet(DuckDB):
    """A folder of Parquet files. It is created if it is missing.

    Rows and checkpoints are in a hidden DuckDB file of the folder, because a Parquet file cannot be changed.

    Args:
        folder: Where the files are.
    """

    def __init__(self, folder: str | Path) -> None:
        self._folder = Path(folder)
        super().__init__(self._folder / _STORE)

    def create(self, table: Table) -> bool:
        """Create a table, or add the columns that it lacks. Its file is behind from now on, until it is written.

        Raises:
            ExportError: Its file would replace one that no export made, or as for any warehouse.
        """
        file = self._folder / f"{table.name}.parquet"
        if file.exists() and not self._has(table.name):
            raise ExportError(f"there is a file {file} that no export made; move it away, or give another folder")
        self.keep(f"{_BEHIND}{table.name}", "")
        return super().create(table)

    def finish(self) -> None:
        """Write the files that are behind, also because of an earlier run that was killed, and replace the old ones."""
        for (kept,) in self._run("select name from _zenskar_state where starts_with(name, ?) order by 1", _BEHIND):
            name = kept.removeprefix(_BEHIND)
            new = self._folder / f".{name}.parquet"
            path = str(new).replace("'", "''")
            self._run(f"copy (from {quoted(name)} order by 1) to '{path}' (format parquet, use_tmp_file false)")
            file = self._folder / f"{name}.parquet"
            try:
                with new.open("rb") as written:
                    os.fsync(written.fileno())  # that it is behind is forgotten below, for good
                new.replace(file)
            except OSError as error:
                raise ExportError(f"{file} cannot be written: {error.strerror}") from None
            self._run("delete from _zenskar_state where name = ?", kept)
