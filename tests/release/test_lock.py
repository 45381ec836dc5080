"""The locked requirements are checked against pyproject.toml, without a network."""

import importlib.metadata
import re
from typing import Any

import pytest

from scripts import lock

HASH = " \\\n    --hash=sha256:00\n"
PROJECT: dict[str, Any] = {
    "name": "zenskar-ext",
    "dependencies": ["Attrs>=23"],
    "optional-dependencies": {
        "dev": ["ruff==1.0", "loop>=2; sys_platform != 'win32'", "zenskar-ext[more]"],
        "more": ["plain>=0.1"],
        "unused": ["never>=1"],
    },
}
LOCKED = ["attrs==26.1.0", "ruff==1.0", "loop==2.0 ; sys_platform != 'win32'", "plain==0.2"]


def pins(*lines: str) -> list[lock.Pin]:
    return lock.pins("# Made by `make lock`\n" + "".join(line + HASH for line in lines))


requires = dict[str, list[str]]().get  # nothing needs anything else


def test_a_lock_of_all_that_is_required_fits() -> None:
    assert list(lock.unfit(PROJECT, pins(*LOCKED))) == []
    assert list(lock.unlocked(PROJECT, pins(*LOCKED), requires)) == []


def test_the_versions_of_a_package_may_differ_by_python() -> None:
    divided = pins("plain==0.2 ; python_full_version < '3.12'", "plain==1.0 ; python_full_version >= '3.12'")
    assert list(lock.unfit(PROJECT, [*pins(*LOCKED[:3]), *divided])) == []


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (LOCKED[:3], "plain>=0.1: not locked for Python 3.11 on linux"),
        ([*LOCKED[1:], "attrs==22.2"], "Attrs>=23: locked at 22.2 for Python 3.15 on win32"),
        (
            [*LOCKED[:2], "loop==2.0 ; sys_platform == 'linux'", LOCKED[3]],
            'loop>=2; sys_platform != "win32": not locked for Python 3.13 on darwin',
        ),
        (
            [*LOCKED[:3], "plain==0.2 ; python_full_version < '3.12'"],
            "plain>=0.1: not locked for Python 3.12 on linux",
        ),
        ([*LOCKED, "ruff==2.0"], "ruff==1.0: locked at 1.0 and 2.0 for Python 3.11 on linux"),
    ],
    ids=["missing", "too old", "not on a system", "not for a Python", "twice"],
)
def test_a_requirement_that_the_lock_does_not_fit_is_named(lines: list[str], complaint: str) -> None:
    assert complaint in list(lock.unfit(PROJECT, pins(*lines)))


def test_a_locked_package_that_nothing_needs_is_named() -> None:
    elsewhere = "colorama==1.0 ; sys_platform == 'nowhere'"
    assert list(lock.unlocked(PROJECT, pins(*LOCKED, "left-over==1.0", elsewhere), requires)) == [
        "left-over: locked, but nothing needs it"
    ]


def test_what_installed_packages_need_has_to_be_locked_too() -> None:
    needs = {"ruff": ["deep[extra]>=3"], "deep": ["deeper; extra == 'extra'", "other; extra == 'more'", "plain>=9"]}
    found = lock.unlocked(PROJECT, pins(*LOCKED, "deep==3.1"), needs.get)
    assert set(found) == {"deeper: not locked, and deep needs it", "plain: locked at 0.2, and deep needs >=9"}


def test_packages_that_need_each_other_end_the_search() -> None:
    needs = {"ruff": ["plain"], "plain": ["ruff"]}
    assert list(lock.unlocked(PROJECT, pins(*LOCKED), needs.get)) == []


def test_a_package_that_is_not_installed_is_named() -> None:
    def missing(name: str) -> list[str]:
        raise importlib.metadata.PackageNotFoundError(name)

    found = list(lock.unlocked({**PROJECT, "optional-dependencies": {"dev": []}}, pins("attrs==26.1.0"), missing))
    assert found == ["attrs: not installed, so that what it needs cannot be checked; run `make clean`"]


def test_the_lock_names_no_package_index_and_has_a_hash_for_each_package() -> None:
    text = lock.LOCK.read_text()
    assert "://" not in text
    assert "index-url" not in text
    blocks = re.findall(r"^[a-z].*\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", text, re.MULTILINE)
    assert len(blocks) == len(lock.pins(text)) == len(re.findall("^[^# ]", text, re.MULTILINE)) > 100


def test_the_lock_has_files_for_each_system() -> None:
    """A package of compiled code has files for many Pythons and systems, so it has many hashes."""
    text = lock.LOCK.read_text()
    (cffi,) = re.findall(r"^cffi==.*\n(?:    --hash.*\n)+", text, re.MULTILINE)
    assert cffi.count("--hash") > 50
    assert {"colorama", "uvloop"} <= {pin.name for pin in lock.pins(text)}


def test_the_command_says_to_make_the_lock_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Any
) -> None:
    empty = tmp_path / "requirements-dev.txt"
    empty.write_text("")
    monkeypatch.setattr(lock, "LOCK", empty)
    assert lock.main() == 1
    told = capsys.readouterr().err.splitlines()
    assert told[-1] == "requirements-dev.txt does not fit pyproject.toml: run `make lock`"
    assert "attrs: not locked, and pyproject.toml needs it" in told
