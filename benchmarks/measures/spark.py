"""Spark with 1, 2 and 4 partitions, compared with the plain iterator, when each page takes 50 ms, by the clock."""

from collections.abc import Iterator

from benchmarks.race import Contestant, Figure, race, ratios
from benchmarks.server import FIRST, LAST, Server

NAME = "spark"
ITEMS = 20_000  # in pages of 100
LATENCY = 50  # milliseconds
PARTS = (1, 2, 4)
PLAIN, SPARK = "plain iterator", "Spark, {} partitions"


def measure(rounds: int) -> Iterator[Figure]:
    """Compare the plain iterator with Spark."""
    with Server() as server:
        url = server.address(ITEMS, milliseconds=LATENCY)
        contestants = [Contestant(PLAIN, "walk.py", ("ours", "perf_counter", url))]
        ends = (FIRST.isoformat(), LAST.isoformat())
        contestants += [Contestant(SPARK.format(parts), "spark_list.py", (str(parts), *ends, url)) for parts in PARTS]
        times = race(contestants, rounds)
    for parts in PARTS:
        name = SPARK.format(parts)
        yield Figure(NAME, f"200 pages of 50 ms: {PLAIN} / {name}", ratios(times, PLAIN, name), guarded=False)
    for each, taken in times.items():
        yield Figure(NAME, each, tuple(taken), unit="s")
