"""The tables of docs/scale.md, from what was measured and the simulation."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from benchmarks.report import number
from benchmarks.scale.measured import MILLISECONDS, ROWS, Measured
from benchmarks.scale.model import PAGE as ROWS_OF_A_PAGE
from benchmarks.scale.model import Outcome, Setup, even, simulate
from scripts import pages

PAGE: Final = Path(__file__).resolve().parent.parent.parent / "docs" / "scale.md"
BEGIN, END = "<!-- begin: written by `python -m benchmarks.scale --write` -->", "<!-- end: written by it -->"
MILLION: Final = 1_000_000
LATENCIES: Final = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0)
ONE_PROCESS: Final = (1, 8, 32)  # windows at once
CLUSTERS: Final = ((4, 4), (32, 4), (128, 16))  # tasks, cores
JITTER, FAILURES = 0.5, 0.01


def tables(measured: Measured) -> str:
    """Return all tables."""
    parts = (of_runs(measured), of_an_hour(measured), _of_many(measured), _of_windows(measured), _of_rates(measured))
    return "\n\n".join("\n".join(part) for part in parts)


def filled(text: str, new: str) -> str:
    """Return the page with new tables; the text around them does not change.

    Raises:
        PageError: The page does not have the two marks, in this order.
    """
    return pages.filled("the page", text, (BEGIN, END), f"\n\n{new}\n\n")


def one_process(measured: Measured, tasks: int, latency: float) -> Setup:
    """Return the setup of one Python process that makes a table, with so many windows at once."""
    return Setup(tasks, 1, latency, measured.tabulated, JITTER, failures=FAILURES)


def spark(measured: Measured, tasks: int, cores: int, latency: float, rate: float | None = None) -> Setup:
    """Return the setup of a cluster."""
    return Setup(tasks, cores, latency, measured.tabulated, JITTER, measured.start, measured.begin, rate, FAILURES)


def growing(rows: int, windows: int, times: float = 10.0) -> list[int]:
    """Return the rows of windows of equal time, while rows a day grew to so many times as many."""
    ends = [(times ** (place / windows) - 1) / (times - 1) for place in range(windows + 1)]
    return [round(rows * high) - round(rows * low) for low, high in pairwise(ends)]


def of_runs(measured: Measured) -> list[str]:
    """Return what was measured, beside what the simulation says of it."""
    rows = [
        [name, f"{measured.runs[name]:.1f} s", f"{each.seconds:.1f} s", f"{each.seconds / measured.runs[name]:.2f}"]
        for name, each in measured.simulated().items()
    ]
    core = f"{measured.tabulated * 1000:.1f} ms"
    return [
        f"**What was measured** ({measured.where}). A page of {ROWS_OF_A_PAGE} rows takes {core} of a core on its way into",
        f"Arrow, so a core reads {number(1 / measured.tabulated)} pages a second:",
        f"{_millions(ROWS_OF_A_PAGE / measured.tabulated * 3600)} million rows an hour. A read with Spark begins after",
        f"{measured.begin:.1f} s, and a task needs {measured.start:.2f} s of a core. The plain iterator takes",
        f"{measured.plain * 1000:.0f} ms for a page whose latency is {MILLISECONDS} ms. With that, the simulation is checked",
        f"against lists of {ROWS // ROWS_OF_A_PAGE} pages:",
        "",
        *_table(["", "measured", "simulated", "ratio"], rows),
    ]


def of_an_hour(measured: Measured) -> list[str]:
    """Return what one process reads in an hour."""
    head = ["latency of a page", *(f"{tasks} at once" if tasks > 1 else "plain iterator" for tasks in ONE_PROCESS)]
    rows = []
    for latency in LATENCIES:
        found = [simulate(even(MILLION, tasks), one_process(measured, tasks, latency)) for tasks in ONE_PROCESS]
        rows.append([f"{latency * 1000:.0f} ms", *(f"{_millions(each.per_hour)} ({_rate(each)}/s)" for each in found)])
    return ["**One process in an hour**: million rows, and requests a second.", "", *_table(head, rows)]


def _of_many(measured: Measured) -> list[str]:
    rows = []
    for latency in (0.05, 0.2, 1.0):
        alone = [(f"one process, {tasks} at once", one_process(measured, tasks, latency)) for tasks in ONE_PROCESS[1:]]
        clusters = [
            (f"Spark, {cores} cores, {tasks} slots", spark(measured, tasks, cores, latency))
            for tasks, cores in CLUSTERS
        ]
        for name, setup in (*alone, *clusters):
            found = simulate(even(100 * MILLION, 8 * setup.tasks), setup)
            rows.append([f"{latency * 1000:.0f} ms", name, _hours(found.seconds), _rate(found), f"{found.busy:.0%}"])
    head = ["latency", "", "time", "requests a second", "cores busy"]
    return ["**100 million rows**, 8 windows for each task, 1 % of the requests fail.", "", *_table(head, rows)]


def _of_windows(measured: Measured) -> list[str]:
    rows = []
    for each in (1, 2, 4, 8, 32):
        windows = growing(100 * MILLION, 16 * each)
        found = simulate(windows, spark(measured, 16, 16, 0.05))
        rows.append([str(16 * each), _hours(found.seconds), f"{_millions(max(windows))} million"])
    head = ["`parts`", "time", "rows of the fullest window"]
    text = "**100 million rows that grew tenfold**, 16 slots, 50 ms: the later windows are fuller."
    return [text, "", *_table(head, rows)]


def _of_rates(measured: Measured) -> list[str]:
    rows = []
    for rate in (10, 50, 100, 500, None):
        found = simulate(even(10 * MILLION, 128), spark(measured, 16, 16, 0.05, rate))
        rows.append(["none" if rate is None else f"{rate}", _hours(found.seconds), _millions(found.per_hour)])
    head = ["`rate`", "time", "million rows an hour"]
    return ["**10 million rows within a rate**, 16 slots, 50 ms.", "", *_table(head, rows)]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]


def _millions(rows: float) -> str:
    return number(rows / MILLION)


def _rate(found: Outcome) -> str:
    return number(found.requests / found.seconds)


def _hours(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{seconds / 60:.1f} min"  # noqa: PLR2004
