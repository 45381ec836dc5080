"""Destinations of dlt: what a pipeline has loaded, read without dlt."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from shutil import copyfile, copytree, rmtree
from typing import Any

import dlt
import duckdb
import psycopg

from tests.export.histories import RESOURCES
from zenskar_ext import Zenskar
from zenskar_ext.export.dlt import zenskar_source
from zenskar_ext.export.resources import Table


class Lake:
    """A destination of a kind, and a pipeline into it.

    Args:
        kind: duckdb, postgresql or parquet.
        folder: Where its files are.
        address: Of a database of PostgreSQL.
    """

    def __init__(self, kind: str, folder: Path, address: str = "") -> None:
        self.kind = kind
        self.folder = folder
        self.address = address.replace("+psycopg", "").replace("@/", "@localhost/")

    @property
    def pipelines(self) -> Path:
        return self.folder / "pipelines"

    def pipeline(self) -> Any:
        """Return the pipeline, as a new process has it."""
        known: Any = dlt.destinations
        name, address = {
            "duckdb": ("duckdb", f"{self.folder}/lake.duckdb"),
            "postgresql": ("postgres", self.address),
            "parquet": ("filesystem", f"file://{self.folder}/lake"),
        }[self.kind]
        where = getattr(known, name)(address)
        return dlt.pipeline("billing", destination=where, dataset_name="billing", pipelines_dir=str(self.pipelines))

    def run(
        self,
        zk: Zenskar,
        *,
        only: Sequence[str] = (),
        resources: Sequence[str] = RESOURCES,
        said: Mapping[str, Any] = {},
        **options: Any,
    ) -> Any:
        """Run the pipeline once, with what is said to dlt."""
        source = zenskar_source(zk, resources=resources, windows=3, **options)
        how = {"loader_file_format": "parquet"} if self.kind == "parquet" else {}
        pipeline = self.pipeline()
        pipeline.run(source.with_resources(*only) if only else source, **how, **said)
        return pipeline

    def counts(self, pipeline: Any) -> dict[str, int]:
        """Return how many rows the last run of a pipeline loaded into each table of the export."""
        counted = pipeline.last_trace.last_normalize_info.row_counts
        return {name: rows for name, rows in counted.items() if not name.startswith("_")}

    def lose(self) -> None:
        """Lose the folder of the pipeline, as on a machine that is new for each run."""
        rmtree(self.pipelines)

    def backup(self) -> Callable[[], None]:
        """Copy the destination; return what puts the copy back."""
        if self.kind != "postgresql":
            name = "lake.duckdb" if self.kind == "duckdb" else "lake"
            copy = copyfile if self.kind == "duckdb" else partial(copytree, dirs_exist_ok=True)
            remove = Path.unlink if self.kind == "duckdb" else rmtree
            copy(self.folder / name, self.folder / "backup")

            def restore() -> None:
                remove(self.folder / name)
                copy(self.folder / "backup", self.folder / name)

            return restore
        tables = [
            row["name"] for row in self.select("select tablename as name from pg_tables where schemaname = 'billing'")
        ]
        with psycopg.connect(self.address) as connection:
            connection.execute("create schema backup")
            for each in tables:
                connection.execute(f'create table backup."{each}" as select * from billing."{each}"'.encode())

        def put_back() -> None:
            with psycopg.connect(self.address) as connection:
                for each in tables:
                    connection.execute(f'delete from billing."{each}"'.encode())
                    connection.execute(f'insert into billing."{each}" select * from backup."{each}"'.encode())

        return put_back

    def select(self, query: str) -> list[dict[str, Any]]:
        """Return the rows of a query; {} in it stands for the dataset, and for Parquet `{name}` for a table."""
        if self.kind == "postgresql":
            with psycopg.connect(self.address) as connection:
                connection.execute("set time zone 'UTC'")
                text: Any = query.replace("[", "billing.").replace("]", "")
                cursor = connection.execute(text)
                return [dict(zip([each.name for each in cursor.description or ()], row, strict=True)) for row in cursor]
        database = f"{self.folder}/lake.duckdb" if self.kind == "duckdb" else ":memory:"
        before, after = (
            ("billing.", "")
            if self.kind == "duckdb"
            else (f"read_parquet('{self.folder}/lake/billing/", "/*.parquet')")
        )
        with duckdb.connect(database) as connection:
            connection.execute("set timezone = 'UTC'")
            relation = connection.execute(query.replace("[", before).replace("]", after))
            names = [each[0] for each in relation.description or ()]
            return [dict(zip(names, row, strict=True)) for row in relation.fetchall()]

    def held(self, table: Table) -> dict[str, dict[str, Any]]:
        """Return the rows of a table by key: in a log, the newest of each key, if it is no tombstone."""
        try:
            rows = self.select(f"select * from [{table.name}] order by _zenskar_load")
        except (duckdb.CatalogException, duckdb.IOException, psycopg.errors.UndefinedTable):
            return {}
        newest = {row["_zenskar_key"]: row for row in rows}
        assert self.kind == "parquet" or len(newest) == len(rows)
        live = {key: row for key, row in newest.items() if row["_zenskar_deleted_at"] is None}
        assert self.kind == "parquet" or len(live) == len(rows)
        return live
