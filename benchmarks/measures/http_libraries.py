"""httpx compared with httpx2, each alone: the measurements behind the first decision in docs/decisions.md.

- 3,000 calls of 40 tasks, each cancelled after 10 to 80 ms unless it is done: how many are answered, how many
  connections are stuck in use afterwards, and whether the next calls work. Each response is delayed by 10 ms.
- 1,000 GETs at once, compared with the same GETs under a semaphore. This runs once, because httpx is slow at it.
- The CPU time of one GET.

Each library runs in its own process; none of our code runs. The figures are not guarded.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from importlib.metadata import version

from benchmarks.race import HERE, Contestant, Figure, microseconds, race, ratios
from benchmarks.server import Server

NAME = "http_libraries"
SCRIPT = "http_library.py"
LIBRARIES = ("httpx", "httpx2")
LATENCY = 10  # milliseconds
TURN = 500  # calls, see contestants/http_library.py
RACES = 5  # CPU time varies more than counts, and takes less time to measure
CPU = "one GET, CPU time"
COUNTS = {
    "answered": ("of 3,000 calls, answered before they were cancelled", "calls"),
    "stuck": ("connections stuck in use afterwards", "connections"),
    "next": ("of the next 10 calls, answered", "calls"),
}

_figure = partial(Figure, NAME, guarded=False)


def measure(rounds: int) -> Iterator[Figure]:
    """Compare the two libraries; the figures of a library end in its name and version."""
    names = {library: f"{library} {version(library)}" for library in LIBRARIES}
    with Server() as server:
        for library, name in names.items():
            yield from _cancelled(library, name, server.address(milliseconds=LATENCY), rounds)
        for library, name in names.items():
            yield from _crowd(library, name, server.address())
        contestants = [Contestant(name, SCRIPT, (library, "cpu", server.address())) for library, name in names.items()]
        times = race(contestants, rounds * RACES)
    yield from microseconds(NAME, times, f"{CPU}: {{}}", count=TURN)
    old, new = names.values()
    yield _figure(f"{CPU}: httpx2 / httpx", ratios(times, new, old))


def _cancelled(library: str, name: str, url: str, rounds: int) -> Iterator[Figure]:
    runs = [_run(library, "cancelled", url) for _ in range(rounds)]
    for key, (question, unit) in COUNTS.items():
        yield _figure(f"{question}: {name}", tuple(run[key] for run in runs), unit=unit)


def _crowd(library: str, name: str, url: str) -> Iterator[Figure]:
    run = _run(library, "crowd", url)
    yield _figure(f"1,000 GETs, all at once: {name}", (run["at_once"],), unit="s")
    yield _figure(f"1,000 GETs, 50 at a time: {name}", (run["bounded"],), unit="s")
    yield _figure(f"1,000 GETs, all at once / 50 at a time: {name}", (run["at_once"] / run["bounded"],))


def _run(library: str, work: str, url: str) -> dict[str, float]:
    """Run the contestant once, in a new process, and return what it prints."""
    command = [sys.executable, str(HERE / "contestants" / SCRIPT), library, work, url]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - the script is ours
    found: dict[str, float] = json.loads(run.stdout)
    return found
