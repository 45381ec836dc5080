"""Where the description differs from the evidence by decision: `decisions.csv` and `withdrawn.csv`.

`operations.csv` beside it is the evidence. It names an operation by the method and the path that a source gave, and is
not changed when the description is. An operation that is renamed in `openapi/` becomes a decision: its row of the
evidence, where it is described now, and a reason that a person writes. An operation that is deleted in `openapi/`,
although the evidence or the index of the docs has it, is withdrawn. All of these files are in `tests/description`.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from scripts.description import operations

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "description"
EVIDENCE = FOLDER / "operations.csv"
DECISIONS = FOLDER / "decisions.csv"
WITHDRAWN = FOLDER / "withdrawn.csv"
COLUMNS: Final = ("method", "path", "described_as", "level", "reason")
WITHDRAWN_COLUMNS: Final = ("method", "path", "index", "reason")
UNEXPLAINED: Final = "renamed, and the reason is still to be written"
DELETED: Final = "deleted, and the reason is still to be written"
SETTLED: Final = ("probed", "adopted", "observed", "published")
"""The levels that the API itself or the vendor's own description gave; the last source says how."""

Table = Mapping[str, Mapping[str, str]]
"""Rows by `GET /invoices`."""


def read(file: Path) -> dict[str, dict[str, str]]:
    """Return the rows of a table."""
    with file.open(newline="", encoding="utf-8") as text:
        return {f"{row['method']} {row['path']}": row for row in csv.DictReader(text)}


def render(table: Table, columns: Sequence[str]) -> str:
    """Return the text of a table."""
    text = io.StringIO()
    rows = csv.DictWriter(text, columns, lineterminator="\n")
    rows.writeheader()
    rows.writerows(table.values())
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
            reasons = [decision.get("reason", "").removesuffix(UNEXPLAINED).removesuffix("; ")]
            if now != row:
                evidence_now = operation["x-evidence"]
                reasons.append(evidence_now["sources"][-1] if evidence_now["level"] in SETTLED else UNEXPLAINED)
            if now == row and not decision["level"]:
                del result[row]
            else:
                method, _, path = row.partition(" ")
                elsewhere = "" if now == row else now
                values = (method, path, elsewhere, decision.get("level", ""), "; ".join(filter(None, reasons)))
                result[row] = dict(zip(COLUMNS, values, strict=True))
    return result


def withdrawn(
    evidence: Table, decisions: Table, given: Table, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Table:
    """Return the operations of the evidence and of the index that are not described any more.

    Args:
        evidence: The evidence.
        decisions: The decisions, for where a row of the evidence was described.
        given: The withdrawn operations so far. One that is described again is left out.
        before: The description before.
        after: The description now.
    """
    rows = {decisions.get(row, {}).get("described_as") or row: row for row in evidence}
    described = {f"{method.upper()} {path}" for path, method, _ in operations(after)}
    named = {each["operationId"] for _, _, each in operations(after)}
    covered = {row for _, _, each in operations(after) for row in each["x-evidence"]["index"]}
    result = {
        row: each for row, each in given.items() if row not in described and not covered & set(each["index"].split("|"))
    }
    for path, method, operation in operations(before):
        place, index = f"{method.upper()} {path}", operation["x-evidence"]["index"]
        gone = place not in described and operation["operationId"] not in named and not covered & set(index)
        if gone and (index or place in rows):
            row = rows.get(place, place)
            values = (*row.split(" ", 1), "|".join(index), DELETED)
            result.setdefault(row, dict(zip(WITHDRAWN_COLUMNS, values, strict=True)))
    return result


def withdrawn_rows() -> set[str]:
    """Return the rows of the index whose operations are withdrawn."""
    return {row for each in read(WITHDRAWN).values() for row in each["index"].split("|") if row}
