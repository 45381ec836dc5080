"""The cost of `make generate` for the whole API. It runs with `--check`, which generates everything and changes no file."""

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.footprint import footprint
from benchmarks.race import Contestant, Figure, race

NAME = "generate"
ROOT = Path(__file__).resolve().parent.parent.parent
CODE = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from scripts.generate import main; main(['--check'])"


def measure(rounds: int) -> Iterator[Figure]:
    """Measure its time and its peak memory."""
    seconds = race([Contestant("make generate", "start.py", (CODE,))], rounds)["make generate"]
    yield Figure(NAME, "make generate", tuple(seconds), "s", target=60)
    yield Figure(
        NAME, "make generate, peak memory", (footprint(CODE, Path(sys.executable)).memory,), "MiB", target=1024
    )
