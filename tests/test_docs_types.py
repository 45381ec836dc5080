"""The Python blocks of the README and the docs pass mypy in strict mode, as a user writes them.

The mode is that of pyproject.toml: with options of its own, a run would check the client and its dependencies again.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
MADE_BY_A_PAGE = 'module named "shop_client'
BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)


def blocks_in_place(page: str) -> str:
    """Return the Python blocks of a page as one module, on the lines that they have in the page."""
    lines = ["# mypy: allow-redefinition", *[""] * (page.count("\n") - 1)]  # a page begins with its title
    for block in BLOCK.finditer(page):
        first = page.count("\n", 0, block.start(1))
        code = block[1].splitlines()
        lines[first : first + len(code)] = code
    return "\n".join(lines) + "\n"


def complaints(folder: Path, pages: dict[str, str]) -> list[str]:
    """Check the blocks of some pages, by name, in one run; return what mypy says, with page and line."""
    modules = {f"page_{re.sub(r'[^a-z]', '_', name.lower())}": name for name in pages}
    for module, name in modules.items():
        (folder / f"{module}.py").write_text(blocks_in_place(pages[name]))
    run = subprocess.run(
        [sys.executable, "-m", "mypy", *(str(folder / f"{module}.py") for module in modules)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    errors = [line for line in run.stdout.splitlines() if ": error: " in line]
    assert run.returncode == bool(errors), run.stdout + run.stderr
    found = [line for line in errors if MADE_BY_A_PAGE not in line]  # its blocks make this package when they run
    return [re.sub(r"^.*?(\w+)\.py", lambda match: modules[match[1]], line) for line in found]


@pytest.mark.slow
def test_the_blocks_of_every_page_pass_mypy_in_strict_mode(tmp_path: Path) -> None:
    assert complaints(tmp_path, {page.name: page.read_text() for page in PAGES}) == []


@pytest.mark.slow
def test_a_block_with_a_mistake_is_named_with_its_page_and_line(tmp_path: Path) -> None:
    page = "# Title\n\n```python\nfrom zenskar_ext import Zenskar\n```\n\n```python\nZenskar().invoces\n```\n"
    (found,) = complaints(tmp_path, {"README.md": page})
    assert found.startswith('README.md:8: error: "Zenskar" has no attribute "invoces"')
