"""The description contains every operation of the evidence, with the level of the evidence.

operations.csv holds the evidence: every operation for which it gives a path. decisions.csv holds what was decided
otherwise: that an operation is described elsewhere (`described_as`) or is known less well (`level`), and the reason;
`make change` adds a path that was renamed. withdrawn.csv holds what is not described any more, and the reason;
`make change` adds what was deleted. The description may contain operations that the evidence does not name. Rows of the
index without a path are in index.csv; their operations are assumed.
"""

from collections import Counter
from typing import Any

import pytest

from scripts import decisions

Operations = dict[str, dict[str, Any]]

NEWER_WITHOUT_PATH = {
    "delete_region_config",
    "get_business_entity_config",
    "get_customer_entitlement_by_id",
    "get_job_with_sub_jobs",
    "get_region_config",
    "list_job_outcomes",
    "list_outcomes_for_job",
    "set_business_entity_config",
    "upsert_region_config",
}
SETTLED = set(decisions.SETTLED)  # after the evidence was collected
WITHDRAWN = decisions.read(decisions.WITHDRAWN)
ROWS = {key: row for key, row in decisions.read(decisions.EVIDENCE).items() if key not in WITHDRAWN}
DECISIONS = decisions.read(decisions.DECISIONS)
PLACES = {key: DECISIONS.get(key, {}).get("described_as") or key for key in ROWS}
"""Where each row of the evidence is described."""


@pytest.mark.parametrize("key", ROWS)
def test_an_operation_is_as_well_known_as_the_evidence_says(key: str, operations: Operations) -> None:
    evidence = operations.get(PLACES[key], {}).get("x-evidence") or settled(key, operations)
    assert set(evidence["index"]) >= index_rows(key)
    assert evidence["level"] in {DECISIONS.get(key, {}).get("level") or ROWS[key]["level"], *SETTLED}


def test_a_decision_is_about_a_row_of_the_evidence_and_gives_its_reason() -> None:
    assert DECISIONS.keys() <= ROWS.keys() | WITHDRAWN.keys()
    assert [key for key, each in DECISIONS.items() if not each["reason"]] == []
    assert [key for key, each in DECISIONS.items() if each["described_as"] in {"", key} and not each["level"]] == []
    assert {ROWS[key]["level"] for key, each in DECISIONS.items() if each["level"] and key in ROWS} == {"inferred"}
    assert {each["level"] for each in DECISIONS.values()} <= {"", "assumed"}
    assert len(set(PLACES.values())) == len(PLACES)


def test_what_is_withdrawn_is_not_described_and_has_a_reason(operations: Operations) -> None:
    assert [key for key, each in WITHDRAWN.items() if not each["reason"]] == []
    assert WITHDRAWN.keys() & operations.keys() == set()


def test_what_a_page_names_and_the_evidence_has_no_path_for_is_assumed(operations: Operations) -> None:
    """Whoever finds its path on a page adds a row to operations.csv."""
    with_path = {row for key in ROWS for row in index_rows(key)}
    others = {each["operationId"]: each["x-evidence"] for key, each in operations.items() if key not in PLACES.values()}
    named = {name for name, each in others.items() if each["index"] and not with_path & set(each["index"])}
    levels = {name: others[name]["level"] for name in named | (NEWER_WITHOUT_PATH & others.keys())}
    assert levels, "nothing was checked"
    assert {name: level for name, level in levels.items() if level not in {"assumed", *SETTLED}} == {}


def test_what_is_inferred_without_the_evidence_is_next_to_what_is_shown(operations: Operations) -> None:
    paths: dict[str, set[str]] = {"inferred": set(), "shown": set()}
    for key, each in operations.items():
        level = each["x-evidence"]["level"]
        if level == "inferred" and key not in PLACES.values():
            paths["inferred"].add(key.partition(" ")[2])
        elif level not in {"inferred", "assumed"}:
            paths["shown"].add(key.partition(" ")[2])
    assert [path for path in paths["inferred"] if not any(is_next_to(path, other) for other in paths["shown"])] == []


@pytest.mark.parametrize(
    ("path", "other", "expected"),
    [
        ("/plans/{plan_id}/phases", "/plans/{plan_id}/phases", True),
        ("/plans/{plan_id}/phases", "/plans/{plan_id}", True),
        ("/plans/{plan_id}/phases", "/plans/{plan_id}/versions", True),
        ("/plans/{plan_id}/phases", "/plans/{plan_id}/phases/{phase_id}", True),
        ("/plans/{plan_id}/phases", "/plans", False),
        ("/plans/{plan_id}/phases", "/products", False),
        ("/plans", "/products", False),
    ],
)
def test_a_path_is_next_to_itself_its_parent_its_siblings_and_its_children(
    path: str, other: str, expected: bool
) -> None:
    assert is_next_to(path, other) is expected


def test_the_newer_operations_that_pages_name_without_a_path_are_described(operations: Operations) -> None:
    assert {each["operationId"] for each in operations.values()} >= NEWER_WITHOUT_PATH


def test_every_row_of_the_index_is_one_operation(operations: Operations, index: set[str]) -> None:
    rows = Counter(row for operation in operations.values() for row in operation["x-evidence"]["index"])
    assert {row for key in ROWS for row in index_rows(key)} <= index
    assert rows == Counter(index - decisions.withdrawn_rows())


def test_another_server_is_asked_where_the_evidence_says_so(operations: Operations) -> None:
    for key, place in PLACES.items():
        _, _, address = key.partition(" ")
        asked = [server["url"] for server in operations.get(place, {}).get("servers", [])]
        assert asked == ([address.removesuffix(place.partition(" ")[2])] if address.startswith("https://") else [])


def index_rows(key: str) -> set[str]:
    """Return the rows of the index that a row of the evidence is."""
    return set(filter(None, ROWS[key]["seed_ids"].split("|")))


def settled(key: str, operations: Operations) -> dict[str, Any]:
    """Return the evidence of an operation that was later found under another path."""
    rows = index_rows(key)
    others = [each["x-evidence"] for each in operations.values()]
    found = [each for each in others if rows and rows <= set(each["index"]) and each["level"] in SETTLED]
    assert found, f"{key} is not described; if it is elsewhere, say where and why in decisions.csv"
    evidence: dict[str, Any] = found[0]
    return evidence


def is_next_to(path: str, other: str) -> bool:
    """Return whether one path is the other, its parent, its child, or below the same parent."""
    parent, of_other = path.rpartition("/")[0], other.rpartition("/")[0]
    return other in {path, parent} or of_other == path or of_other == parent != ""
