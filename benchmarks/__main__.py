"""Measure speed and size.

    python -m benchmarks                              everything, with competitors; writes results.json and the docs
    python -m benchmarks --only cold_start size       some measures; writes nothing
    python -m benchmarks --rounds 5                   another number of rounds; writes nothing
    python -m benchmarks --quick                      few rounds, without competitors; writes nothing
    python -m benchmarks --guard                      the same, and exits with 1 if a figure became worse

Files are written at the end, so a run that is interrupted or fails changes nothing. Where the environment of the
competitors is missing, a run that writes nothing leaves them out; a full run exits with 2.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from benchmarks.guard import RATIO, guard
from benchmarks.measures import Measure, measures
from benchmarks.race import PEERS_READY, without_peers
from benchmarks.report import PAGES, table
from benchmarks.results import RESULTS, Results, Summary, replace

NO_PEERS = "benchmarks: the competitors' environment is missing or incomplete: make it with `make .venv-peers/stock`."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and return its exit status."""
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
    alone = hasty or not PEERS_READY.exists()
    if alone and not hasty:
        print(NO_PEERS if whole else f"{NO_PEERS} They are left out.", file=sys.stderr)
        if whole:
            return 2
    if whole:
        pages(Results.of(()))  # a page without a place for the tables fails before anything is measured
    with without_peers() if alone else nullcontext():
        if options.guard:
            committed = Results.read(RESULTS.read_text(encoding="utf-8")).figures if RESULTS.exists() else ()
            return 0 if guard(runs, committed) else 1
        figures = [figure for each in runs.values() for figure in each()]
    print(table([figure for figure in figures if figure.unit == RATIO or not options.quick]))
    if whole:
        write(figures, list(known.values()))
    return 0


def run(measure: Measure, rounds: int) -> list[Summary]:
    """Run a measure, and print how long it took."""
    started = time.monotonic()
    print(f"{measure.name} ...", file=sys.stderr, flush=True)
    found = measure.summaries(rounds)
    print(f"{measure.name}: {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    return found


def write(figures: Sequence[Summary], every: Sequence[Measure]) -> None:
    """Write the figures to results.json and into the docs, and draw the plots."""
    results = Results.of(tuple(figures))
    texts = pages(results)
    for measure in every:
        if measure.plot:
            measure.plot([figure for figure in figures if figure.measure == measure.name])
    for path, text in {RESULTS: results.text(), **texts}.items():
        replace(path, text)


def pages(results: Results) -> dict[Path, str]:
    """Return the text of each page, with the figures of these results."""
    return {path: fill(path.read_text(encoding="utf-8"), results) for path, fill in PAGES.items()}


def _parser(names: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks", description="Measure speed and size.")
    parser.add_argument("--only", nargs="+", choices=names, default=(), help="run these measures alone; write nothing")
    parser.add_argument("--rounds", type=int, help="number of rounds of each measure; write nothing")
    haste = parser.add_mutually_exclusive_group()
    haste.add_argument("--quick", action="store_true", help="few rounds, without competitors; print ratios only")
    haste.add_argument(
        "--guard", action="store_true", help="the same; exit with 1 if a figure is worse than the committed one"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
