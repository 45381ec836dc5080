"""A list of invoices as a table: with our client, or by hand with the HTTP library, `json.loads` and pyarrow.

    python tables.py WHO FOLDER URL

By hand, amounts are floats, times are texts, all rows are in memory at once, and the columns are those of the rows.
"""

import itertools
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb
import plain
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
from worker import serve

from zenskar_client import http
from zenskar_ext import Zenskar
from zenskar_ext.export import Export

PAGE = 100
Work = Callable[[], object]
_numbers = itertools.count()


def fresh(folder: Path, ending: str) -> str:
    """Return the path of a file that is not there yet."""
    return str(folder / f"invoices_{os.getpid()}_{next(_numbers)}.{ending}")


def batches(url: str) -> Callable[[], Any]:
    """Stream the list as record batches."""
    zk = Zenskar("key", "organisation", base_url=url)
    return lambda: zk.invoices.list(limit=PAGE).batches()


def table(url: str) -> Callable[[], Any]:
    """Read the list by hand."""
    client = plain.client(http, url)

    def pages() -> Iterator[Any]:
        query: dict[str, str | int] = {"limit": PAGE}
        while True:
            page = json.loads(client.get("/invoices", params=query).raise_for_status().content)
            yield from page["results"]
            if page["next"] is None:
                return
            query["cursor"] = page["next"]

    return lambda: pa.Table.from_pylist(list(pages()))


def arrow(_folder: Path, url: str) -> Work:
    """Make a table of Arrow."""
    zk = Zenskar("key", "organisation", base_url=url)
    return lambda: zk.invoices.list(limit=PAGE).to_arrow(limit=None)


def arrow_by_hand(_folder: Path, url: str) -> Work:
    """Make a table of Arrow by hand."""
    return table(url)


def to_duckdb(folder: Path, read: Callable[[], Any]) -> Work:
    """Write what is read into a new database."""

    def work() -> None:
        invoices = read()
        with duckdb.connect(fresh(folder, "duckdb")) as database:
            database.register("rows_read", invoices)
            database.execute("CREATE TABLE invoices AS SELECT * FROM rows_read")

    return work


def in_duckdb(folder: Path, url: str) -> Work:
    """Fill a table of DuckDB."""
    return to_duckdb(folder, batches(url))


def in_duckdb_by_hand(folder: Path, url: str) -> Work:
    """Fill a table of DuckDB by hand."""
    return to_duckdb(folder, table(url))


def parquet(folder: Path, url: str) -> Work:
    """Write a Parquet file, batch by batch."""
    read = batches(url)

    def work() -> None:
        reader = read()
        with pq.ParquetWriter(fresh(folder, "parquet"), reader.schema) as writer:
            for batch in reader:
                writer.write_batch(batch)

    return work


def parquet_by_hand(folder: Path, url: str) -> Work:
    """Write a Parquet file by hand."""
    read = table(url)
    return lambda: pq.write_table(read(), fresh(folder, "parquet"))


def warehouse(folder: Path, url: str) -> Work:
    """Fill a new warehouse, with the hash of each row and a closing balance."""
    zk = Zenskar("key", "organisation", base_url=url)
    return lambda: Export(zk, f"duckdb:///{fresh(folder, 'duckdb')}", ["invoices.list_internal"]).run("sweep")


WORKS: Mapping[str, Callable[[Path, str], Work]] = {
    each.__name__: each
    for each in (
        arrow,
        arrow_by_hand,
        in_duckdb,
        in_duckdb_by_hand,
        parquet,
        parquet_by_hand,
        warehouse,
    )
}

if __name__ == "__main__":
    _, who, where, address = sys.argv
    serve(WORKS[who](Path(where), address), clock=time.process_time)
