"""Queries of metrics result in what ClickHouse answers: it was asked, see `ask_clickhouse`."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]

from tests.sandbox import ask_clickhouse as asked
from tests.sandbox.test_metrics import Measure, event, measuring
from zenskar_ext.testing._sandbox.metrics.functions import OF_ONE, OF_TWO

GUIDE = Path(__file__).parents[2] / "docs" / "testing.md"
ANSWERS: dict[str, str] = yaml.safe_load(asked.ANSWERS.read_text("utf-8"))["answers"]
CALLED = re.compile(r"\b([A-Za-z]\w*)\(")
SYNTAX = {"AND", "CAST", "DATETIME64", "EXTRACT", "NOT", "OR"}
"""What is written like a function, but is described as syntax."""
WORDS = {"false": "0", "true": "1", "\\N": "0", "": "0", "nan": "0"}
"""No row, null and the average of nothing count as 0 here: one of the choices that the guide names."""


@pytest.fixture(scope="module")
def run() -> Measure:
    rows = ({**row, "hours": Decimal(row["hours"])} if "hours" in row else row for row in asked.ROWS)
    return measuring(*(event(row, asked.TIMESTAMP) for row in rows), columns=asked.COLUMNS)


@pytest.mark.parametrize("query", ANSWERS)
def test_a_query_results_in_what_clickhouse_answers(run: Measure, query: str) -> None:
    answer = Decimal(WORDS.get(ANSWERS[query], ANSWERS[query]))
    assert float(run(query)) == pytest.approx(float(answer), rel=1e-14, abs=1e-14)


def test_clickhouse_was_asked_about_every_function_that_the_guide_names_and_about_no_other() -> None:
    table = (
        GUIDE.read_text("utf-8")
        .partition("| | functions of ClickHouse that a query can have |")[2]
        .partition("\n\n")[0]
    )
    named = {name.lower() for name in re.findall(r"`(\w+)`", table)}
    called = {name.lower() for query in ANSWERS for name in CALLED.findall(query) if name.upper() not in SYNTAX}
    assert named == called
    assert {name.lower() for name in (*OF_ONE, *OF_TWO)} <= named
