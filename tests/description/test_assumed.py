"""An operation with an undocumented path says so, and claims nothing beyond the path."""

import re
from typing import Any

from tests.description.test_lint import success

Operations = dict[str, dict[str, Any]]

UNKNOWN = "#/components/schemas/UnknownAnswer"
OPEN = "#/components/schemas/OpenBody"
# How descriptions give the reason for a path: who names the operation, and what the path is derived from.
NAMED = re.compile(r"\b[Oo]nly .*\b(names?|tells?|known)\b|\bnames it\b")
MADE = re.compile(r"\b(path|prefix|hence|belongs?|stands?)\b|`/[^`]*`|`(GET|PATCH|POST) ")


def test_nothing_is_invented_around_an_assumed_path(operations: Operations) -> None:
    for key, operation in _assumed(operations).items():
        answers = [each for status, each in operation["responses"].items() if status.startswith("2")]
        assert {each["in"] for each in operation["parameters"]} <= {"path"}, key
        for answer in (each for each in answers if "content" in each):
            assert answer["content"] == {"application/json": {"schema": {"$ref": UNKNOWN}}}, key
            assert answer.get("x-inferred"), key
        if "requestBody" in operation:
            assert operation["requestBody"]["content"] == {"application/json": {"schema": {"$ref": OPEN}}}, key


def test_an_assumed_path_says_why(operations: Operations) -> None:
    for key, operation in _assumed(operations).items():
        assert NAMED.search(operation["description"]), key
        assert MADE.search(operation["description"]), key


def test_the_parameters_of_a_path_are_described_once_each(operations: Operations) -> None:
    for key, operation in operations.items():
        described = [each["name"] for each in operation["parameters"] if each["in"] == "path"]
        assert sorted(described) == sorted(re.findall(r"{([^}]*)}", key)), key


def test_other_candidates_are_other_paths_that_nothing_else_has(operations: Operations) -> None:
    requests = {_request(key) for key in operations}
    for key, operation in operations.items():
        candidates = operation.get("x-candidates", [])
        asked = [_request(f"{key.partition(' ')[0]} {candidate}") for candidate in candidates]
        assert all(candidate.startswith("/") for candidate in candidates), key
        assert len(set(asked)) == len(asked), key
        assert not requests & set(asked), key


def test_only_what_is_not_shown_has_other_candidates(operations: Operations) -> None:
    levels = {each["x-evidence"]["level"] for each in operations.values() if "x-candidates" in each}
    assert levels <= {"assumed", "inferred"}
    assert [key for key, each in operations.items() if each.get("x-candidates") == []] == []


def test_what_is_inferred_answers_as_its_siblings_or_says_that_nothing_is_known(operations: Operations) -> None:
    inferred = [each for each in operations.values() if each["x-evidence"]["level"] == "inferred"]
    answers = {each["operationId"]: each["responses"][success(each)] for each in inferred}
    assert [name for name, answer in answers.items() if "content" in answer and "x-inferred" not in answer] == []


def _assumed(operations: Operations) -> Operations:
    found = {key: each for key, each in operations.items() if each["x-evidence"]["level"] == "assumed"}
    assert found, "nothing was checked: was the level renamed?"
    return found


def _request(key: str) -> str:
    """Return method and path without parameter names, which the server ignores."""
    return re.sub(r"{[^}]*}", "{}", key)
