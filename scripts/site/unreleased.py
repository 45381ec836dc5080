"""The changelog of the site, which begins with what is not released yet: the draft that towncrier makes of changelog.d."""

import subprocess
import sys
from pathlib import Path
from typing import Final

_MARK: Final = "<!-- towncrier release notes start -->\n"


def with_unreleased(changelog: str, root: Path) -> str:
    """Return a changelog whose first section is what the next release will have; unchanged if that is nothing yet.

    Args:
        changelog: The text of CHANGELOG.md.
        root: The folder with changelog.d and pyproject.toml.

    Raises:
        CalledProcessError: towncrier refused a fragment.
    """
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "next", "--date", "next"]
    draft = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout  # noqa: S603 - it is ours
    _, _, changes = draft.partition("## next - next\n")
    if "### " not in changes:
        return changelog
    return changelog.replace(_MARK, f"{_MARK}\n## Unreleased\n\n{changes.strip()}\n", 1)
