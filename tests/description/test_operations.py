"""The description holds every operation that the evidence gives a path for, as well known as the evidence says.

operations.csv was made from the evidence; `level` differs from it where a path is known by analogy only (assumed).
"""

import csv
from pathlib import Path
from typing import Any

import pytest

with Path(__file__).with_name("operations.csv").open(newline="", encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def test_the_table_and_the_description_name_the_same_operations(operations: dict[str, dict[str, Any]]) -> None:
    assert sorted(f"{row['method']} {row['path']}" for row in ROWS) == sorted(operations)


@pytest.mark.parametrize("row", [pytest.param(row, id=f"{row['method']} {row['path']}") for row in ROWS])
def test_an_operation_is_as_well_known_as_the_evidence_says(
    row: dict[str, str], operations: dict[str, dict[str, Any]]
) -> None:
    evidence = operations[f"{row['method']} {row['path']}"]["x-evidence"]
    assert evidence["level"] == row["level"]
    assert "|".join(evidence["index"]) == row["seed_ids"]
