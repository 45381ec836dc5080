"""An operation that is renamed in the description is a decision about its row of the evidence."""

from typing import Any

import pytest

from scripts.decisions import DECISIONS, EVIDENCE, UNEXPLAINED, read, renamed, render

ROW = "GET /things"
LOWERED = {"method": "GET", "path": "/things", "described_as": "", "level": "assumed", "reason": "a guess"}


def document(*places: str, level: str = "inferred") -> dict[str, Any]:
    """Return a description of things at one place, or with other operations at further places."""
    evidence = {"level": level, "sources": ["a page", "asked on a day"]}
    operations = [
        (place.partition(" "), {"operationId": f"list_things_{number or ''}", "x-evidence": evidence})
        for number, place in enumerate(places)
    ]
    return {"paths": {path: {method.lower(): operation} for (method, _, path), operation in operations}}


def decision(described_as: str, level: str = "", reason: str = UNEXPLAINED) -> dict[str, dict[str, str]]:
    row = {"method": "GET", "path": "/things", "described_as": described_as, "level": level, "reason": reason}
    return {ROW: row}


@pytest.mark.parametrize(
    ("before", "given", "after", "expected"),
    [
        pytest.param(document(ROW), {}, document(ROW), {}, id="nothing changed"),
        pytest.param(document(ROW), {}, document("GET /all"), decision("GET /all"), id="renamed"),
        pytest.param(document(ROW), {}, document("PUT /things"), decision("PUT /things"), id="another method"),
        pytest.param(
            document(ROW), decision("GET /all"), document("GET /all"), decision("GET /all"), id="a second run"
        ),
        pytest.param(
            document(ROW),
            decision("GET /all", reason="a page"),
            document("GET /all"),
            decision("GET /all", reason="a page"),
            id="a person gave the reason",
        ),
        pytest.param(document(ROW), decision("GET /all"), document("GET /any"), decision("GET /any"), id="twice"),
        pytest.param(document(ROW), decision("GET /all"), document(ROW), {}, id="back before the commit"),
        pytest.param(document("GET /all"), decision("GET /all"), document(ROW), {}, id="back after the commit"),
        pytest.param(
            document(ROW),
            {ROW: LOWERED},
            document("GET /all"),
            decision("GET /all", "assumed", f"a guess; {UNEXPLAINED}"),
            id="of another level",
        ),
        pytest.param(
            document(ROW),
            decision("GET /all", "assumed", f"a guess; {UNEXPLAINED}"),
            document(ROW),
            {ROW: LOWERED},
            id="of another level and back",
        ),
        pytest.param(
            document(ROW),
            {},
            document("GET /all", level="adopted"),
            decision("GET /all", reason="asked on a day"),
            id="settled",
        ),
        pytest.param(document(ROW), {}, document(), {}, id="not described any more"),
        pytest.param(document(ROW, "GET /a"), {}, document(ROW, "GET /b"), {}, id="what the evidence does not name"),
    ],
)
def test_what_is_renamed_is_a_decision(
    before: dict[str, Any],
    given: dict[str, dict[str, str]],
    after: dict[str, Any],
    expected: dict[str, dict[str, str]],
) -> None:
    assert renamed([ROW], given, before, after) == expected


def test_the_table_is_written_as_it_is_read() -> None:
    assert render(read(DECISIONS)) == DECISIONS.read_text(encoding="utf-8")


def test_the_evidence_names_each_operation_once() -> None:
    assert len(read(EVIDENCE)) == len(EVIDENCE.read_text(encoding="utf-8").splitlines()) - 1
