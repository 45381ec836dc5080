"""The tests of the examples pass as their users run them: in their folder, with the plugin, without an account."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
TESTS = {"billing_service": 15}


def test_every_example_is_run() -> None:
    assert {path.parent.name for path in EXAMPLES.glob("*/pyproject.toml")} == TESTS.keys()


@pytest.mark.parametrize(("name", "count"), TESTS.items(), ids=TESTS.keys())
def test_the_tests_of_an_example_pass(name: str, count: int) -> None:
    foreign = ("ZENSKAR_", "PYTEST_", "COV_")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(foreign)}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]
    run = subprocess.run(
        command, cwd=EXAMPLES / name, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"rootdir: {EXAMPLES / name}\n" in run.stdout
    assert re.search(rf"^=+ {count} passed in ", run.stdout, re.MULTILINE), run.stdout


def test_no_cassette_of_an_example_holds_a_secret() -> None:
    cassettes = list(EXAMPLES.glob("*/cassettes/*/*.yaml"))
    assert cassettes
    for path in cassettes:
        text = path.read_text()
        assert not [secret for secret in ("sandbox_key", "5a4db0c5", "http://") if secret in text], path
