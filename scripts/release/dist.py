"""Build the wheel and the sdist, and try both in empty environments: `make dist`.

    python -m scripts.release.dist --only build     only build
    python -m scripts.release.dist --only try       only try what was built

What is tried installs packages that are not locked, so the workflow builds and tries in two jobs.
The files are written to dist/. They are the same to the byte wherever a commit is built with the locked tools: the time in
them is that of the commit. The exit status is 1 if one of them cannot be installed or used on a Python of this machine.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from scripts.problems import say
from scripts.release import versions
from scripts.release.repository import Repository
from scripts.test_all import VERSIONS, interpreter

ROOT: Final = Path(__file__).resolve().parents[2]
SMOKE: Final = Path(__file__).with_name("smoke.py")


class DistError(Exception):
    """A file cannot be built, installed or used. The message says which, and ends with what was printed."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="dist", description="Build the wheel and the sdist, and try them.")
    parser.add_argument("--tag", help="refuse if this is not the tag of the version")
    parser.add_argument("--only", choices=["build", "try"], help="only build the files, or only try those in dist/")
    add_pythons(parser)
    options = parser.parse_args(arguments)
    version = versions.current(ROOT)
    if options.tag not in (None, f"v{version}"):
        say(f"the tag {options.tag} is not that of version {version}", file=sys.stderr)
        return 1
    found = options.python or pythons()
    if options.only != "build" and (wrong := list(unusable(found))):
        say(*wrong, file=sys.stderr)
        return 1
    try:
        into = ROOT / "dist"
        files = built(into, version) if options.only == "try" else build(Repository(ROOT), into)
        if options.only == "build":
            say(*(f"{file.name}: sha256 {_digest(file)}" for file in files))
            return 0
        for line in tried(files, version, found):
            say(line)
    except DistError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def add_pythons(parser: argparse.ArgumentParser) -> None:
    """Add the argument that names the Pythons to try."""
    parser.add_argument(
        "--python",
        action="append",
        metavar="PATH",
        help="try with this Python, not with all of the machine; repeatable",
    )


def pythons() -> list[str]:
    """Return the supported Pythons of this machine."""
    return [python for version in VERSIONS if (python := interpreter(version))]


def unusable(pythons: Sequence[str]) -> Iterator[str]:
    """Yield a line for each Python that does not run, or if there is none."""
    if not pythons:
        yield f"no supported Python is on this machine: install one of {', '.join(VERSIONS)}"
    for python in pythons:
        try:
            ran = subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0  # noqa: S603
        except OSError:
            ran = False
        if not ran:
            yield f"--python {python}: there is no Python that runs"


def build(repository: Repository, into: Path) -> list[Path]:
    """Build the wheel and the sdist of a repository.

    Raises:
        DistError: One cannot be built.
    """
    time = repository.git("log", "--max-count=1", "--format=%ct")
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "hatchling", "build", "--directory", folder]
        _run(command, repository.folder, "the build", SOURCE_DATE_EPOCH=time)
        into.mkdir(exist_ok=True)
        files = [into / file.name for file in sorted(Path(folder).iterdir())]
        for file in files:
            file.write_bytes((Path(folder) / file.name).read_bytes())
    return files


def built(folder: Path, version: str) -> list[Path]:
    """Return the wheel and the sdist of a version that are in a folder.

    Raises:
        DistError: One of them is missing.
    """
    files = [folder / f"zenskar_ext-{version}-py3-none-any.whl", folder / f"zenskar_ext-{version}.tar.gz"]
    if missing := [file.name for file in files if not file.is_file()]:
        msg = f"{folder.name}/ has no {' and no '.join(missing)}: build first, with `make dist`"
        raise DistError(msg)
    return files


def tried(files: Sequence[Path], version: str, pythons: Sequence[str]) -> Iterator[str]:
    """Install each file in an empty environment of each Python, and use it; yield a line for each file that works.

    Raises:
        DistError: One cannot be installed or used.
    """
    for file in files:
        for python in pythons:
            with tempfile.TemporaryDirectory() as folder:
                what = f"{file.name} with {python}"
                own = str(Path(folder, "venv", "bin", "python"))
                _run([python, "-m", "venv", "--without-pip", str(Path(folder, "venv"))], Path(folder), what)
                pip = [sys.executable, "-m", "pip", "--python", own, "--quiet", "--disable-pip-version-check"]
                _run([*pip, "install", str(file.resolve())], Path(folder), what)
                _run([own, "-I", str(SMOKE), version], Path(folder), what)
        yield f"{file.name} works with {len(pythons)} Python{'s' * (len(pythons) > 1)}: sha256 {_digest(file)}"


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _run(command: Sequence[str], folder: Path, what: str, **environment: str) -> None:
    given = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | environment
    done = subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        msg = f"{what} failed:\n{done.stdout}{done.stderr}"
        raise DistError(msg)


if __name__ == "__main__":
    sys.exit(main())
