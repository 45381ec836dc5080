"""The command that makes a release. It works in a clone of its own, and touches the repository only at the very end."""

import argparse
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NoReturn

from scripts.problems import say
from scripts.release import dist, installing, versions
from scripts.release.dist import DistError
from scripts.release.refusals import MAIN, compared_with, refusals
from scripts.release.repository import Repository
from scripts.release.versions import Version

ROOT: Final = Path(__file__).resolve().parents[2]
GATE: Final = "make test check"
_ENDS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_DONE: Final = """\
Released {version}: commit {commit}, tag {tag}, and the files in dist/.
Nothing was sent anywhere. {publish}: {add}git push --atomic {remote} main {tag}"""


class ReleaseError(Exception):
    """The release cannot be made. The message says why."""


class _EndedError(BaseException):
    """A signal ended the command."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"Ended by {signal.Signals(number).name}.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status: 0 if a release was made, 1 if it is refused, 2 for wrong arguments."""
    parser = argparse.ArgumentParser(prog="release", description="Make a release of the last commit.")
    parser.add_argument("version", help="three numbers, such as 0.2.0")
    parser.add_argument("--gate", default=GATE, help=f"the command that has to pass ({GATE})")
    dist.add_pythons(parser)
    options = parser.parse_args(arguments)
    try:
        version, gate = Version.parse(options.version), shlex.split(options.gate)
    except ValueError as error:
        parser.error(str(error))
    if not gate:
        parser.error("--gate is empty: name a command that has to pass")
    before = {number: signal.signal(number, _ended) for number in _ENDS if signal.getsignal(number) != signal.SIG_IGN}
    try:
        release(Repository(ROOT), version, gate, options.python or dist.pythons())
    except (ReleaseError, DistError) as error:
        print(error, "Nothing was changed.", sep="\n", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        say(
            f"{shlex.join(error.cmd)} failed:", *str(error.stderr).splitlines(), "Nothing was changed.", file=sys.stderr
        )
        return 1
    except _EndedError as error:
        print(error, "Nothing was changed.", sep="\n", file=sys.stderr)
        return 128 + error.number
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return 0


def _ended(number: int, _: object) -> NoReturn:
    """End as after an error, so that the gate is ended and the clone is deleted. A second signal does not disturb that."""
    _ignore_signals()
    raise _EndedError(number)


def _ignore_signals() -> None:
    for number in _ENDS:
        signal.signal(number, signal.SIG_IGN)


def release(repository: Repository, version: Version, gate: Sequence[str], pythons: Sequence[str]) -> None:
    """Release the last commit of a repository as a version.

    Args:
        repository: Where the commits, the tag and the files of the release are put, if all goes well.
        version: The version.
        gate: The command that has to pass in the clone.
        pythons: The Pythons with which the wheel and the sdist are tried.

    Raises:
        ReleaseError: Something speaks against the release, or the gate fails.
        DistError: The wheel or the sdist does not work.
        CalledProcessError: A command failed that should not have.
    """
    if reasons := [*refusals(repository, version), *dist.unusable(pythons)]:
        raise ReleaseError("\n".join(reasons))
    say(compared_with(repository))
    with tempfile.TemporaryDirectory(prefix="zenskar-release-") as folder:
        clone = _cloned(repository, Path(folder, "clone"))
        _prepare(clone, version)
        say(f"Running {shlex.join(gate)} in a clone ...")
        if not _passes(gate, clone):
            msg = f"{shlex.join(gate)} failed"
            raise ReleaseError(msg)
        if changed := clone.changed():
            msg = "\n".join([f"{shlex.join(gate)} changed files, so that they are not what it has tested:", *changed])
            raise ReleaseError(msg)
        say(f"Trying the wheel and the sdist in empty environments of {len(pythons)} Python(s) ...")
        for line in dist.tried(dist.build(clone, clone.folder / "dist"), str(version), pythons):
            say(line)
        _hand_over(clone, repository, version)
    commit = repository.git("rev-parse", "--short", f"{version.tag}^{{commit}}")
    say(*_done(version, commit, repository.remote()).splitlines())


def _done(version: Version, commit: str, remote: str) -> str:
    """Return what is said at the end; the last line is the command that publishes, whether there is a remote or not."""
    return _DONE.format(
        version=version,
        commit=commit,
        tag=version.tag,
        publish="To publish it" if remote else "To publish it, add a remote",
        add="" if remote else "git remote add origin ADDRESS && ",
        remote=remote or "origin",
    )


def _passes(gate: Sequence[str], clone: Repository) -> bool:
    """Run a command in a clone; return whether it passes. If this process is ended, all that it started is ended too.

    Raises:
        ReleaseError: It cannot be run.
    """
    try:
        process = subprocess.Popen(gate, cwd=clone.folder, env=_environment(), start_new_session=True)  # noqa: S603
    except OSError as error:
        msg = f"{shlex.join(gate)} cannot be run: {error.strerror}"
        raise ReleaseError(msg) from error
    try:
        return process.wait() == 0
    except BaseException:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        raise


def _environment() -> dict[str, str]:
    """Return the environment of commands in the clone: they find its modules, and set it up with this Python."""
    python = getattr(sys, "_base_executable", sys.executable)  # that of the environment will not be there
    return {**os.environ, "PYTHON": python}


def _cloned(repository: Repository, folder: Path) -> Repository:
    """Clone a repository, with the name of who commits in it."""
    repository.git("clone", "--quiet", str(repository.folder), str(folder))
    clone = Repository(folder)
    for line in repository.git("config", "--list").splitlines():
        if line.startswith("user."):
            clone.git("config", *line.split("=", 1))
    return clone


def _prepare(clone: Repository, version: Version) -> None:
    """Commit the release in a clone: version, changelog, and what later changes of the API are compared with."""
    today = datetime.now(UTC).date().isoformat()
    versions.write(clone.folder, str(version), today)
    installing.turn(clone.folder)
    _run(clone, "towncrier", "build", "--yes", "--version", str(version), "--date", today)
    _run(clone, "scripts.api_changes", "--release")
    _run(clone, "scripts.generate")
    clone.git("add", "--all")
    clone.git("commit", "--quiet", "--message", f"Release {version}")
    clone.git("tag", "--annotate", version.tag, "--message", f"Release {version}")


def _run(clone: Repository, module: str, *arguments: str) -> None:
    path = os.pathsep.join([str(clone.folder), str(clone.folder / "generated")])
    command = [sys.executable, "-m", module, *arguments]
    environment = {**_environment(), "PYTHONPATH": path}
    subprocess.run(command, cwd=clone.folder, env=environment, capture_output=True, text=True, check=True)  # noqa: S603


def _hand_over(clone: Repository, repository: Repository, version: Version) -> None:
    """Put the commits, the tag and the files of a clone into the repository.

    Raises:
        ReleaseError: The repository has changed in the meantime, or is on another branch.
    """
    _ignore_signals()  # it takes an instant, and half of it would be neither a release nor nothing
    if (branch := repository.git("branch", "--show-current")) != MAIN:
        here = branch or "a commit without a branch"
        msg = f"the repository was switched to {here} in the meantime; git switch {MAIN}, and release again"
        raise ReleaseError(msg)
    versions.write(clone.folder, version.next_in_development())
    clone.git("commit", "--quiet", "--all", "--message", f"Begin {version.next_in_development()}")
    repository.git(
        "fetch", "--quiet", "--no-tags", str(clone.folder), "HEAD", f"refs/tags/{version.tag}:refs/tags/{version.tag}"
    )
    try:
        repository.git("merge", "--quiet", "--ff-only", clone.git("rev-parse", "HEAD"))
    except subprocess.CalledProcessError as error:
        repository.git("tag", "--delete", version.tag)
        msg = f"the repository changed in the meantime, so that the release does not follow it: {error.stderr.strip()}"
        raise ReleaseError(msg) from error
    (repository.folder / "dist").mkdir(exist_ok=True)
    for file in (clone.folder / "dist").iterdir():
        shutil.copy2(file, repository.folder / "dist")
