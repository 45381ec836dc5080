"""The cost of a long list: 100,000 invoices in pages of 100, read into models, compared with a loop that reads dicts.

The loop uses httpx2 and `json.loads`. It checks nothing, turns amounts into floats and leaves dates as text. Time is the
CPU time of the client; the server is another process.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.footprint import footprint
from benchmarks.race import HERE, PEERS, Contestant, Figure, microseconds, peers_run, race, ratios
from benchmarks.server import Server
from zenskar_client.http import LIBRARY

NAME = "lists"
ITEMS = 100_000
FEW = 1_000
OURS, BY_HAND, AHEAD, ASYNC, STOCK = (
    "ours",
    f"{LIBRARY} and json.loads",
    "ours, .prefetch()",
    "ours, asynchronous",
    "stock generator",
)
ONE_WALK = "import sys; sys.path.insert(0, {folder!r}); import walk; print(walk.WALKS[{who!r}]({url!r})())"


def measure(rounds: int) -> Iterator[Figure]:
    """Compare our list with the others, and measure how its memory grows."""
    with Server() as server:
        yield from _times(server.address(ITEMS), rounds)
        many, few = server.address(ITEMS), server.address(FEW)
        growths = [memory("ours", many) - memory("ours", few) for _ in range(min(rounds, 3))]
        yield Figure(NAME, "memory: growth from 1,000 invoices to 100,000", tuple(growths), unit="MiB", target=5)


def _times(url: str, rounds: int) -> Iterator[Figure]:
    names = {OURS: "ours", BY_HAND: "by_hand"}
    if peers_run():
        names |= {AHEAD: "prefetch", ASYNC: "ours_async"}
    contestants = [Contestant(name, "walk.py", (who, "process_time", url)) for name, who in names.items()]
    contestants.append(Contestant(STOCK, "stock_list.py", ("walk", "process_time", url), PEERS))
    times = race(contestants, rounds)
    name = "100,000 invoices, CPU time: {} / {}"
    yield Figure(NAME, name.format(OURS, BY_HAND), ratios(times, OURS, BY_HAND), target=1.5)
    yield Figure(NAME, name.format(OURS, STOCK), ratios(times, OURS, STOCK))
    yield from microseconds(NAME, times, "an invoice: {}", count=ITEMS)


def memory(who: str, url: str) -> float:
    """Measure the peak memory in MiB of a process that reads a list once."""
    code = ONE_WALK.format(folder=str(HERE / "contestants"), who=who, url=url)
    return footprint(code, Path(sys.executable)).memory
