"""An operation that is renamed in the description is a decision about its row of the evidence; so is a deleted one."""

from pathlib import Path
from typing import Any

import pytest

from scripts.decisions import (
    COLUMNS,
    DECISIONS,
    DELETED,
    EVIDENCE,
    UNEXPLAINED,
    WITHDRAWN,
    WITHDRAWN_COLUMNS,
    read,
    renamed,
    render,
    withdrawn,
)

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


def indexed(place: str, *index: str, name: str = "list_things") -> dict[str, Any]:
    """Return a description of one operation with its rows of the index."""
    method, _, path = place.partition(" ")
    evidence = {"level": "assumed", "sources": ["a page"], "index": list(index)}
    return {"paths": {path: {method.lower(): {"operationId": name, "x-evidence": evidence}}}}


NOTHING: dict[str, Any] = {"paths": {}}


def gone(path: str, index: str, reason: str = DELETED) -> dict[str, dict[str, str]]:
    return {f"GET {path}": {"method": "GET", "path": path, "index": index, "reason": reason}}


@pytest.mark.parametrize(
    ("before", "given", "after", "expected"),
    [
        pytest.param(indexed(ROW), {}, indexed(ROW), {}, id="nothing changed"),
        pytest.param(indexed(ROW), {}, NOTHING, gone("/things", ""), id="the evidence has it"),
        pytest.param(indexed("GET /all"), {}, NOTHING, gone("/things", ""), id="described as another path"),
        pytest.param(indexed("GET /a", "A", "B"), {}, NOTHING, gone("/a", "A|B"), id="the index has it"),
        pytest.param(indexed("GET /a"), {}, NOTHING, {}, id="neither has it"),
        pytest.param(indexed(ROW), {}, indexed("GET /b"), {}, id="renamed"),
        pytest.param(indexed(ROW), {}, indexed(ROW, name="list_all"), {}, id="another name"),
        pytest.param(indexed(ROW, "A"), {}, indexed("GET /b", "A", name="list_all"), {}, id="another path and name"),
        pytest.param(
            indexed(ROW), gone("/things", "", "it is gone"), NOTHING, gone("/things", "", "it is gone"), id="explained"
        ),
        pytest.param(NOTHING, gone("/things", "A"), NOTHING, gone("/things", "A"), id="after the commit"),
        pytest.param(NOTHING, gone("/things", ""), indexed(ROW), {}, id="described again"),
        pytest.param(NOTHING, gone("/things", "A"), indexed("GET /b", "A"), {}, id="described again elsewhere"),
    ],
)
def test_what_is_deleted_is_withdrawn(
    before: dict[str, Any],
    given: dict[str, dict[str, str]],
    after: dict[str, Any],
    expected: dict[str, dict[str, str]],
) -> None:
    described = decision("GET /all") if "/all" in before["paths"] else {}
    assert withdrawn({ROW: {}}, described, given, before, after) == expected


@pytest.mark.parametrize(("file", "columns"), [(DECISIONS, COLUMNS), (WITHDRAWN, WITHDRAWN_COLUMNS)])
def test_a_table_is_written_as_it_is_read(file: Path, columns: tuple[str, ...]) -> None:
    assert render(read(file), columns) == file.read_text(encoding="utf-8")


def test_the_evidence_names_each_operation_once() -> None:
    assert len(read(EVIDENCE)) == len(EVIDENCE.read_text(encoding="utf-8").splitlines()) - 1
