"""How the cost of a list grows with its length, from 1,000 invoices to 1,000,000: CPU time and peak memory."""

import json
import subprocess
from collections.abc import Iterator, Sequence

from benchmarks.measures.lists import BY_HAND, OURS, memory
from benchmarks.race import HERE, PEERS, Contestant, Figure, race
from benchmarks.report import PAGE
from benchmarks.results import Summary
from benchmarks.server import Server

NAME = "growth"
PLOT = PAGE.with_name("performance-growth.png")
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
WALKS = {OURS: "ours", BY_HAND: "by_hand"}


def measure(rounds: int) -> Iterator[Figure]:
    """Measure the CPU time and the peak memory of each length."""
    with Server() as server:
        for length in LENGTHS:
            url = server.address(length)
            contestants = [Contestant(name, "walk.py", (who, "process_time", url)) for name, who in WALKS.items()]
            times = race(contestants, rounds)
            for name, who in WALKS.items():
                yield Figure(NAME, _name(name, length), tuple(times[name]), unit="s", guarded=False)
                yield Figure(NAME, _name(name, length), (memory(who, url),), unit="MiB", guarded=False)


def plot(figures: Sequence[Summary]) -> None:
    """Plot time and memory over the length of the list."""
    found = {(each.name, each.unit): each.median for each in figures}
    lines = {
        unit: {name: [found[_name(name, length), unit] for length in LENGTHS] for name in WALKS}
        for unit in ("s", "MiB")
    }
    subprocess.run(  # noqa: S603 - the script is ours
        [str(PEERS), str(HERE / "draw.py"), str(PLOT)],
        input=json.dumps({"lengths": LENGTHS, "lines": lines}),
        text=True,
        check=True,
    )


def _name(name: str, length: int) -> str:
    return f"{length:,} invoices: {name}"
