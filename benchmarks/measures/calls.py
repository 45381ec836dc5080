"""The cost of a call: one GET over loopback, compared with the same call of httpx2 whose body `json.loads` reads.

Both send the same headers over a connection that is kept alive. Our call also checks the path and the response, reads
dates and amounts, and keeps a deadline. The server is another process, so CPU time is that of the client alone; time on
the clock is what the caller waits.
"""

from collections.abc import Iterator

from benchmarks.race import Contestant, Figure, microseconds, race, ratios
from benchmarks.server import Server
from zenskar_client.http import LIBRARY

NAME = "calls"
CALLS = 500  # a turn, see contestants/call.py


def measure(rounds: int) -> Iterator[Figure]:
    """Compare our call with that of the HTTP library alone."""
    with Server() as server:
        url = server.address()
        yield from _pair("one GET", "perf_counter", url, rounds, target=1.15)
        yield from _pair("one GET, CPU time", "process_time", url, rounds)
        yield from _pair("one GET, asynchronous", "perf_counter", url, rounds, suffix="_async")


def _pair(
    name: str, clock: str, url: str, rounds: int, *, suffix: str = "", target: float | None = None
) -> Iterator[Figure]:
    ours, theirs = f"{name}: ours", f"{name}: {LIBRARY}"
    contestants = [
        Contestant(ours, "call.py", (f"ours{suffix}", clock, url)),
        Contestant(theirs, "call.py", (f"by_hand{suffix}", clock, url)),
    ]
    times = race(contestants, rounds)
    yield Figure(NAME, f"{name}: ours / {LIBRARY} and json.loads", ratios(times, ours, theirs), target=target)
    yield from microseconds(NAME, times, count=CALLS)
