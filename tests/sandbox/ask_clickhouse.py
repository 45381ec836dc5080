"""Ask ClickHouse again for the answers in clickhouse.yaml: `pip install chdb; python -m tests.sandbox.ask_clickhouse`.

chdb is ClickHouse as a library. It is large, and no test needs it: the answers are kept.
"""

import json
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]

ANSWERS = Path(__file__).with_name("clickhouse.yaml")
TABLE = "raw_metric_compute"
HEAD = "# Queries, and what ClickHouse answers. Written by `python -m tests.sandbox.ask_clickhouse`; add a query without one.\n"
COLUMNS: Mapping[str, str] = {
    "hours": "Float64",
    "calls": "Int64",
    "region": "String",
    "trial": "Bool",
    "day": "Date32",
    "seen": "DateTime64(3)",
    "n": "Int64",
    "s": "String",
}
ROWS: tuple[Mapping[str, Any], ...] = (
    {"hours": "0.1", "calls": 3, "region": "eu", "trial": False, "day": "2026-01-05", "n": -7, "s": "Straße x"},
    {
        "hours": "0.2",
        "calls": 4,
        "region": "EU",
        "trial": True,
        "seen": "2026-01-06 10:30:00.250",
        "n": 7,
        "s": "a,b;c",
    },
    {"hours": "2.7", "calls": 5, "region": "us", "trial": False, "n": 0, "s": ""},
    {"region": ""},
)
TIMESTAMP = "2026-01-15 12:00:00"


def ask() -> None:
    """Write what ClickHouse answers to every query of the file."""
    session = import_module("chdb.session").Session()
    session.query("CREATE DATABASE asked ENGINE = Atomic")
    session.query("USE asked")
    columns = ", ".join(f"{name} Nullable({kind})" for name, kind in COLUMNS.items())
    session.query(
        f"CREATE TABLE {TABLE} (customer_id String, timestamp DateTime64(6, 'UTC'), {columns}) ENGINE = Memory"
    )
    for row in ROWS:
        line = json.dumps({"customer_id": "cus_1", "timestamp": TIMESTAMP, **row})
        session.query(f"INSERT INTO {TABLE} FORMAT JSONEachRow {line}")

    def answer(query: str) -> str:
        return str(session.query(f"{query} SETTINGS session_timezone = 'UTC'", "TSV")).strip()

    queries = sorted(yaml.safe_load(ANSWERS.read_text("utf-8"))["answers"], key=str.lower)
    written = {"version": answer("SELECT version()"), "answers": {query: answer(query) for query in queries}}
    ANSWERS.write_text(HEAD + yaml.safe_dump(written, width=1000, sort_keys=False, allow_unicode=True), "utf-8")


if __name__ == "__main__":
    ask()
