"""Print the figures of docs/scale.md.

    python -m benchmarks.scale               simulate with what was measured last
    python -m benchmarks.scale --measure     measure this machine first, and keep it
    python -m benchmarks.scale --write       write the tables into docs/scale.md

Exits with 1 if the simulation of a run is further than a quarter from what was measured.
"""

import argparse
import sys
from collections.abc import Sequence

from benchmarks.results import replace
from benchmarks.scale.measured import Measured, measure
from benchmarks.scale.tables import PAGE, filled, tables

FAR = 0.25


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and return its exit status."""
    parser = argparse.ArgumentParser(prog="benchmarks.scale", description="Simulate how long lists take.")
    parser.add_argument("--measure", action="store_true", help="measure this machine first, and keep it")
    parser.add_argument("--write", action="store_true", help="write the tables into docs/scale.md")
    options = parser.parse_args(arguments)
    if options.measure:
        measure().store()
    measured = Measured.stored()
    text = tables(measured)
    print(text)
    if options.write:
        replace(PAGE, filled(PAGE.read_text(encoding="utf-8"), text))
    if far := wrong(measured):
        print(f"benchmarks.scale: the simulation is wrong about {', '.join(far)}", file=sys.stderr)
    return 1 if far else 0


def wrong(measured: Measured) -> list[str]:
    """Return the runs whose simulation is too far from what was measured."""
    found = measured.simulated().items()
    return [name for name, each in found if abs(each.seconds / measured.runs[name] - 1) > FAR]


if __name__ == "__main__":
    sys.exit(main())
