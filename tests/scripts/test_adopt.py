import json
from pathlib import Path
from typing import Any

import pytest

from scripts import adopt
from scripts.bundle import bundle
from zenskar_ext.testing._sandbox.description import bundled

CREATE_PATH = bundled().operations["create_invoice"].path
CREATE = f"curl -X POST https://api.zenskar.com{CREATE_PATH} -H 'x-api-key: k' -d '{{\"customer_id\": \"c\"}}'"


@pytest.fixture(autouse=True)
def _folder(description: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adopt, "DESCRIPTION", description)


def operation(description: Path, operation_id: str) -> tuple[str, str, Any]:
    for path, item in bundle(description / "zenskar.yaml")["paths"].items():
        for method, each in item.items():
            if each["operationId"] == operation_id:
                return path, method, each
    raise AssertionError(operation_id)


def test_a_command_corrects_the_operation_at_its_path(description: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert adopt.main([CREATE, "--yes"]) == 0
    _, _, found = operation(description, "create_invoice")
    assert found["x-evidence"]["level"] == "adopted"
    assert "curl command of a docs page, adopted on 20" in found["x-evidence"]["sources"][-1]
    assert found["requestBody"]["content"]["application/json"]["example"] == {"customer_id": "c"}
    shown = capsys.readouterr().out
    assert "+    x-evidence: {level: adopted" in shown or "level: adopted" in shown


def test_a_command_moves_an_operation_to_the_path_that_it_shows(description: Path) -> None:
    command = "curl -X PUT https://api.zenskar.com/invoices/create -d '{}'"
    assert adopt.main([command, "--operation", "create_invoice", "--yes"]) == 0
    assert operation(description, "create_invoice")[:2] == ("/invoices/create", "put")


def test_new_parameters_of_the_command_are_described(description: Path) -> None:
    command = "curl 'https://api.zenskar.com/invoices/tags?scope=all&page=2' -H 'x-trace: 1'"
    assert adopt.main([command, "--yes"]) == 0
    _, _, found = operation(description, "list_invoice_tags")
    assert [(each["name"], each["in"], each["schema"]["type"]) for each in found["parameters"][-3:]] == [
        ("scope", "query", "string"),
        ("page", "query", "integer"),
        ("x-trace", "header", "string"),
    ]


def test_known_parameters_are_not_described_twice(description: Path) -> None:
    before = operation(description, "list_invoices")[2]["parameters"]
    assert adopt.main(["curl 'https://api.zenskar.com/invoices?limit=2&status__in=draft&cursor=x'", "--yes"]) == 0
    assert operation(description, "list_invoices")[2]["parameters"] == before


def test_a_new_operation_is_described(description: Path, tmp_path: Path) -> None:
    answer = tmp_path / "answer.json"
    answer.write_text(json.dumps({"ok": True}))
    arguments = [
        "--operation",
        "praise_invoice",
        "--tag",
        "Invoices",
        "--method-name",
        "praise",
        "--answer",
        str(answer),
    ]
    command = "curl -X POST https://api.zenskar.com/invoices/{invoice_id}/praise -d '{\"days\": 3}'"
    assert adopt.main([command, *arguments, "--yes"]) == 0
    path, method, found = operation(description, "praise_invoice")
    assert (path, method) == ("/invoices/{invoice_id}/praise", "post")
    assert found["x-evidence"]["level"] == "adopted"
    assert found["parameters"][0]["name"] == "invoice_id"
    assert found["responses"]["200"]["content"]["application/json"]["example"] == {"ok": True}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["wget x"], "begins with 'wget'"),
        (["curl https://api.zenskar.com/nowhere"], "name the one to correct"),
        (["curl https://api.zenskar.com/nowhere", "--operation", "new_thing"], "new_thing is new: give --method-name"),
        (
            ["curl https://api.zenskar.com/invoices", "--operation", "create_invoice"],
            "is described already: list_invoices",
        ),
        (["curl https://api.zenskar.com/invoices", "--answer", "/does/not/exist"], "No such file"),
    ],
)
def test_what_cannot_be_adopted_is_refused_with_the_reason_and_changes_nothing(
    description: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], reason: str
) -> None:
    before = {path: path.read_bytes() for path in description.rglob("*.yaml")}
    assert adopt.main([*arguments, "--yes"]) == 2
    assert reason in capsys.readouterr().err
    assert {path: path.read_bytes() for path in description.rglob("*.yaml")} == before


def test_nothing_is_written_before_somebody_agrees(description: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.read_bytes() for path in description.rglob("*.yaml")}
    monkeypatch.setattr(adopt, "_agreed", lambda: False)
    assert adopt.main([CREATE]) == 1
    assert {path: path.read_bytes() for path in description.rglob("*.yaml")} == before
    monkeypatch.setattr(adopt, "_agreed", lambda: True)
    assert adopt.main([CREATE]) == 0
    assert {path: path.read_bytes() for path in description.rglob("*.yaml")} != before


def test_what_people_wrote_stays_as_it_is(description: Path) -> None:
    before = (description / "paths" / "invoices.yaml").read_text().splitlines()
    adopt.main([CREATE, "--yes"])
    after = (description / "paths" / "invoices.yaml").read_text().splitlines()
    assert len(set(before) - set(after)) <= 8
    assert after[0].startswith("#")
