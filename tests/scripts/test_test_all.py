"""The tests run with the lowest versions that pyproject.toml allows."""

from typing import Any

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
