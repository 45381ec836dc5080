"""The description contains every operation of the evidence, with the level of the evidence.

operations.csv holds the evidence: every operation for which it gives a path. Different decisions are listed here, with
the reason. Rows of the index without a path are in index.csv; their operations are assumed.
"""

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

Operations = dict[str, dict[str, Any]]

GUESS = "the path of a resource of which no source shows any"
ASSUMED_ALL_THE_SAME = {
    "GET /accounting_new/close_date": "an analogy by title, with low confidence; its siblings are not on one page",
    "GET /credit_notes/{credit_note_id}/line_items": "a credit note is shown, but no path below one",
    "GET /customers/{customer_id}/relationships": GUESS,
    "POST /customers/{customer_id}/relationships": GUESS,
    "DELETE /customers/{customer_id}/relationships/{relationship_id}": GUESS,
    "GET /revenue_recognition_v3/revenue_contracts": GUESS,
    "POST /revenue_recognition_v3/revenue_contracts": GUESS,
    "GET /revenue_recognition_v3/revenue_contracts/{revenue_contract_id}": GUESS,
    "GET /revenue_recognition_v3/revenue_postings/{revenue_posting_id}": "no path with the id of a posting is shown",
    "GET /tax/business_entities/{business_entity_id}/rates": "rates may be listed below a jurisdiction rate as well",
}
SPELT_OTHERWISE = {
    # the update has the same path, and a path can be spelt in one way only
    "DELETE /plans/{plan_id}/phases/{phase_id}/pricing/{pricing_id}": (
        "DELETE /plans/{plan_id}/phases/{phase_id}/pricing/{phase_pricing_id}"
    ),
    # the description keeps the server apart from the path
    "POST https://ai.zenskar.com/api/contracts/extract/raw": "POST /api/contracts/extract/raw",
}

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
SETTLED = ("probed", "adopted", "observed")  # by somebody with an account, after the evidence was collected

with Path(__file__).with_name("operations.csv").open(newline="", encoding="utf-8") as file:
    ROWS = {f"{row['method']} {row['path']}": row for row in csv.DictReader(file)}


@pytest.mark.parametrize("key", ROWS)
def test_an_operation_is_as_well_known_as_the_evidence_says(key: str, operations: Operations) -> None:
    rows = set(filter(None, ROWS[key]["seed_ids"].split("|")))
    level = "assumed" if key in ASSUMED_ALL_THE_SAME else ROWS[key]["level"]
    evidence = operations.get(SPELT_OTHERWISE.get(key, key), {}).get("x-evidence") or _moved(rows, operations)
    assert set(evidence["index"]) == rows
    assert evidence["level"] in {level, *SETTLED}


def test_what_is_decided_otherwise_is_in_the_evidence() -> None:
    assert ASSUMED_ALL_THE_SAME.keys() | SPELT_OTHERWISE.keys() <= ROWS.keys()
    assert {ROWS[key]["level"] for key in ASSUMED_ALL_THE_SAME} == {"inferred"}


def test_what_the_evidence_has_no_path_for_is_assumed(operations: Operations) -> None:
    shown = {SPELT_OTHERWISE.get(key, key) for key in ROWS}
    others = {key: each["x-evidence"] for key, each in operations.items() if key not in shown}
    assert {key: each["level"] for key, each in others.items() if each["level"] not in {"assumed", *SETTLED}} == {}
    newer = {operations[key]["operationId"] for key, each in others.items() if not each["index"]}
    assert newer >= NEWER_WITHOUT_PATH


def test_every_row_of_the_index_is_one_operation(operations: Operations, index: set[str]) -> None:
    rows = Counter(row for operation in operations.values() for row in operation["x-evidence"]["index"])
    assert len(index) == 297
    assert rows == Counter(index)


def test_another_server_is_asked_where_the_evidence_says_so(operations: Operations) -> None:
    asked = {key: [each["url"] for each in op["servers"]] for key, op in operations.items() if "servers" in op}
    assert asked == {"POST /api/contracts/extract/raw": ["https://ai.zenskar.com"]}


def _moved(rows: set[str], operations: Operations) -> dict[str, Any]:
    """Return the evidence of an operation that was later found under another path."""
    settled = [each["x-evidence"] for each in operations.values() if each["x-evidence"]["level"] in SETTLED]
    found: list[dict[str, Any]] = [evidence for evidence in settled if rows and rows == set(evidence["index"])]
    assert found, "the operation is not described"
    return found[0]
