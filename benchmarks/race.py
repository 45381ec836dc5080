"""A race: contestants do the same work in turn, each in its own process, and the ratio of each round counts.

A machine that slows down slows both sides of a round, so ratios are more stable than times.
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
PEERS_READY = HERE.parent / ".venv-peers" / "stock"  # the Makefile writes it when the environment is complete

_peers_run = ContextVar("_peers_run", default=True)


@contextmanager
def without_peers() -> Iterator[None]:
    """Leave out the contestants that run in `PEERS` inside this block: they take no turns and have no ratios."""
    token = _peers_run.set(False)
    try:
        yield
    finally:
        _peers_run.reset(token)


def peers_run() -> bool:
    """Return whether the competitors are measured too."""
    return _peers_run.get()


@frozen
class Contestant:
    """A script of `contestants/`, and the Python that runs it: `OURS`, or `PEERS` for the competitors' environment."""

    name: str
    script: str
    arguments: tuple[str, ...] = ()
    python: Path = OURS

    @contextmanager
    def started(self) -> Iterator["Turns"]:
        """Start the process, and wait until it is ready for its turns."""
        command = [str(self.python), str(HERE / "contestants" / self.script), *self.arguments]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - the scripts are ours
            assert process.stdin is not None and process.stdout is not None  # noqa: PT018 - both are pipes
            turns = Turns(self.name, process.stdin, process.stdout)
            turns.line("ready")
            yield turns
            process.stdin.close()


@frozen
class Turns:
    """A contestant that has started and waits for its turns."""

    name: str
    _input: IO[str] = field(repr=False)
    _output: IO[str] = field(repr=False)

    def take(self) -> float:
        """Let it take one turn, and return the seconds of one piece of work."""
        self.go()
        return float(self.line())

    def go(self) -> None:
        """Let it begin a turn. It prints a line at the end."""
        print("go", file=self._input, flush=True)

    def line(self, expected: str | None = None) -> str:
        """Return the next line of its output.

        Raises:
            RuntimeError: It ended, or printed another line than expected.
        """
        line = self._output.readline().strip()
        if not line or (expected is not None and line != expected):
            msg = f"{self.name} printed {line!r}" if line else f"{self.name} ended; its error is printed above"
            raise RuntimeError(msg)
        return line


def race(contestants: Sequence[Contestant], rounds: int) -> Mapping[str, Sequence[float]]:
    """Return the seconds of each contestant, round by round; none for a contestant that is left out.

    Each round starts with another contestant.
    """
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
    """The result of a measure: measured values, or ratios of paired runs. A figure without values is not reported.

    `target` is an upper limit, or with `at_least` a lower limit; a figure without one is for orientation. The guard
    compares a guarded ratio with the committed results. It compares other figures only if they have a `margin`: the
    factor by which they may exceed the committed figure.
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
    """Return our time divided by theirs, round by round; nothing if one of the two is left out."""
    if not (times[ours] and times[theirs]):
        return ()
    return tuple(mine / other for mine, other in zip(times[ours], times[theirs], strict=True))


def microseconds(
    measure: str, times: Mapping[str, Sequence[float]], name: str = "{}", *, count: int = 1, target: float | None = None
) -> Iterator[Figure]:
    """Return the time of one piece of work of each contestant, in microseconds.

    Args:
        measure: The measure that the figures belong to.
        times: The seconds of each contestant, round by round.
        name: The name of each figure; `{}` stands for the contestant.
        count: How many pieces of work those seconds are for.
        target: The upper limit, in microseconds.
    """
    for who, taken in times.items():
        values = tuple(seconds / count * 1e6 for seconds in taken)
        yield Figure(measure, name.format(who), values, unit="us", target=target)
