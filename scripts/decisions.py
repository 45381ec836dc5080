"""Where the description differs from the evidence by decision: `tests/description/decisions.csv`.

`operations.csv` beside it is the evidence. It names an operation by the method and the path that a source gave, and is
not changed when the description is. An operation that is renamed in `openapi/` becomes a decision: its row of the
evidence, where it is described now, and a reason that a person writes.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from scripts.description import operations

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "description"
EVIDENCE = FOLDER / "operations.csv"
DECISIONS = FOLDER / "decisions.csv"
COLUMNS: Final = ("method", "path", "described_as", "level", "reason")
UNEXPLAINED: Final = "renamed, and the reason is still to be written"
SETTLED: Final = ("probed", "adopted", "observed")
"""The levels that somebody with an account gave; the last source says how."""

Table = Mapping[str, Mapping[str, str]]
"""Rows by `GET /invoices`."""


def read(file: Path) -> dict[str, dict[str, str]]:
    """Return the rows of a table."""
    with file.open(newline="", encoding="utf-8") as text:
        return {f"{row['method']} {row['path']}": row for row in csv.DictReader(text)}


def render(decisions: Table) -> str:
    """Return the text of decisions.csv."""
    text = io.StringIO()
    table = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows(decisions.values())
    return text.getvalue()


def renamed(evidence: Iterable[str], decisions: Table, before: Mapping[str, Any], after: Mapping[str, Any]) -> Table:
    """Return the decisions after operations were renamed.

    Args:
        evidence: The rows of the evidence.
        decisions: The decisions so far.
        before: The description before, for what a row of the evidence is called here.
        after: The description now.
    """
    names = {f"{method.upper()} {path}": each["operationId"] for path, method, each in operations(before)}
    places = {each["operationId"]: (f"{method.upper()} {path}", each) for path, method, each in operations(after)}
    result = dict(decisions)
    for row in evidence:
        decision = decisions.get(row, {})
        place = decision.get("described_as") or row
        now, operation = places.get(names.get(place) or names.get(row, ""), (place, {}))
        if now != place:
            result.pop(row, None)
            reasons = [decision.get("reason", "").removesuffix(UNEXPLAINED).removesuffix("; ")]
            if now != row:
                evidence_now = operation["x-evidence"]
                reasons.append(evidence_now["sources"][-1] if evidence_now["level"] in SETTLED else UNEXPLAINED)
            if now != row or decision["level"]:
                method, _, path = row.partition(" ")
                elsewhere = "" if now == row else now
                values = (method, path, elsewhere, decision.get("level", ""), "; ".join(filter(None, reasons)))
                result[row] = dict(zip(COLUMNS, values, strict=True))
    return result
