"""The memory of a table that is written as it is read: a million rows in the memory of ten thousand."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.footprint import footprint
from benchmarks.race import HERE, Figure
from benchmarks.server import Server

NAME = "tables_memory"
FEW, MANY = 10_000, 1_000_000
WRITTEN = """
import sys; sys.path.insert(0, {contestants!r})
from pathlib import Path
import tables
tables.WORKS[{who!r}](Path({folder!r}), {url!r})()
"""


def measure(rounds: int) -> Iterator[Figure]:
    """Measure how memory grows with rows."""
    with Server() as server:
        growths = [
            _memory("parquet", server.address(MANY)) - _memory("parquet", server.address(FEW)) for _ in range(rounds)
        ]
    yield Figure(NAME, f"Parquet: growth from {FEW:,} rows to {MANY:,}", tuple(growths), unit="MiB", target=20)


def _memory(who: str, url: str) -> float:
    """Measure the peak memory in MiB of a process that writes a list once."""
    with tempfile.TemporaryDirectory() as folder:
        code = WRITTEN.format(contestants=str(HERE / "contestants"), who=who, folder=folder, url=url)
        return footprint(code, Path(sys.executable)).memory
