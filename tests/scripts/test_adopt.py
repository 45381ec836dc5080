import difflib
import io
import json
from collections import Counter
from datetime import UTC, datetime
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


def test_a_moved_operation_keeps_the_names_of_its_parameters(description: Path) -> None:
    assert adopt.main(["curl 'https://api.zenskar.com/user/{id_}'", "--operation", "get_user", "--yes"]) == 0
    assert operation(description, "get_user")[0] == "/user/{user_id}"


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
    assert found["parameters"] == [{"$ref": "#/components/parameters/InvoiceId"}]
    assert found["responses"]["200"]["content"]["application/json"]["example"] == {"ok": True}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["wget x"], "begins with 'wget'"),
        (["curl https://api.zenskar.com/nowhere"], "name the one to correct"),
        (["curl https://api.zenskar.com/user"], "perhaps --operation list_users, of which it is a candidate"),
        (["curl https://api.zenskar.com/nowhere", "--operation", "new_thing"], "new_thing is new: give --method-name"),
        (
            ["curl https://api.zenskar.com/invoices", "--operation", "create_invoice"],
            "is described already: list_invoices",
        ),
        (["curl https://api.zenskar.com/invoices", "--answer", "/does/not/exist"], "No such file"),
        (["nothing.md"], "No such file"),
        (["# A page"], "the page has neither the description of an operation nor a curl command"),
        (["<html>"], "the page: a web page"),
        (
            ["curl https://api.zenskar.com/communications/{org_id}/invoice/{invoice_id}/html", "--answer", __file__],
            "Expecting value",
        ),
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


def texts(description: Path) -> dict[str, list[str]]:
    return {file.name: file.read_text().splitlines() for file in description.rglob("*.yaml")}


def lines(description: Path) -> Counter[str]:
    return Counter(line for text in texts(description).values() for line in text)


def changes(before: dict[str, list[str]], after: dict[str, list[str]]) -> list[str]:
    """Return the lines that differ: `-` and the old ones, `+` and the new ones."""
    return [
        line
        for name in before
        for line in difflib.unified_diff(before[name], after[name], lineterm="", n=0)
        if not line.startswith(("---", "+++", "@@"))
    ]


DOCS_PAGE = """curl --request POST \\
  --url https://api.zenskar.com/contacts \\
  --header 'Content-Type: application/json' \\
  --header 'apiversion: 20230501' \\
  --header 'x-api-key: <api-key>' \\
  --data '
{
  "customer": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
  "email": "<string>",
  "first_name": "",
  "send_contract": false,
  "notes": ["2026-01-31", "yes, no", 1.5]
}
'"""


def test_a_command_of_the_docs_changes_only_what_it_says(description: Path) -> None:
    before = texts(description)
    assert adopt.main([DOCS_PAGE, "--yes"]) == 0
    day = datetime.now(UTC).date().isoformat()
    assert changes(before, texts(description)) == [
        "-      level: vendor_tool",
        "+      level: adopted",
        f'+        - "curl command of a docs page, adopted on {day}"',
        "-        application/json: {schema: {$ref: ../schemas/contacts.yaml#/CreateContact}}",
        "+        application/json:",
        "+          schema: {$ref: ../schemas/contacts.yaml#/CreateContact}",
        "+          example:",
        '+            customer: "3c90c3cc-0d44-4b50-8888-8dd25736052a"',
        '+            email: "<string>"',
        '+            first_name: ""',
        "+            send_contract: false",
        '+            notes: ["2026-01-31", "yes, no", 1.5]',
    ]


@pytest.mark.parametrize(
    "name",
    ["create_credit_note", "list_billable_metrics", "list_revenue_contracts", "get_user_totp", "create_plan"],
)
def test_no_other_line_moves_in_any_file(description: Path, name: str) -> None:
    path, method, found = operation(description, name)
    before = lines(description)
    command = f"curl -X {method.upper()} 'https://api.zenskar.com{path}?as_of=2026-01-31'"
    assert adopt.main([command, "--yes", "--operation", name]) == 0
    gone, new = before - lines(description), lines(description) - before
    of_evidence = ("level:", "x-candidates:", "x-evidence:", *found["x-evidence"]["sources"])
    prose = " ".join(found["description"].split())
    kept = [line for line in gone if line.strip() and line.strip() not in prose and line.strip() != "description: >-"]
    assert [line for line in kept if not any(each in line for each in of_evidence)] == []
    assert any("name: as_of" in line and "format: date" in line for line in new)
    assert [line for line in new if line.rstrip() != line or len(line) > 120] == []


def test_a_moved_operation_stays_where_it_was_among_the_others(description: Path) -> None:
    entry = description / "zenskar.yaml"
    path = operation(description, "get_user_totp")[0]
    order = list(bundle(entry)["paths"])
    assert (
        adopt.main(["curl https://api.zenskar.com/users/{user_id}/otp", "--operation", "get_user_totp", "--yes"]) == 0
    )
    row = order.index(path) + 1  # the path has another operation, which stays
    assert list(bundle(entry)["paths"]) == [*order[:row], "/users/{user_id}/otp", *order[row:]]
    assert operation(description, "set_user_totp")[0] == path


def test_an_operation_that_was_alone_on_its_path_is_replaced_in_place(description: Path) -> None:
    entry = description / "zenskar.yaml"
    path, method, _ = operation(description, "expire_contract")
    order = list(bundle(entry)["paths"])
    command = f"curl -X {method.upper()} https://api.zenskar.com/contracts/{{contract_id}}/end -d '{{}}'"
    assert adopt.main([command, "--operation", "expire_contract", "--yes"]) == 0
    after = list(bundle(entry)["paths"])
    assert after == [each if each != path else "/contracts/{contract_id}/end" for each in order]


def test_an_operation_with_another_method_stays_on_its_line(description: Path) -> None:
    path = operation(description, "update_contact")[0]
    assert (
        adopt.main([f"curl -X PUT https://api.zenskar.com{path} -d '{{}}'", "--operation", "update_contact", "--yes"])
        == 0
    )
    assert list(bundle(description / "zenskar.yaml")["paths"][path]) == ["get", "put", "delete"]


@pytest.mark.parametrize(
    ("version", "written"), [("20230501", None), ("<api-version>", None), ("20240301", "20240301")]
)
def test_the_default_version_is_not_written(description: Path, version: str, written: str | None) -> None:
    command = f"curl https://api.zenskar.com/invoices/tags -H 'apiversion: {version}'"
    assert adopt.main([command, "--yes"]) == 0
    found = operation(description, "list_invoice_tags")[2]
    assert found.get("x-apiversion") == written
    assert written is None or list(found).index("x-apiversion") == list(found).index("x-evidence") + 1


def test_parameters_that_others_share_are_referred_to(description: Path) -> None:
    command = "curl 'https://api.zenskar.com/accounting_new/journal_entries?search=x'"
    before = texts(description)
    assert adopt.main([command, "--yes"]) == 0
    assert "+      - {$ref: ../parameters.yaml#/Search}" in changes(before, texts(description))


@pytest.mark.parametrize(("method", "has_body"), [("PUT", True), ("DELETE", False), ("GET", False)])
@pytest.mark.parametrize("name", ["create_contact", "delete_invoice"])
def test_a_write_has_a_body_and_nothing_else_has_one(description: Path, name: str, method: str, has_body: bool) -> None:
    assert adopt.main([f"curl -X {method} https://api.zenskar.com/things/all", "--operation", name, "--yes"]) == 0
    found = operation(description, name)[2]
    assert ("requestBody" in found) == has_body
    assert list(found).index("responses") == len(found) - 1 or "deprecated" in found


def test_an_operation_with_several_examples_gets_one_more(description: Path) -> None:
    command = "curl -X POST 'https://api.zenskar.com/usage/<slug>' -d '[]'"
    assert adopt.main([command, "--yes"]) == 0
    media = operation(description, "ingest_usage_event")[2]["requestBody"]["content"]["application/json"]
    assert list(media["examples"]) == ["one", "aggregated", "many", "adopted"]
    assert (media["examples"]["adopted"]["value"], "example" in media) == ([], False)


def test_a_saved_page_is_adopted(description: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "list-users.md"
    shown = {
        "parameters": [{"name": "role", "in": "query", "schema": {"type": "string"}}],
        "responses": {"200": {"content": {"application/json": {"schema": {}, "example": {"results": []}}}}},
    }
    document = {"openapi": "3.1.0", "paths": {"/users/all": {"get": shown}}}
    page.write_text(f"# List users\n\n## OpenAPI\n\n````yaml get /users/all\n{json.dumps(document)}\n````\n")
    assert adopt.main([str(page), "--operation", "list_users", "--yes"]) == 0
    assert "`make sync SPEC=<folder of pages>`" in capsys.readouterr().out
    path, method, found = operation(description, "list_users")
    assert found["description"] == "Returns the people who have access to the organisation."
    assert (path, method, found["parameters"][-1]["name"]) == ("/users/all", "get", "role")
    assert found["x-evidence"]["sources"][-1].startswith("docs page List users, adopted on 20")
    assert found["responses"]["200"]["content"]["application/json"]["example"] == {"results": []}


def test_a_parameter_that_a_page_marks_as_required_is_required(description: Path, tmp_path: Path) -> None:
    page = tmp_path / "list-invoices.md"
    given = [("role", True), ("status__in", True), ("limit", True), ("cursor", False), ("search", True)]
    shown = [{"name": name, "in": "query", "required": need, "schema": {"type": "string"}} for name, need in given]
    shown.append({"name": "invoice_id", "in": "path", "required": True, "schema": {"type": "string"}})
    address = "/invoices/{invoice_id}/all"
    document = {"openapi": "3.1.0", "paths": {address: {"get": {"parameters": shown, "responses": {}}}}}
    page.write_text(f"# List invoices\n\n## OpenAPI\n\n````yaml get {address}\n{json.dumps(document)}\n````\n")
    assert adopt.main([str(page), "--operation", "list_invoices", "--yes"]) == 0
    found = operation(description, "list_invoices")[2]["parameters"]
    needed = {each["name"] for each in found if each.get("required")}
    assert needed == {"role", "status__in", "limit", "search"}
    assert {"$ref": "#/components/parameters/Cursor"} in found
    assert {"$ref": "#/components/parameters/InvoiceId"} in found


def test_a_page_comes_on_standard_input_too(description: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = "# Users\n\n```bash\ncurl https://api.zenskar.com/users\n```\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(page))
    assert adopt.main(["--yes"]) == 0
    assert operation(description, "list_users")[2]["x-evidence"]["level"] == "adopted"
