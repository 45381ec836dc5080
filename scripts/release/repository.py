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

    def read(self, name: str) -> str:
        """Return the text of a file."""
        return (self.folder / name).read_text(encoding="utf-8")
