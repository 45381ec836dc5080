"""Modules that cannot be imported, or that would fail when they are used, are named with the reason."""

from pathlib import Path, PurePath

import pytest

from scripts.trial import failures

LATER = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from decimal import Decimal\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("import os\nfine = lambda x: [os.sep.join(x), print, len(x), __name__]\n", ""),
        ("x: int =\n", "SyntaxError: invalid syntax"),
        ("import nowhere_at_all\n", "ModuleNotFoundError: No module named 'nowhere_at_all'"),
        (f"{LATER}read = lambda x: Decimal(x)\n", "NameError: name 'Decimal' is not defined"),
        (f"{LATER}class A:\n    def m(self):\n        return [Decimal(x) for x in self]\n", "name 'Decimal'"),
        ("def __getattr__(name):\n    return 1\nread = lambda x: lazy\n", "name 'lazy'"),
    ],
)
def test_a_module_that_fails_when_it_is_imported_or_used_is_named(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "__init__.py").touch()
    (tmp_path / "made" / "a.py").write_text(text)
    found = failures(tmp_path / "made")
    assert [*found] == ([PurePath("a.py")] if says else [])
    assert says in "".join(found.values())
