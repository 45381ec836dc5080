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
    [("", ["venv", "install", "uninstall", "pytest"], 0), ("uninstall", ["venv", "install", "uninstall"], 1)],
)
def test_on_httpx_the_unit_and_client_tests_run_without_httpx2(
    monkeypatch: pytest.MonkeyPatch, fails: str, ran: list[str], status: int
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(test_all, "runs", lambda command: commands.append(command) or fails not in command)
    assert test_all.main(["--httpx"]) == status
    assert [next(word for word in command if word in ran) for command in commands] == ran
    assert commands[2][-3:] == ["--yes", "httpx2", "httpcore2"]
    assert all(command[-2:] == ["tests/unit", "tests/client"] for command in commands[3:])
