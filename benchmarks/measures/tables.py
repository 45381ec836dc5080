"""A list in Arrow, DuckDB and Parquet, compared with a hand loop, and with dlt that is given plain dicts.

The hand loop and dlt turn amounts into floats and leave times as texts; ours are exact, and every value is checked. Time
is the CPU time of the client; the server is another process.
"""

import tempfile
from collections.abc import Iterator

from benchmarks.race import PEERS, Contestant, Figure, peers_run, race, ratios
from benchmarks.server import Server

NAME = "tables"
ITEMS = 10_000  # invoices, in pages of 100
HAND, DLT = "by hand, with floats", "dlt with plain dicts, with floats"
PLACES = {"Arrow": "arrow", "DuckDB": "in_duckdb", "Parquet": "parquet"}
WAREHOUSE = "DuckDB, a warehouse of Export"
TARGET = 2.0  # times the time of the hand loop


def measure(rounds: int) -> Iterator[Figure]:
    """Compare our tables with those of the others."""
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        url = server.address(ITEMS)
        contestants = []
        for place, who in PLACES.items():
            contestants.append(Contestant(f"{place}: ours", "tables.py", (who, folder, url)))
            contestants.append(Contestant(f"{place}: {HAND}", "tables.py", (f"{who}_by_hand", folder, url)))
            if place != "Arrow":
                contestants.append(Contestant(f"{place}: {DLT}", "tables_dlt.py", (who, folder, url), PEERS))
        if peers_run():
            contestants.append(Contestant(f"{WAREHOUSE}: ours", "tables.py", ("warehouse", folder, url)))
        times = race(contestants, rounds)
    name = f"{ITEMS:,} invoices into {{}}, CPU time: ours / {{}}"
    for place in PLACES:
        yield Figure(NAME, name.format(place, HAND), ratios(times, f"{place}: ours", f"{place}: {HAND}"), target=TARGET)
    for place in ("DuckDB", "Parquet"):
        yield Figure(NAME, name.format(place, DLT), ratios(times, f"{place}: ours", f"{place}: {DLT}"), target=1)
    for who, taken in times.items():
        yield Figure(NAME, who, tuple(ITEMS / seconds for seconds in taken), unit="rows a second of CPU")
