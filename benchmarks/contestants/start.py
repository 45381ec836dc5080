"""Start a program: the Python of this contestant runs the code that is passed as argument.

The program does not inherit the folder or the module path of this process, because a user's program has neither.
"""

import os
import subprocess
import sys

from worker import serve

ENVIRONMENT = {name: os.environ[name] for name in ("HOME", "LANG", "PATH") if name in os.environ}


def start() -> None:
    """Run the program and wait until it ends."""
    command = [sys.executable, "-P", "-c", sys.argv[1]]
    subprocess.run(command, check=True, env=ENVIRONMENT, stdout=subprocess.DEVNULL)  # noqa: S603 - the code is ours


serve(start)
