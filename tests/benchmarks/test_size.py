from pathlib import Path

from benchmarks.measures.size import lines, statements

CODE = '''\
"""A docstring."""

import os  # a comment


def function(
    first: int,
) -> int:
    """Another."""
    # A comment.
    if first:
        return first
    return os.getpid(
    )
'''


def test_statements_are_counted_however_they_are_laid_out(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(CODE)
    assert statements(path) == len(["import", "def", "if", "return", "return"])
    path.write_text("import os\ndef function(first): return first if first else os.getpid()\n")
    assert statements(path) == len(["import", "def", "return"])


def test_lines_are_all_lines(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(CODE)
    assert lines(path) == 14
