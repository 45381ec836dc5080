"""Every Python block of the README and the docs runs as shown, against the sandbox."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.postgres import HAS_WHEEL, NO_WHEEL, postgres
from zenskar_ext.testing import Sandbox

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PLACEHOLDER = "..."
ELSEWHERE = {"scale.md"}  # run on a cluster, by tests/spark/test_cluster.py


def blocks(page: Path) -> list[tuple[int, str]]:
    """List the Python blocks of a page, each with its first line number."""
    text = page.read_text()
    return [
        (text.count("\n", 0, match.start(1)), match[1])
        for match in re.finditer(r"```python\n(.*?)```", text, re.DOTALL)
    ]


@pytest.fixture
def _sandbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with (
        Sandbox(invoices=80, customers=8, seed=3, api_key=PLACEHOLDER, organisation=PLACEHOLDER) as sandbox,
        sandbox.serve() as url,
    ):
        for name, value in {"API_KEY": PLACEHOLDER, "ORGANISATION": PLACEHOLDER, "BASE_URL": url}.items():
            monkeypatch.setenv(f"ZENSKAR_{name}", value)
        monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")
        monkeypatch.chdir(ROOT)
        yield


@pytest.fixture(scope="module")
def _postgresql() -> Iterator[None]:
    """Start a PostgreSQL, for the page whose blocks need one."""
    if not HAS_WHEEL:
        pytest.skip(NO_WHEEL)
    with postgres() as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", server.server.get_uri())
        yield


@pytest.mark.peer_row(59, "every Python block of README and docs is run as shown")
@pytest.mark.usefixtures("_sandbox")
@pytest.mark.parametrize(
    "page", [page for page in PAGES if blocks(page) and page.name not in ELSEWHERE], ids=lambda page: page.name
)
def test_every_block_of_a_page_runs_as_shown(
    page: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    if "DATABASE_URL" in page.read_text():
        request.getfixturevalue("_postgresql")
    names: dict[str, Any] = {}
    for line, block in blocks(page):
        code = compile("\n" * line + block, str(page), "exec")
        before = set(names)
        exec(code, names)
        for name in set(names) - before:
            if name.startswith("test_"):
                with Sandbox() as sandbox, sandbox.client() as zk:
                    names[name](zenskar=zk)
    for value in names.values():
        if type(value).__name__ == "Zenskar":
            value.close()
    assert "Traceback" not in capsys.readouterr().out


def test_the_pages_name_only_files_that_are_there() -> None:
    for page in [*PAGES, ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text()):
            assert (page.parent / target).exists(), (page.name, target)


def test_the_commands_that_the_pages_name_are_targets_of_make() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for page in [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]:
        named = set(re.findall(r"`make ([a-z-]+)`|^make ([a-z-]+)", page.read_text(), re.MULTILINE))
        assert {name for pair in named for name in pair if name} <= targets, page.name
