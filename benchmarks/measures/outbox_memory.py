"""The memory of the outbox: it records and sends a million events in the memory of ten thousand."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.footprint import footprint
from benchmarks.race import HERE, Figure
from benchmarks.server import Sink

NAME = "outbox_memory"
FEW, MANY = 10_000, 1_000_000
KEPT_AND_SENT = """
import sys; sys.path.insert(0, {folder!r})
from outbox_crowd import Outbox, Zenskar, events, send
with Outbox({database!r}) as outbox, Zenskar("key", "organisation", base_url={url!r}) as zk:
    outbox.record_many(events({count}))
    assert send(outbox, zk) == {count}
"""


def measure(rounds: int) -> Iterator[Figure]:
    """Measure how memory grows with events."""
    with Sink() as sink:
        growths = [_memory(MANY, f"{sink.url}/0") - _memory(FEW, f"{sink.url}/0") for _ in range(rounds)]
    name = f"growth from {FEW:,} events, recorded and sent, to {MANY:,}"
    yield Figure(NAME, name, tuple(growths), unit="MiB", target=5)


def _memory(count: int, url: str) -> float:
    """Measure the peak memory in MiB of a process that records and sends so many events."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/usage.db"
        code = KEPT_AND_SENT.format(folder=str(HERE / "contestants"), database=database, url=url, count=count)
        return footprint(code, Path(sys.executable)).memory
