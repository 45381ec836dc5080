"""The measures: one module each, with `measure(rounds)`, which yields `Figure`s.

A module may also have `plot(figures)`. It is called after a full run, with the summaries of the module's own figures.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules

from attrs import frozen

from benchmarks.race import Figure
from benchmarks.results import Summary


@frozen
class Rounds:
    """The number of rounds of a measure, in a full run and in a quick run; 0 leaves the measure out."""

    full: int = 25
    quick: int = 15


ROUNDS: Mapping[str, Rounds] = {
    "calls": Rounds(full=25, quick=5),
    "cold_start": Rounds(full=31, quick=9),
    "generate": Rounds(full=3, quick=0),
    "growth": Rounds(full=3, quick=0),
    "http_libraries": Rounds(full=3, quick=0),
    "lists": Rounds(full=9, quick=3),
    "outbox": Rounds(full=5, quick=1),
    "outbox_growth": Rounds(full=3, quick=0),
    "outbox_memory": Rounds(full=1, quick=0),
    "parallel": Rounds(full=5, quick=1),
    "size": Rounds(full=1, quick=1),
    "spark": Rounds(full=3, quick=0),
    "tables": Rounds(full=5, quick=2),
    "tables_memory": Rounds(full=1, quick=0),
}


@frozen
class Measure:
    """A measure and its name."""

    name: str
    rounds: Rounds
    measure: Callable[[int], Iterator[Figure]]
    plot: Callable[[Sequence[Summary]], object] | None

    def summaries(self, rounds: int) -> list[Summary]:
        """Measure, and return the figures that have values."""
        return [Summary.of(figure) for figure in self.measure(rounds) if figure.values]


def measures() -> list[Measure]:
    """Import all measures, sorted by name."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = {name: import_module(f"{__name__}.{name}") for name in names}
    return [
        Measure(name, ROUNDS.get(name, Rounds()), module.measure, getattr(module, "plot", None))
        for name, module in modules.items()
    ]
