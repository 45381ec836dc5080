"""Run the tests on every supported Python of this machine, or with the lowest or the newest versions of dependencies.

make test-all        every Python, with what is locked
make test-lowest     this Python, with each dependency of users at the lowest version that pyproject.toml allows
make test-newest     this Python, with the newest versions that pyproject.toml allows
make test-httpx      this Python, the unit and client tests on httpx, which the client takes where httpx2 is missing
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
LOCKED = (
    ("--require-hashes", "--no-deps", "--requirement", "requirements-dev.txt"),
    ("--no-build-isolation", "--no-deps", "--editable", "."),
)
"""The arguments of each `pip install`, as in the Makefile."""
VERSIONS = ("3.11", "3.12", "3.13")
HTTPX2 = ("httpx2", "httpcore2")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="test_all", description="Run the tests in other environments.")
    parser.add_argument("--lowest", action="store_true", help="use the lowest supported dependencies")
    parser.add_argument("--newest", action="store_true", help="use the newest dependencies, not the locked ones")
    parser.add_argument("--httpx", action="store_true", help="run the unit and client tests on httpx, without httpx2")
    options = parser.parse_args(arguments)
    if options.httpx:
        return (
            0 if passes(sys.executable, "httpx", *LOCKED, without=HTTPX2, tests=("tests/unit", "tests/client")) else 1
        )
    if options.lowest:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        with tempfile.TemporaryDirectory() as folder:
            constraints = Path(folder, "lowest.txt")
            constraints.write_text("\n".join(lowest(project)), encoding="utf-8")
            how = ("--constraint", str(constraints), "--editable", ".[dev]")
            return 0 if passes(sys.executable, "lowest", how) else 1
    if options.newest:
        return 0 if passes(sys.executable, "newest", ("--editable", ".[dev]")) else 1
    found = {version: interpreter(version) for version in VERSIONS}
    results = {version: python and passes(python, version, *LOCKED) for version, python in found.items()}
    for version, passed in results.items():
        print(f"Python {version}: {'not on this machine' if passed is None else 'passed' if passed else 'FAILED'}")
    return 0 if True in results.values() and False not in results.values() else 1


def lowest(project: Mapping[str, Any]) -> list[str]:
    """Return the lowest allowed version of each dependency of a project and of its extras, except the extra `dev`."""
    extras = {name: lines for name, lines in project["optional-dependencies"].items() if name != "dev"}
    required = map(Requirement, [*project["dependencies"], *(line for lines in extras.values() for line in lines)])
    bounds = ((each.name, bound) for each in required for bound in each.specifier)
    return sorted({f"{name}=={bound.version}" for name, bound in bounds if bound.operator == ">="})


def passes(
    python: str,
    name: str,
    *installs: Sequence[str],
    without: Sequence[str] = (),
    tests: Sequence[str] = (),
) -> bool:
    """Return whether tests pass in a new environment of a Python.

    Args:
        python: The interpreter.
        name: The name of the environment.
        installs: The arguments of each `pip install`.
        without: Packages that are removed again.
        tests: The tests; all of them if none are given.
    """
    folder = ROOT / f".venv-{name}"
    binary = str(folder / "bin" / "python")
    pip = [binary, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    print(f"--- {name}", flush=True)
    return (
        runs([python, "-m", "venv", "--clear", str(folder)])
        and all(runs([*pip, "install", *arguments]) for arguments in installs)
        and (not without or runs([*pip, "uninstall", "--yes", *without]))
        and runs([binary, "-m", "pytest", "-q", "-n", "auto", *tests])
    )


def interpreter(version: str) -> str | None:
    """Return a working interpreter of a version, from PATH or from pyenv; None if there is none."""
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    found = [shutil.which(f"python{version}"), *map(str, sorted(kept.glob(f"{version}*/bin/python")))]
    check = f"import sys; assert sys.version.startswith('{version}.')"
    return next((python for python in found if python and runs([python, "-c", check], quiet=True)), None)


def runs(command: list[str], *, quiet: bool = False) -> bool:
    """Run a command; return whether it succeeds."""
    return subprocess.run(command, cwd=ROOT, check=False, stderr=subprocess.DEVNULL if quiet else None).returncode == 0  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
