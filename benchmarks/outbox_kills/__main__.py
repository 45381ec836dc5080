"""Kill recorders and senders at random moments, and print what became of the events; exits with 1 if one is lost.

python -m benchmarks.outbox_kills --database postgresql --processes 8 --kills 200
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.outbox_kills.trial import Plan, run
from benchmarks.postgres import postgres


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and return its exit status."""
    parser = argparse.ArgumentParser("python -m benchmarks.outbox_kills", description=__doc__)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--processes", type=int, default=4, help="half of them record, half send (default: 4)")
    parser.add_argument("--kills", type=int, default=200, help="(default: 200)")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as name, _database(given.database, Path(name)) as url:
        plan = Plan(url, given.processes, given.kills, given.seed)
        found = run(plan, Path(name), lambda line: print(line, file=sys.stderr, flush=True))
    for problem in found.problems:
        print(f"WRONG: {problem}")
    print(
        f"{given.database}, {given.processes} processes, {given.kills} kills in {time.monotonic() - started:.0f} s: "
        f"{found.promised:,} events promised, {found.recorded:,} recorded, {found.arrived:,} in the sandbox, "
        f"{found.dead:,} dead and {found.parked:,} parked with a reason, {len(found.problems)} problems"
    )
    return 1 if found.problems else 0


@contextmanager
def _database(kind: str, folder: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite:///{folder}/usage.db"
        return
    with postgres() as server:
        yield server.create("kills")


if __name__ == "__main__":
    sys.exit(main())
