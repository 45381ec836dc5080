"""The modules and the memory of a program at its end."""

import os
import subprocess
import sys
from pathlib import Path

from attrs import frozen

# A process inherits the peak memory of the process that forks it, so a small process starts it.
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
    """The number of loaded modules, and the peak memory in MiB, including that of the largest child process."""

    modules: int
    memory: float


def footprint(code: str, python: Path) -> Footprint:
    """Run code in a Python, and measure the process at its end."""
    environment = {name: os.environ[name] for name in ("HOME", "LANG", "PATH") if name in os.environ}
    run = subprocess.run(  # noqa: S603 - the code is ours
        [sys.executable, "-S", "-c", BETWEEN, str(python), "-P", "-c", code + ASK],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    modules, own, of_children = run.stdout.split()[-3:]
    return Footprint(int(modules), (int(own) + int(of_children)) / KIB)
