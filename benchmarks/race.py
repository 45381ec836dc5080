"""Contestants do the same work in turn, each in a process of its own; what counts is the ratio of a round.

A machine that slows down slows both sides of a round, so a ratio holds where a time does not.
"""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import IO

from attrs import field, frozen

HERE = Path(__file__).resolve().parent
OURS = Path(sys.executable)
PEERS = HERE.parent / ".venv-peers" / "bin" / "python"

_peers_run = ContextVar("_peers_run", default=True)


@contextmanager
def without_peers() -> Iterator[None]:
    """Leave out the contestants of `PEERS` inside of this block: they take no turns, and have no ratios."""
    token = _peers_run.set(False)
    try:
        yield
    finally:
        _peers_run.reset(token)


def peers_run() -> bool:
    """Tell whether the peers are measured too."""
    return _peers_run.get()


@frozen
class Contestant:
    """A script of `contestants/`, and the Python that runs it: `OURS`, or `PEERS` for the environment of the peers."""

    name: str
    script: str
    arguments: tuple[str, ...] = ()
    python: Path = OURS

    @contextmanager
    def started(self) -> Iterator["Turns"]:
        """Give the process when it is ready for its turns."""
        command = [str(self.python), str(HERE / "contestants" / self.script), *self.arguments]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own words
            assert process.stdin is not None and process.stdout is not None  # noqa: PT018 - both are pipes
            turns = Turns(self.name, process.stdin, process.stdout)
            turns.line("ready")
            yield turns
            process.stdin.close()


@frozen
class Turns:
    """A contestant that is ready."""

    name: str
    _input: IO[str] = field(repr=False)
    _output: IO[str] = field(repr=False)

    def take(self) -> float:
        """Give the seconds of one turn."""
        print("go", file=self._input, flush=True)
        return float(self.line())

    def line(self, expected: str | None = None) -> str:
        """Give the next line of the contestant.

        Raises:
            RuntimeError: It ended, or said something else.
        """
        line = self._output.readline().strip()
        if not line or (expected is not None and line != expected):
            msg = f"{self.name} said {line!r}" if line else f"{self.name} ended; what it wrote stands above"
            raise RuntimeError(msg)
        return line


def race(contestants: Sequence[Contestant], rounds: int) -> Mapping[str, Sequence[float]]:
    """Give the seconds of each contestant, round by round; who begins a round changes. Who is left out has none."""
    times: dict[str, list[float]] = {contestant.name: [] for contestant in contestants}
    running = [each for each in contestants if peers_run() or each.python != PEERS]
    with ExitStack() as stack:
        ready = [stack.enter_context(contestant.started()) for contestant in running]
        for round_ in range(rounds):
            start = round_ % len(ready)
            for turns in ready[start:] + ready[:start]:
                times[turns.name].append(turns.take())
    return times


@frozen
class Figure:
    """What a measure found: values as they were measured, or ratios of paired runs; one without values is left out.

    `target` is where it should stand, with `at_least` from below; without one the figure is for orientation. A guarded
    ratio is compared with that of the last committed results. Another figure is compared only if it names its `margin`:
    how many times the committed one it may be.
    """

    measure: str
    name: str
    values: tuple[float, ...]
    unit: str = "x"
    target: float | None = None
    at_least: bool = False
    guarded: bool = True
    margin: float | None = None


def ratios(times: Mapping[str, Sequence[float]], ours: str, theirs: str) -> tuple[float, ...]:
    """Give how many times as long we take, round by round; nothing if one of the two is left out."""
    if not (times[ours] and times[theirs]):
        return ()
    return tuple(mine / other for mine, other in zip(times[ours], times[theirs], strict=True))


def microseconds(
    measure: str, times: Mapping[str, Sequence[float]], name: str = "{}", *, count: int = 1, target: float | None = None
) -> Iterator[Figure]:
    """Give what one piece of the work takes each contestant.

    Args:
        measure: Whose figures they are.
        times: Seconds of each, round by round.
        name: What the figure is called, with a place for the contestant.
        count: How many pieces those seconds are of.
        target: Where it should stand.
    """
    for who, taken in times.items():
        values = tuple(seconds / count * 1e6 for seconds in taken)
        yield Figure(measure, name.format(who), values, unit="us", target=target)
