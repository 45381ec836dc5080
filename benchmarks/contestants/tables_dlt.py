"""A list of invoices as a table, with dlt: it is given the plain dicts of `json.loads`, page by page.

python tables_dlt.py WHO FOLDER URL
"""

import itertools
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import plain
from worker import serve

os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
os.environ["RUNTIME__LOG_LEVEL"] = "ERROR"
dlt: Any = import_module("dlt")  # it reads its settings when it is imported

PAGE = 100
_numbers = itertools.count()


def invoices(url: str) -> Callable[[], Iterator[Any]]:
    """Read the list by hand."""
    client = plain.client(httpx, url)

    def pages() -> Iterator[Any]:
        query: dict[str, str | int] = {"limit": PAGE}
        while True:
            page = json.loads(client.get("/invoices", params=query).raise_for_status().content)
            yield page["results"]
            if page["next"] is None:
                return
            query["cursor"] = page["next"]

    return pages


def load(folder: Path, url: str, into: Callable[[Path], Any], **how: Any) -> Callable[[], object]:
    """Load the list into a new place."""
    read = invoices(url)

    def work() -> None:
        place = folder / f"dlt_{os.getpid()}_{next(_numbers)}"
        place.mkdir()
        pipeline = dlt.pipeline(place.name, pipelines_dir=str(place), destination=into(place), dataset_name="billing")
        pipeline.run(read(), table_name="invoices", **how)

    return work


def in_duckdb(folder: Path, url: str) -> Callable[[], object]:
    """Fill a table of DuckDB."""
    return load(folder, url, lambda place: dlt.destinations.duckdb(str(place / "lists.duckdb")))


def parquet(folder: Path, url: str) -> Callable[[], object]:
    """Write Parquet files."""
    return load(folder, url, lambda place: dlt.destinations.filesystem(place.as_uri()), loader_file_format="parquet")


WORKS: Mapping[str, Callable[[Path, str], Callable[[], object]]] = {
    each.__name__: each for each in (in_duckdb, parquet)
}

if __name__ == "__main__":
    _, who, where, address = sys.argv
    serve(WORKS[who](Path(where), address), clock=time.process_time)
