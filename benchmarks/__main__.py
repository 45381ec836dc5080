"""Measure speed and size.

    python -m benchmarks                              everything, beside the peers; writes results.json and the docs
    python -m benchmarks --only cold_start size       some measures; writes nothing
    python -m benchmarks --rounds 5                   with other numbers of rounds; writes nothing
    python -m benchmarks --quick                      in haste, without the peers; writes nothing
    python -m benchmarks --guard                      likewise, and exits with 1 if something became worse

What is written is written at the end, so a run that is interrupted or fails leaves what was there.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from contextlib import nullcontext
from functools import partial

from benchmarks.guard import RATIO, guard
from benchmarks.measures import Measure, measures
from benchmarks.race import without_peers
from benchmarks.report import PAGE, page, table
from benchmarks.results import RESULTS, Results, Summary, replace


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; give its exit status."""
    known = {measure.name: measure for measure in measures()}
    options = _parser(list(known)).parse_args(arguments)
    hasty = options.quick or options.guard
    chosen = {
        measure: options.rounds or (measure.rounds.quick if hasty else measure.rounds.full)
        for name, measure in known.items()
        if not options.only or name in options.only
    }
    runs = {measure.name: partial(run, measure, rounds) for measure, rounds in chosen.items() if rounds}
    whole = not (options.only or options.rounds or hasty)
    if whole:
        page(PAGE.read_text(encoding="utf-8"), Results.of(()))  # a page that does not take the tables is told at once
    with without_peers() if hasty else nullcontext():
        if options.guard:
            committed = Results.read(RESULTS.read_text(encoding="utf-8")).figures if RESULTS.exists() else ()
            return 0 if guard(runs, committed) else 1
        figures = [figure for each in runs.values() for figure in each()]
    print(table([figure for figure in figures if figure.unit == RATIO or not options.quick]))
    if whole:
        write(figures, list(known.values()))
    return 0


def run(measure: Measure, rounds: int) -> list[Summary]:
    """Give what a measure finds, and tell how long it took."""
    started = time.monotonic()
    print(f"{measure.name} ...", file=sys.stderr, flush=True)
    found = measure.summaries(rounds)
    print(f"{measure.name}: {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    return found


def write(figures: Sequence[Summary], every: Sequence[Measure]) -> None:
    """Keep the figures, draw them, and show them on the page."""
    results = Results.of(tuple(figures))
    text = page(PAGE.read_text(encoding="utf-8"), results)
    for measure in every:
        if measure.plot:
            measure.plot([figure for figure in figures if figure.measure == measure.name])
    replace(RESULTS, results.text())
    replace(PAGE, text)


def _parser(names: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks", description="Measure speed and size.")
    parser.add_argument("--only", nargs="+", choices=names, default=(), help="measure nothing else, and write nothing")
    parser.add_argument("--rounds", type=int, help="take so many rounds, and write nothing")
    haste = parser.add_mutually_exclusive_group()
    haste.add_argument("--quick", action="store_true", help="few rounds without the peers; print the ratios alone")
    haste.add_argument("--guard", action="store_true", help="likewise; exit with 1 if one is worse than the committed")
    return parser


if __name__ == "__main__":
    sys.exit(main())
