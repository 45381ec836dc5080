"""Run the tests on every supported Python of this machine, or with the lowest supported versions of the dependencies.

make test-all        every Python
make test-lowest     this Python, with each dependency of users at the lowest version that pyproject.toml allows
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
VERSIONS = ("3.11", "3.12", "3.13")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="test_all", description="Run the tests in other environments.")
    parser.add_argument("--lowest", action="store_true", help="use the lowest supported dependencies")
    if parser.parse_args(arguments).lowest:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        with tempfile.TemporaryDirectory() as folder:
            constraints = Path(folder, "lowest.txt")
            constraints.write_text("\n".join(lowest(project)), encoding="utf-8")
            return 0 if tests_pass(sys.executable, "lowest", "--constraint", str(constraints)) else 1
    found = {version: interpreter(version) for version in VERSIONS}
    results = {version: python and tests_pass(python, version) for version, python in found.items()}
    for version, passed in results.items():
        print(f"Python {version}: {'not on this machine' if passed is None else 'passed' if passed else 'FAILED'}")
    return 0 if True in results.values() and False not in results.values() else 1


def lowest(project: Mapping[str, Any]) -> list[str]:
    """Return the lowest allowed version of each dependency of a project and of its extras, except the extra `dev`."""
    extras = {name: lines for name, lines in project["optional-dependencies"].items() if name != "dev"}
    required = map(Requirement, [*project["dependencies"], *(line for lines in extras.values() for line in lines)])
    bounds = ((each.name, bound) for each in required for bound in each.specifier)
    return sorted({f"{name}=={bound.version}" for name, bound in bounds if bound.operator == ">="})


def tests_pass(python: str, name: str, *how: str) -> bool:
    """Return whether the tests pass in a new environment of a Python; `how` are further arguments of pip."""
    folder = ROOT / f".venv-{name}"
    binary = str(folder / "bin" / "python")
    print(f"--- {name}", flush=True)
    return (
        runs([python, "-m", "venv", "--clear", str(folder)])
        and runs(
            [binary, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *how, "--editable", ".[dev]"]
        )
        and runs([binary, "-m", "pytest", "-q", "-n", "auto"])
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
