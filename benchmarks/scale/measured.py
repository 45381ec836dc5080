"""Measures what the simulation needs of this machine, and the runs that it is checked against."""

import json
import os
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final, Self

from attrs import asdict, frozen

from benchmarks.race import Contestant
from benchmarks.results import Results
from benchmarks.scale.model import PAGE, Outcome, Setup, even, simulate
from benchmarks.server import FIRST, LAST, Server

FILE: Final = Path(__file__).with_name("measured.json")
ROWS: Final = 8_000
MILLISECONDS: Final = 50
PARTS: Final = (1, 2, 4)
ALONE: Final = "8 windows in parallel, one process"
CORES: Final = len(os.sched_getaffinity(0))
TURNS: Final = 5
_CPU: Final = 10_000  # rows
_FEW: Final = 800  # rows
_TASKS: Final = 8
_ENDS: Final = (FIRST.isoformat(), LAST.isoformat())


@frozen
class Measured:
    """What was measured. The plain iterator and Spark in one partition set what it needs; the other runs check it.

    Attributes:
        where: The machine, and the day.
        cores: How many cores it has.
        iterated: The seconds of a core for a page of 100 rows that is read into models.
        tabulated: The same for a page that becomes Arrow.
        plain: The seconds of the plain iterator for a page whose latency is 50 ms.
        begin: The seconds that Spark needs for a list in one partition, without its pages and its task.
        start: The seconds of a core that each further task of Spark needs.
        runs: How many seconds each run took that the simulation is checked against.
    """

    where: str
    cores: int
    iterated: float
    tabulated: float
    plain: float
    begin: float
    start: float
    runs: Mapping[str, float]

    @classmethod
    def stored(cls) -> Self:
        """Read what was measured last."""
        return cls(**json.loads(FILE.read_text(encoding="utf-8")))

    def store(self) -> None:
        """Keep it."""
        FILE.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    def simulated(self) -> Mapping[str, Outcome]:
        """Return the outcome of each run in the simulation."""
        return {name: simulate(even(ROWS, setup.tasks), setup) for name, setup in self._setups().items()}

    def _setups(self) -> Mapping[str, Setup]:
        latency = self.plain - self.iterated
        spark = partial(
            Setup, cores=self.cores, latency=latency, cpu=self.tabulated, begin=self.begin, start=self.start
        )
        return {ALONE: Setup(8, 1, latency, self.iterated), **{_spark(parts): spark(tasks=parts) for parts in PARTS}}


def measure() -> Measured:
    """Measure this machine. Takes some minutes."""
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        at_once, delayed = server.address(_CPU), server.address(ROWS, milliseconds=MILLISECONDS)
        few = server.address(_FEW, milliseconds=MILLISECONDS)
        plain = _seconds("walk.py", "ours", "perf_counter", delayed)[0] / (ROWS / PAGE)
        one, many = _seconds("spark_list.py", f"1,{_TASKS}", *_ENDS, few, kinds=2)
        alone = one - plain * _FEW / PAGE  # without pages
        start = max(0.0, (many - alone - plain * _FEW / PAGE / _TASKS) * CORES / _TASKS)
        runs = {ALONE: _seconds("walk.py", "parallel", "perf_counter", delayed)[0]}
        parts = ",".join(map(str, PARTS))
        runs |= zip(
            map(_spark, PARTS), _seconds("spark_list.py", parts, *_ENDS, delayed, kinds=len(PARTS)), strict=True
        )
        return Measured(
            where=_machine(),
            cores=CORES,
            iterated=_seconds("walk.py", "ours", "process_time", at_once)[0] / (_CPU / PAGE),
            tabulated=_seconds("tables.py", "arrow", folder, at_once)[0] / (_CPU / PAGE),
            plain=plain,
            begin=max(0.0, runs[_spark(1)] - plain * ROWS / PAGE - start),
            start=start,
            runs=runs,
        )


def _spark(parts: int) -> str:
    return f"Spark, {parts} partition{'s' if parts > 1 else ''}"


def _seconds(script: str, *arguments: str, kinds: int = 1) -> list[float]:
    """Return the seconds of the fastest turn of each kind: others on the machine make a turn slower, and never faster."""
    with Contestant(script, script, arguments).started() as turns:
        rounds = [[turns.take() for _ in range(kinds)] for _ in range(TURNS)]
    return [round(min(each), 5) for each in zip(*rounds, strict=True)]


def _machine() -> str:
    results = Results.of(())
    return f"{results.date}, {results.python} on {results.system}, {results.processor}, {results.cores} cores"
