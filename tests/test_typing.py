"""Type checkers report the mistakes that would otherwise be errors at run time."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RIGHT = ROOT / "tests" / "typing" / "api.py"
WRONG = ROOT / "tests" / "typing" / "wrong.py"
IGNORE = re.compile(r"  # type: ignore\[[a-z, -]+\]$", re.MULTILINE)
CHECKERS = {
    "mypy": ("mypy",),  # pyproject.toml says how strict it is: with other options here, nothing cached would fit
    "pyright": ("pyright", "--pythonpath", sys.executable),
    "pyrefly": (
        *("pyrefly", "check", "--preset", "strict", "--error", "deprecated", "--output-format", "min-text"),
        *("--python-interpreter-path", sys.executable),
    ),
    "ty": ("ty", "check", "--python", sys.prefix, "--output-format", "concise", "--color", "never"),
}


def complaints(checker: str, *paths: Path) -> set[tuple[str, int]]:
    """Return file and line of everything that a checker reports about some files, from one run."""
    command = [sys.executable, "-m", *CHECKERS[checker], *map(str, paths)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    found = re.findall(r"(\w+\.py):(\d+):(?! note:)", run.stdout)
    assert run.returncode == (1 if found else 0), run.stdout + run.stderr
    return {(name, int(line)) for name, line in found}


def mistakes(text: str) -> set[int]:
    """Return the lines of a text that each checker has to report."""
    return {number for number, line in enumerate(text.splitlines(), 1) if IGNORE.search(line)}


@pytest.mark.peer_row(58, "clean, exact; wrong name, operator, value or body caught; so in pyright, pyrefly and ty")
@pytest.mark.parametrize("checker", CHECKERS)
def test_what_is_right_passes_and_every_mistake_is_named(checker: str, tmp_path: Path) -> None:
    bare = tmp_path / WRONG.name
    bare.write_text(IGNORE.sub("", WRONG.read_text()))
    expected = {(bare.name, line) for line in mistakes(WRONG.read_text())}
    assert complaints(checker, RIGHT, bare) == expected


def test_the_mistakes_are_marked_by_an_ignore_and_nothing_else_is() -> None:
    text = WRONG.read_text()
    assert "ignore" not in RIGHT.read_text()
    assert len(mistakes(text)) == text.count("# type: ignore[") >= 55
