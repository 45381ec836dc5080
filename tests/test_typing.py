"""Callers are told by their type checker what they would be told by an error."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = "tests/typing/api.py"
MYPY = ("mypy", "--strict")
PYRIGHT = ("pyright", "--pythonpath", sys.executable)
checkers = pytest.mark.parametrize("checker", [MYPY, PYRIGHT], ids=lambda each: str(each[0]))

REVEALED = """
from zenskar_client.api.invoices import ListInvoicesFilters
from zenskar_ext import AsyncZenskar, Zenskar, in_

def listed(zk: Zenskar, fields: ListInvoicesFilters) -> None:
    for invoice in zk.invoices.list():
        reveal_type(invoice)
    if "customer_id" in fields:
        reveal_type(fields["customer_id"])
    reveal_type(in_("approved"))

async def listed_asynchronously(zk: AsyncZenskar) -> None:
    async for customer in zk.customers.list():
        reveal_type(customer)
"""


def check(checker: tuple[str, ...], *paths: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *checker, *map(str, paths)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def types_in(output: str) -> list[str]:
    """Give the types that a checker reveals, without the modules of their names, and in one spelling."""
    found = re.findall(r'Revealed type is "(.*)"$|Type of ".*" is "(.*)"$', output, re.MULTILINE)
    texts = [re.sub(r"\b[a-z_]+\w*\.", "", mypy or pyright) for mypy, pyright in found]
    return [text.replace("'] | Literal['", "', '") for text in texts]


@checkers
def test_the_example_of_a_caller_is_typed_as_it_says(checker: tuple[str, ...]) -> None:
    run = check(checker, EXAMPLE)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_example_proves_many_errors() -> None:
    assert (ROOT / EXAMPLE).read_text().count("# type: ignore[") >= 40


@checkers
def test_an_error_that_is_none_is_noticed(checker: tuple[str, ...], tmp_path: Path) -> None:
    lines = (ROOT / EXAMPLE).read_text().splitlines(keepends=True)
    drift = tmp_path / "drift.py"
    drift.write_text("".join(lines) + "\n\nzero: int = 0  # type: ignore[assignment]\n")
    run = check(checker, drift)
    assert run.returncode == 1
    assert re.search(r'Unused "type: ignore"|Unnecessary "# type: ignore"', run.stdout), run.stdout
    assert f":{len(lines) + 3}:" in run.stdout


@checkers
def test_an_error_that_is_not_expected_is_noticed(checker: tuple[str, ...], tmp_path: Path) -> None:
    drift = tmp_path / "drift.py"
    drift.write_text((ROOT / EXAMPLE).read_text().replace("  # type: ignore[", "  # [", 1))
    run = check(checker, drift)
    assert run.returncode == 1
    assert "timeout" in run.stdout


@checkers
def test_a_listed_item_is_its_model_and_a_keyword_has_its_operators(checker: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "revealed.py"
    path.write_text(REVEALED)
    run = check(checker, path)
    assert run.returncode == 0, run.stdout + run.stderr
    assert types_in(run.stdout) == [
        "Invoice",
        "str | UUID | list[str | UUID] | tuple[str | UUID, ...] | Op[Literal['eq', 'in', 'is_null'], str | UUID]",
        "Op[Literal['in'], str]",
        "Customer",
    ]
