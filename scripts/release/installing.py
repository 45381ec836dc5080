"""Check that the pages say how the package is installed today: `python -m scripts.release.installing`.

Until a release is published, it is installed from a clone: `pip install '.[cli]'`. Afterwards it comes from an index:
`pip install 'zenskar-ext[cli]'`. Which of both holds is read in CHANGELOG.md, and a release turns the pages. The exit
status is 1 if a page says otherwise.

A docstring names the extra, and no command: the site shows it to readers who do not have the package, and a release turns
no code. Messages of the code, and the skill in the wheel, always name `zenskar-ext[cli]`: who reads them has the package, and
pip then looks for no release of it.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scripts.problems import say

ROOT: Final = Path(__file__).resolve().parents[2]
NOT_YET: Final = "No release is published yet"
"""How the paragraph begins that a page has until the first release. It is one line."""
NEVER_PUBLISHED: Final = "(never published)"
"""How the heading of a version ends that no index ever had."""
_FORMS: Final = (("pip install '.[", "pip install 'zenskar-ext["), ("pip install .", "pip install zenskar-ext"))
_FROM_CLONE: Final = re.compile(rf"{NOT_YET}|pip install\b[^`#\n]*[ '\"]\.")
_FROM_INDEX: Final = re.compile(r"pip install\b[^`#\n]*zenskar-ext")


def main() -> int:
    """Run the command; return its exit status."""
    found = [*problems(ROOT), *docstrings(ROOT)]
    say(*found, file=sys.stderr)
    return 1 if found else 0


def pages(root: Path) -> Iterator[Path]:
    """Yield the pages that tell users how to install the package."""
    yield root / "README.md"
    yield from sorted((root / "docs").glob("*.md"))


def published(changelog: str) -> bool:
    """Return whether a changelog lists a version that was published."""
    return any(not each.endswith(NEVER_PUBLISHED) for each in re.findall(r"^## \d.*$", changelog, re.MULTILINE))


def turned(text: str) -> str:
    """Return a page as it reads once a release is published."""
    text = re.sub(rf"^{NOT_YET}.*\n\n?", "", text, flags=re.MULTILINE)
    for before, after in _FORMS:
        text = re.sub(re.escape(before) + (r"(?=[\s`])" if before.endswith(" .") else ""), after, text)
    return text


def turn(root: Path) -> None:
    """Write the pages as they read once a release is published."""
    for page in pages(root):
        page.write_text(turned(page.read_text(encoding="utf-8")), encoding="utf-8")


def left(root: Path) -> Iterator[str]:
    """Yield the lines of pages that would not be true after a release, as turning does not know them."""
    for page in pages(root):
        for line in _lines(turned(page.read_text(encoding="utf-8")), _FROM_CLONE):
            yield f"{page.relative_to(root)}: {line!r} is not true once a release is published: write it otherwise"


def problems(root: Path) -> Iterator[str]:
    """Yield the lines of pages that are not true today."""
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    for page in pages(root):
        name, text = page.relative_to(root), page.read_text(encoding="utf-8")
        if published(changelog):
            for line in _lines(text, _FROM_CLONE):
                yield f"{name}: {line!r} is not true: CHANGELOG.md lists a published release"
            continue
        for line in _lines(text, _FROM_INDEX):
            yield f"{name}: {line!r} is not true before the first release: install '.', or '.[extra]'"
        if _lines(text, re.compile(r"pip install '?\.")) and f"\n{NOT_YET}" not in text:
            yield f"{name}: it installs from a clone without a paragraph that begins with {NOT_YET!r}"


def docstrings(root: Path) -> Iterator[str]:
    """Yield the lines of docstrings that say how to install the package."""
    for path in sorted((root / "zenskar_ext").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                for line in _lines(ast.get_docstring(node) or "", _FROM_INDEX):
                    yield f"{path.relative_to(root)}: {line!r} is a command in a docstring: name the extra instead"


def _lines(text: str, pattern: re.Pattern[str]) -> list[str]:
    return [line.strip() for line in text.splitlines() if pattern.search(line)]


if __name__ == "__main__":
    sys.exit(main())
