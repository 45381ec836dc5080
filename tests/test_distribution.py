"""What the distribution contains."""

import subprocess
import sys
import time
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.build import build_wheel

from scripts.test_all import VERSIONS


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    return ZipFile(folder / build_wheel(str(folder)))


@pytest.mark.peer_row(87, "both packages with `py.typed`, nothing else at the top")
def test_the_wheel_holds_both_packages_their_marks_and_the_description(wheel: ZipFile) -> None:
    names = set(wheel.namelist())
    assert {
        "zenskar_client/py.typed",
        "zenskar_ext/py.typed",
        "zenskar_client/models/invoice.py",
        "zenskar_ext/testing/_sandbox/zenskar.bundled.json",
        "zenskar_ext/testing/_sandbox/reference.html",
        "zenskar_ext/testing/_sandbox/inspector/layout.html",
        "zenskar_ext/testing/_sandbox/inspector/style.css",
    } <= names
    assert {name.split("/")[0] for name in names} - {"zenskar_client", "zenskar_ext"} == {
        next(name.split("/")[0] for name in names if ".dist-info" in name)
    }


@pytest.mark.peer_row(86, "3.11; tests run on 3.11, 3.12 and 3.13")
def test_the_wheel_asks_for_the_lowest_python_that_is_tested_and_names_them_all(wheel: ZipFile) -> None:
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = HeaderParser().parsestr(wheel.read(name).decode())
    named = [each.rpartition(" ")[2] for each in metadata.get_all("Classifier", []) if "Python :: 3." in each]
    assert tuple(named) == VERSIONS == ("3.11", "3.12", "3.13")
    assert metadata["Requires-Python"] == f">={VERSIONS[0]}"


NOT_OF_THE_COMMAND = (
    *("duckdb", "jinja2", "yaml", "offapi", "sqlglot", "starlette", "uvicorn", "sqlalchemy", "pyarrow", "msgspec"),
    *("opentelemetry", "pytest", "vcr", "polars", "pandas"),
)
FIRST_TABLE = """
import sys
sys.modules.update(dict.fromkeys({others!r}))
import zenskar_ext
assert zenskar_ext.__file__.startswith({folder!r}), zenskar_ext.__file__
from zenskar_ext.cli.main import main
main(["invoices", "list", "--sandbox", "--table", "--limit", "2"])
"""


def test_the_command_of_the_wheel_prints_a_first_table_with_nothing_else_installed_or_configured(
    wheel: ZipFile, tmp_path: Path
) -> None:
    wheel.extractall(tmp_path)
    code = FIRST_TABLE.format(others=NOT_OF_THE_COMMAND, folder=str(tmp_path))
    environment = {"PYTHONPATH": str(tmp_path), "HOME": str(tmp_path), "COLUMNS": "120"}
    begun = time.monotonic()
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, cwd=tmp_path)
    assert time.monotonic() - begun < 10
    assert done.stdout.startswith("id ")
    assert len(done.stdout.splitlines()) == 3


def test_the_wheel_installs_the_command(wheel: ZipFile) -> None:
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/entry_points.txt"))
    assert "zenskar = zenskar_ext._entry:command\n" in wheel.read(name).decode()
    assert "zenskar_client/commands/invoices.json" in wheel.namelist()
