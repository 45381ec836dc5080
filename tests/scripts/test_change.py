"""`make change` runs the commands in their order, stops at the first that fails, and says what is left to a person."""

import copy
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts import api_changes, change, decisions
from scripts.decisions import COLUMNS, DELETED, UNEXPLAINED, WITHDRAWN_COLUMNS
from scripts.description import operations

BUNDLE = json.loads((change.ROOT / change.BUNDLE).read_text())
PRAISE = {
    "operationId": "praise_invoice",
    "x-method": "praise",
    "tags": ["Invoices"],
    "x-evidence": {"level": "documented", "index": [], "sources": ["a page"]},
    "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
    "responses": {"200": {"content": {"application/json": {"schema": {}}}}},
}
PATH = "/invoices/{invoice_id}/praise"
Document = dict[str, Any]


@pytest.fixture(autouse=True)
def _released(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Take the description as it is for the released one, and for one about which nothing was decided."""
    for name, columns in (("DECISIONS", COLUMNS), ("WITHDRAWN", WITHDRAWN_COLUMNS)):
        monkeypatch.setattr(change, name, tmp_path / getattr(change, name).name)
        getattr(change, name).write_text(",".join(columns) + "\n", encoding="utf-8")
    released = tmp_path / "released.json"
    released.write_text(json.dumps(api_changes.surface(BUNDLE)))
    monkeypatch.setattr("scripts.api_changes.changelog.RELEASED", released)


def noting(monkeypatch: pytest.MonkeyPatch, failing: str = "") -> list[str]:
    """Note the commands instead of running them; let one of them fail."""
    noted: list[str] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        if command[0] != "git":
            noted.append(command[2])
        return subprocess.CompletedProcess(command, int(failing in command), json.dumps(BUNDLE).encode())

    monkeypatch.setattr(subprocess, "run", run)
    return noted


def test_the_commands_run_in_their_order(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    noted = noting(monkeypatch)
    assert change.main() == 0
    assert noted == [
        "scripts.generate",
        "scripts.coverage",
        "scripts.columns",
        "scripts.record",
        "scripts.peers",
        "pytest",
    ]
    assert capsys.readouterr().out.endswith("--- nothing is left to you but to read the difference\n")


@pytest.mark.parametrize(
    ("failing", "name", "before"),
    [
        ("scripts.generate", "generate", ["scripts.generate"]),
        ("scripts.record", "record", ["scripts.generate", "scripts.coverage", "scripts.columns", "scripts.record"]),
        (
            "pytest",
            "tests",
            ["scripts.generate", "scripts.coverage", "scripts.columns", "scripts.record", "scripts.peers", "pytest"],
        ),
    ],
)
def test_it_stops_at_the_first_that_fails_and_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], failing: str, name: str, before: list[str]
) -> None:
    noted = noting(monkeypatch, failing)
    assert change.main() == 1
    assert noted == before
    said = capsys.readouterr()
    assert said.err == f"Stopped: {name} failed.\n"
    assert "nothing is left" not in said.out


@pytest.mark.parametrize("failing", ["", "scripts.record", "pytest"])
def test_what_is_left_is_printed_a_line_each_also_if_a_step_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], failing: str
) -> None:
    noting(monkeypatch, failing)
    monkeypatch.setattr(change, "left", lambda *_: iter(["one", "two"]))
    assert change.main() == int(bool(failing))
    assert capsys.readouterr().out.endswith("--- left to you\none\ntwo\n")


def test_every_test_that_it_names_is_there() -> None:
    assert [path for path in (*change.TESTS, *change.SLOW) if not (change.ROOT / path).exists()] == []


def test_nothing_is_recorded_from_an_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENSKAR_API_KEY", "k")
    monkeypatch.setenv("ZENSKAR_ORGANISATION", "o")
    assert change.runs(
        "record", "-c", "import os, sys; sys.exit(any(name.startswith('ZENSKAR') for name in os.environ))"
    )


def test_a_change_is_what_differs_from_the_last_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = subprocess.CompletedProcess([], 0, b'{"of": "the commit"}')
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: shown)
    assert change.committed() == {"of": "the commit"}
    shown.returncode = 128
    assert change.committed() == BUNDLE


def field(document: Document, name: str, **properties: Any) -> None:
    document["components"]["schemas"][name]["properties"].update(unheard_of=properties)


def add(document: Document, **parts: Any) -> None:
    document["paths"][PATH] = {"post": {**copy.deepcopy(PRAISE), **parts}}


def take(document: Document, name: str) -> Any:
    """Take an operation out of a description."""
    path, method, _ = next(each for each in operations(document) if each[2]["operationId"] == name)
    return document["paths"][path].pop(method)


def rename(document: Document, name: str, level: str, path: str = "/unheard_of", method: str = "post") -> None:
    operation = take(document, name)
    operation["x-evidence"]["level"] = level
    document["paths"][path] = {method: operation}


def path_of(name: str) -> str:
    return next(path for path, _, each in operations(BUNDLE) if each["operationId"] == name)


CREATED = "POST /invoices -> POST /unheard_of"
LOST = (
    "{}: by its path, the sandbox took it for {} of {}, and takes it for nothing that it knows now; if that is wrong,"
    " teach it in zenskar_ext/testing/_sandbox/{{relations,shapes}}.py or by a rule"
)
NO_RULE = "praise_invoice: the sandbox has no rule for it, does nothing and returns the smallest answer that fits"
ASSUMED = {"level": "assumed", "index": [], "sources": ["a forum"]}
EXAMPLE = {"200": {"content": {"application/json": {"schema": {}, "example": {"praised": True}}}}}


@pytest.mark.parametrize(
    ("alter", "expected"),
    [
        pytest.param(lambda _: None, [], id="nothing"),
        pytest.param(
            lambda d: field(d, "Invoice", type="string"),
            ["read in changelog.d: added field `Invoice.unheard_of` (optional string, in responses)"],
            id="a field",
        ),
        pytest.param(
            lambda d: field(d, "Invoice", **{"type": "number", "x-money": "unknown"}),
            [
                "read in changelog.d: added field `Invoice.unheard_of` (optional number, unknown units, in responses)",
                "Invoice.unheard_of: the unit of this amount is unknown; look for a source that tells it",
            ],
            id="an amount",
        ),
        pytest.param(
            add,
            [
                f"read in changelog.d: added method `zk.invoices.praise` (POST {PATH}, documented)",
                f"praise_invoice is POST {PATH}, which is documented: see that the sources in its x-evidence say so",
                NO_RULE,
                "praise_invoice: its recording sends the smallest body that fits; specimens.yaml can hold a better one",
            ],
            id="an operation",
        ),
        pytest.param(
            lambda d: add(d, requestBody={}, **{"x-evidence": ASSUMED}),
            [
                f"read in changelog.d: added method `zk.invoices.praise` (POST {PATH}, assumed)",
                f"praise_invoice is POST {PATH}, which is assumed: refused until `make probe` or `make adopt`",
                NO_RULE,
            ],
            id="an assumed operation without a body",
        ),
        pytest.param(
            lambda d: add(d, requestBody={}, responses=EXAMPLE),
            [
                f"read in changelog.d: added method `zk.invoices.praise` (POST {PATH}, documented)",
                f"praise_invoice is POST {PATH}, which is documented: see that the sources in its x-evidence say so",
                NO_RULE.replace("smallest answer that fits", "example of the docs"),
            ],
            id="an operation with an example",
        ),
        pytest.param(
            lambda d: rename(d, "create_invoice", "inferred"),
            [
                f"read in changelog.d: **by path** changed method `zk.invoices.create`: {CREATED}",
                "create_invoice is now POST /unheard_of, which is inferred: see that the sources in its x-evidence say so",
                LOST.format("create_invoice", "create", path_of("create_invoice")),
            ],
            id="another path",
        ),
        pytest.param(
            lambda d: rename(d, "get_contact", "documented", "/unheard_of/{contact_id}", "get"),
            [
                "read in changelog.d: **by path** changed method `zk.contacts.get`: GET /contacts/{contact_id} -> GET /unheard_of/{contact_id}, vendor_tool -> documented",
                "get_contact is now GET /unheard_of/{contact_id}, which is documented: see that the sources in its x-evidence say so",
                LOST.format("get_contact", "read", path_of("list_contacts")),
            ],
            id="a path that the sandbox does not understand",
        ),
        pytest.param(
            lambda d: take(d, "create_customer"),
            [
                "read in changelog.d: **breaking** removed method `zk.customers.create`",
                "create_customer is not described any more: take its rule out of the sandbox",
                "create_customer is not described any more: take it out of specimens.yaml",
            ],
            id="an operation less",
        ),
    ],
)
def test_what_no_command_decides_is_left_to_a_person(alter: Callable[[Document], object], expected: list[str]) -> None:
    document = copy.deepcopy(BUNDLE)
    alter(document)
    assert [*change.left(BUNDLE, document)] == expected


def test_a_decision_without_a_reason_is_left_to_a_person() -> None:
    decided = {
        "GET /a": {"described_as": "GET /b", "reason": UNEXPLAINED},
        "GET /c": {"described_as": "GET /d", "reason": "a page says so"},
    }
    withdrawn = {"GET /e": {"reason": DELETED}, "GET /f": {"reason": "a page says so"}}
    assert [*change.unexplained(decided, withdrawn)] == [
        "GET /a of the evidence is described as GET /b: write why into decisions.csv",
        "GET /e is not described any more: write why into withdrawn.csv",
    ]


def test_what_was_renamed_or_deleted_is_written_beside_the_evidence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    places = {each["operationId"]: f"{method.upper()} {path}" for path, method, each in operations(BUNDLE)}
    created, dropped = places["create_invoice"], places["create_customer"]
    evidence = tmp_path / "operations.csv"
    monkeypatch.setattr(change, "EVIDENCE", evidence)
    rows = [place.replace(" ", ",", 1) for place in places.values()]
    evidence.write_text("\n".join(["method,path", *rows]), encoding="utf-8")
    document = copy.deepcopy(BUNDLE)
    rename(document, "create_invoice", "inferred")
    take(document, "create_customer")
    lines = [
        f"{created} of the evidence is described as POST /unheard_of: write why into decisions.csv",
        f"{dropped} is not described any more: write why into withdrawn.csv",
    ]
    assert change.decide(BUNDLE, document) == lines
    assert change.decide(BUNDLE, document) == lines
    assert decisions.read(tmp_path / "decisions.csv")[created]["described_as"] == "POST /unheard_of"
    assert decisions.read(tmp_path / "withdrawn.csv")[dropped]["reason"] == DELETED
    assert change.decide(BUNDLE, BUNDLE) == []
