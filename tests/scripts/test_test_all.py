"""The tests run with the lowest versions that pyproject.toml allows, and on httpx."""

from typing import Any

import pytest

from scripts import test_all
from scripts.test_all import lowest


def test_the_lowest_versions_are_those_of_the_bounds_of_what_users_install() -> None:
    project: dict[str, Any] = {
        "dependencies": ["httpx>=0.28.1,<1", "attrs >=23", "plain"],
        "optional-dependencies": {
            "fast": ["msgspec[all]>=0.19; python_version > '3'", "own[fast]"],
            "more": ["msgspec>=0.19"],
            "dev": ["ruff>=9"],
        },
    }
    assert lowest(project) == ["attrs==23", "httpx==0.28.1", "msgspec==0.19"]


@pytest.mark.parametrize(
    ("fails", "ran", "status"),
    [
        ("", ["venv", "install", "install", "uninstall", "pytest"], 0),
        ("uninstall", ["venv", "install", "install", "uninstall"], 1),
    ],
)
def test_on_httpx_the_unit_and_client_tests_run_without_httpx2(
    monkeypatch: pytest.MonkeyPatch, fails: str, ran: list[str], status: int
) -> None:
    commands: list[list[str]] = []

    def runs(command: list[str]) -> bool:
        commands.append(command)
        return fails not in command

    monkeypatch.setattr(test_all, "runs", runs)
    assert test_all.main(["--httpx"]) == status
    assert [next(word for word in command if word in ran) for command in commands] == ran
    assert commands[3][-3:] == ["--yes", "httpx2", "httpcore2"]
    assert all(command[-2:] == ["tests/unit", "tests/client"] for command in commands[4:])


@pytest.mark.parametrize(
    ("arguments", "locked"), [([], True), (["--httpx"], True), (["--lowest"], False), (["--newest"], False)]
)
def test_what_is_locked_is_installed_unless_other_versions_are_asked_for(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], locked: bool
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(test_all, "interpreter", lambda version: f"python{version}")
    monkeypatch.setattr(test_all, "runs", lambda command: not commands.append(command))  # type: ignore[func-returns-value]
    assert test_all.main(arguments) == 0
    installs = [command for command in commands if "install" in command]
    assert all(("--require-hashes" in command) is locked for command in installs[::2])
    assert any(".[dev]" in command for command in installs) is not locked


def test_the_makefile_installs_what_is_locked_in_the_same_way() -> None:
    recipe = (test_all.ROOT / "Makefile").read_text()
    for arguments in test_all.LOCKED:
        assert f"$(BIN)/pip install $(PIP_FLAGS) {' '.join(arguments)}\n" in recipe
