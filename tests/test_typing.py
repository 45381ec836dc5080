"""Callers are told by their type checker what they would be told by an error."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RIGHT = ROOT / "tests" / "typing" / "api.py"
WRONG = ROOT / "tests" / "typing" / "wrong.py"
IGNORE = re.compile(r"  # type: ignore\[[a-z, -]+\](?:  # not (?P<blind>\w+))?$")
CHECKERS = {
    "mypy": ("mypy", "--strict"),
    "pyright": ("pyright", "--pythonpath", sys.executable),
    "pyrefly": (
        *("pyrefly", "check", "--preset", "strict", "--output-format", "min-text"),
        *("--python-interpreter-path", sys.executable),
    ),
    "ty": ("ty", "check", "--python", sys.prefix, "--output-format", "concise", "--color", "never"),
}


def complaints(checker: str, *paths: Path) -> set[tuple[str, int]]:
    """Give the file and line of all that a checker says of some files, from one run over all of them."""
    command = [sys.executable, "-m", *CHECKERS[checker], *map(str, paths)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    found = re.findall(r"(\w+\.py):(\d+):(?! note:)", run.stdout)
    assert run.returncode == (1 if found else 0), run.stdout + run.stderr
    return {(name, int(line)) for name, line in found}


def mistakes(checker: str, text: str) -> set[int]:
    """Give the lines of a text that a checker has to name."""
    marks = {number: IGNORE.search(line) for number, line in enumerate(text.splitlines(), 1)}
    return {number for number, mark in marks.items() if mark and mark["blind"] != checker}


@pytest.mark.peer_row(
    58, "clean, exact; wrong name, operator, value or body caught; so in pyright, pyrefly and nearly all in ty"
)
@pytest.mark.parametrize("checker", CHECKERS)
def test_what_is_right_passes_and_every_mistake_is_named(checker: str, tmp_path: Path) -> None:
    bare = tmp_path / WRONG.name
    bare.write_text(re.sub(IGNORE.pattern, "", WRONG.read_text(), flags=re.MULTILINE))
    expected = {(bare.name, line) for line in mistakes(checker, WRONG.read_text())}
    assert complaints(checker, RIGHT, bare) == expected


def test_no_mistake_is_beyond_mypy_and_pyright_and_few_are_beyond_the_others() -> None:
    text = WRONG.read_text()
    assert "ignore" not in RIGHT.read_text()
    assert mistakes("mypy", text) == mistakes("pyright", text) == mistakes("pyrefly", text)
    assert len(mistakes("mypy", text)) == text.count("# type: ignore[") >= 55
    assert len(mistakes("mypy", text) - mistakes("ty", text)) == 5
