"""The figures of a run and the machine it ran on; reads and writes `results.json`."""

import json
import os
import platform
import statistics
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from attrs import asdict, frozen

from benchmarks.race import Figure

RESULTS = Path(__file__).with_name("results.json")
DIGITS = 4


@frozen
class Summary:
    """A figure without its single values: the median and the quartiles."""

    measure: str
    name: str
    unit: str
    rounds: int
    low: float
    median: float
    high: float
    target: float | None = None
    at_least: bool = False
    guarded: bool = True
    margin: float | None = None

    @classmethod
    def of(cls, figure: Figure) -> Self:
        """Summarize a figure; it must have values."""
        values = figure.values
        low, median, high = statistics.quantiles(values, method="inclusive") if len(values) > 1 else [*values] * 3
        return cls(
            measure=figure.measure,
            name=figure.name,
            unit=figure.unit,
            rounds=len(values),
            low=_rounded(low),
            median=_rounded(median),
            high=_rounded(high),
            target=figure.target,
            at_least=figure.at_least,
            guarded=figure.guarded,
            margin=figure.margin,
        )

    @property
    def key(self) -> tuple[str, str, str]:
        """The key that identifies the figure in other results."""
        return self.measure, self.name, self.unit

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None without one."""
        if self.target is None:
            return None
        return self.median >= self.target if self.at_least else self.median <= self.target


@frozen
class Results:
    """All figures of one run."""

    date: str
    python: str
    system: str
    processor: str
    cores: int
    figures: tuple[Summary, ...]

    @classmethod
    def of(cls, figures: tuple[Summary, ...], now: datetime | None = None) -> Self:
        """Combine figures with a description of this machine."""
        return cls(
            date=(now or datetime.now(UTC)).date().isoformat(),
            python=f"{platform.python_implementation()} {platform.python_version()}",
            system=f"{platform.system()} {platform.machine()}",
            processor=_processor(),
            cores=len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1,
            figures=figures,
        )

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the text of `results.json`."""
        held = json.loads(text)
        return cls(**{**held, "figures": tuple(Summary(**each) for each in held["figures"])})

    def text(self) -> str:
        """Return the text of `results.json`, one figure a line."""
        head = {name: value for name, value in asdict(self, recurse=False).items() if name != "figures"}
        lines = ",\n  ".join(json.dumps(asdict(each), ensure_ascii=False) for each in self.figures)
        return json.dumps(head, ensure_ascii=False, indent=1)[:-2] + f',\n "figures": [\n  {lines}\n ]\n}}\n'


def replace(path: Path, text: str) -> None:
    """Write a file atomically: an interrupted run leaves the old file."""
    draft = path.with_suffix(".draft")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def _rounded(value: float) -> float:
    return float(f"{value:.{DIGITS}g}") if abs(value) < 10**DIGITS else round(value)


def _processor() -> str:
    """Return the name of the processor; outside Linux it is less precise."""
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor()
