"""Check that what is not released yet stands in changelog.d/, one file for each change: `python -m scripts.release.fragments`.

towncrier makes a section of CHANGELOG.md out of these files when a release is made. The exit status is 1 if a line stands
in CHANGELOG.md already, or if towncrier would leave out a file because of its name.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scripts.problems import say

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = "changelog.d"
SYMBOLS: Final = "symbols"
"""The type of the file that `make generate` writes."""
HEAD: Final = """\
# Changelog

This page lists what changes for users. Versions follow [Semantic Versioning](https://semver.org). Before 1.0, a minor
version may break. What is not released yet stands in the folder `changelog.d` of the repository, one file for each
change.

<!-- towncrier release notes start -->

"""


def main() -> int:
    """Run the command; return its exit status."""
    found = list(problems(ROOT))
    say(*found, file=sys.stderr)
    return 1 if found else 0


def entries(root: Path) -> Iterator[Path]:
    """Yield the files of changelog.d that describe a change, with those of sections."""
    yield from sorted(path for path in (root / FOLDER).rglob("*") if path.is_file() and path.name != "README.md")


def by_hand(root: Path) -> list[Path]:
    """List the entries that a person has written."""
    return [path for path in entries(root) if f".{SYMBOLS}." not in path.name]


def of_type(root: Path, name: str) -> list[str]:
    """Return the texts of the entries of a type."""
    return [path.read_text(encoding="utf-8") for path in entries(root) if path.name.endswith(f".{name}.md")]


def problems(root: Path) -> Iterator[str]:
    """Yield what towncrier would lose or get wrong, one line each."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]
    types = [each["directory"] for each in settings["type"]]
    sections = [each["path"] for each in settings["section"]]
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    if not re.match(re.escape(HEAD) + r"## \d+\.\d+\.\d+ - ", changelog):
        yield (
            f"CHANGELOG.md: what is not released yet does not stand here. Write it into a file of its own, such as"
            f" {FOLDER}/calls/what-changed.added.md, and take it out of CHANGELOG.md; {FOLDER}/README.md says how"
        )
    for path in entries(root):
        name, place = path.relative_to(root), path.relative_to(root / FOLDER).parent.as_posix()
        if (place if place != "." else "") not in sections:
            yield f"{name}: the folder is no section; sections: {', '.join(filter(None, sections))}"
        elif not re.fullmatch(rf"[a-z0-9]+(-[a-z0-9]+)*\.({'|'.join(types)})\.md", path.name):
            yield f"{name}: call it some-words.TYPE.md; types: {', '.join(types)}"
        elif f".{SYMBOLS}." not in path.name:
            yield from (f"{name}: {each}" for each in _wrong(path.read_text(encoding="utf-8")))


def _wrong(text: str) -> Iterator[str]:
    if not text.strip():
        yield "it is empty"
    elif text.startswith(("- ", "* ", "#")):
        yield "write sentences; towncrier makes a list of them"
    if any(len(line) > 120 for line in text.splitlines()):  # noqa: PLR2004 - as everywhere in the project
        yield "break lines after at most 120 characters"


if __name__ == "__main__":
    sys.exit(main())
