"""What a call costs: one GET over loopback, beside the same call of httpx whose answer is read by `json.loads`.

Both send the same headers over a connection that stays. Ours adds what it promises: the path and the answer are checked,
dates and amounts are read, a deadline is kept. The server is another process, so the time of the processor is that of
the client alone, and time on the clock is what one waits.
"""

from collections.abc import Iterator

from benchmarks.race import Contestant, Figure, microseconds, race, ratios
from benchmarks.server import Server

NAME = "calls"
CALLS = 500  # a turn, see contestants/call.py


def measure(rounds: int) -> Iterator[Figure]:
    """Give our call against that of httpx."""
    with Server() as server:
        url = server.address()
        yield from _pair("one GET", "perf_counter", url, rounds, target=1.15)
        yield from _pair("one GET, time of the processor", "process_time", url, rounds)
        yield from _pair("one GET, asynchronous", "perf_counter", url, rounds, suffix="_async")


def _pair(
    name: str, clock: str, url: str, rounds: int, *, suffix: str = "", target: float | None = None
) -> Iterator[Figure]:
    ours, theirs = f"{name}: ours", f"{name}: httpx"
    contestants = [
        Contestant(ours, "call.py", (f"ours{suffix}", clock, url)),
        Contestant(theirs, "call.py", (f"by_hand{suffix}", clock, url)),
    ]
    times = race(contestants, rounds)
    yield Figure(NAME, f"{name}: ours / httpx and json.loads", ratios(times, ours, theirs), target=target)
    yield from microseconds(NAME, times, count=CALLS)
