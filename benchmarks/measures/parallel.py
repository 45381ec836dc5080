"""The time saved by `.parallel(8)` when each page takes 50 ms, by the clock."""

from collections.abc import Iterator

from benchmarks.race import Contestant, Figure, race, ratios
from benchmarks.server import Server

NAME = "parallel"
ITEMS = 8_000  # in pages of 100
LATENCY = 50  # milliseconds
PLAIN, PARALLEL = "sequential", ".parallel(8)"


def measure(rounds: int) -> Iterator[Figure]:
    """Compare sequential pagination with that of eight windows in parallel."""
    with Server() as server:
        url = server.address(ITEMS, milliseconds=LATENCY)
        names = {PLAIN: "ours", PARALLEL: "parallel"}
        times = race([Contestant(name, "walk.py", (who, "perf_counter", url)) for name, who in names.items()], rounds)
    name = f"80 pages of 50 ms: {PLAIN} / {PARALLEL}"
    yield Figure(NAME, name, ratios(times, PLAIN, PARALLEL), target=6, at_least=True)
    for each, taken in times.items():
        yield Figure(NAME, each, tuple(taken), unit="s")
