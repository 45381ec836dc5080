"""What a program holds when it is done: modules and memory."""

import os
import subprocess
import sys
from pathlib import Path

from attrs import frozen

# A program counts what the process that started it held as its own peak, so a small one stands between.
BETWEEN = "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1:]))"
ASK = """
import sys; modules = len(sys.modules)
import resource
peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(modules, *peaks)
"""
KIB = 1024


@frozen
class Footprint:
    """What a program holds: modules, and MiB at its peak, with its largest child on top."""

    modules: int
    memory: float


def footprint(code: str, python: Path) -> Footprint:
    """Give what is held after some code."""
    environment = {name: os.environ[name] for name in ("HOME", "LANG", "PATH") if name in os.environ}
    run = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-S", "-c", BETWEEN, str(python), "-P", "-c", code + ASK],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    modules, own, of_children = run.stdout.split()[-3:]
    return Footprint(int(modules), (int(own) + int(of_children)) / KIB)
