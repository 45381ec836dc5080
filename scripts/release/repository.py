"""A repository of git, asked through its command."""

import subprocess
from pathlib import Path

from attrs import frozen


@frozen
class Repository:
    """A clone of the project, with its files."""

    folder: Path

    def git(self, *arguments: str) -> str:
        """Run git, and return what it prints.

        Raises:
            subprocess.CalledProcessError: It failed; `stderr` says why.
        """
        command = ["git", "-C", str(self.folder), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603

    def archive(self, revision: str, *folders: str) -> bytes:
        """Return folders of a revision, as a tar file."""
        command = ["git", "-C", str(self.folder), "archive", revision, "--", *folders]
        return subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603

    def knows(self, revision: str) -> bool:
        """Return whether there is such a tag or commit."""
        command = ["git", "-C", str(self.folder), "rev-parse", "--quiet", "--verify", f"{revision}^{{commit}}"]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603

    def changed(self) -> list[str]:
        """Return a line for each file that is changed or not added, whatever the settings of the user leave out."""
        settings = ("-c", "core.excludesFile=", "-c", "core.quotePath=true")
        return self.git(*settings, "status", "--porcelain", "--untracked-files=all").splitlines()

    def remote(self) -> str:
        """Return the remote that releases are pushed to; "" if there is none."""
        names = self.git("remote").split()
        return "origin" if "origin" in names else "".join(names[:1])

    def contains(self, commit: str) -> bool:
        """Return whether the current commit follows another one, or is it."""
        command = ["git", "-C", str(self.folder), "merge-base", "--is-ancestor", commit, "HEAD"]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603

    def read(self, name: str) -> str:
        """Return the text of a file."""
        return (self.folder / name).read_text(encoding="utf-8")
