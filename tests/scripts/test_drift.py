import difflib
import json
import re
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from scripts import editing, generate
from scripts.bundle import bundle, render
from scripts.description import namespaces, operations
from scripts.drift import command as drift
from scripts.drift.answers import JSON, Answer, answers
from scripts.drift.corrections import Corrections
from scripts.drift.findings import Finding, confirmed, findings
from scripts.drift.observations import observed
from tests.description import conftest, test_lint
from zenskar_client.types import dumps, loads
from zenskar_ext import Zenskar
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import Description, Operation
from zenskar_ext.testing._sandbox.messages import Delivery, Request
from zenskar_ext.testing.cassettes import cassettes

DESCRIPTION = Description(json.loads((drift.DESCRIPTION / "zenskar.bundled.json").read_text()))
DAY = "2026-11-21"
ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
MONEY = {"x-money": "unknown"}
TIME = "2026-01-01T00:00:00Z"
BEYOND = ("approved_at", "bill_for_date", "currency", "effective_due_date", "paid_at", "sent_at")
"""Fields of an invoice that the sandbox returns although no source shows them."""
SANDBOX = {f"Invoice.{name}" for name in BEYOND}
STATUSES = DESCRIPTION.document["components"]["schemas"]["InvoiceStatus"]["x-extensible-enum"]

Seen = set[tuple[str, str]]


def assumed(*, schemas: bool) -> Operation:
    """Return a list whose path is assumed, of a tag that has schemas in a file of its own, or that has none."""
    for path, _, raw in operations(DESCRIPTION.document):
        namespace = namespaces(DESCRIPTION.document)[raw["tags"][0]]
        if (
            raw["x-evidence"]["level"] == "assumed"
            and raw["operationId"].startswith("list_")
            and "{" not in path
            and "x-candidates" in raw
            and (drift.DESCRIPTION / "schemas" / f"{namespace}.yaml").exists() is schemas
        ):
            return DESCRIPTION.operations[raw["operationId"]]
    raise AssertionError("no list is assumed any more")


ASSUMED, ALONE = assumed(schemas=True), assumed(schemas=False)


def got(path: str, body: Any, status: int = 200, method: str = "GET") -> Answer:
    return Answer(method, path, status, JSON, loads(dumps(body)))


def answer_of(operation: Operation) -> str:
    """Return the name of a schema for what an operation returned."""
    return "".join(word.title() for word in operation.id.split("_")) + "Answer"


def got_from(operation_id: str, body: Any) -> Answer:
    operation = DESCRIPTION.operations[operation_id]
    return got(re.sub(r"{[^}]*}", ID, operation.path), body, method=operation.method)


def invoice(**fields: Any) -> Answer:
    return got(f"/invoices/{ID}", fields)


def said(found: Iterable[Finding]) -> Seen:
    return {(str(each.place), drift.WORDS[each.kind].format(each)) for each in found}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(invoice(id=ID, due_date=TIME, amount_due=loads("10.10")), set(), id="nothing"),
        pytest.param(
            invoice(seen_tax={"rate": loads("0.1"), "lines": [{"id": ID}]}, seen_note=None),
            {
                ("Invoice.seen_note", "not described: null"),
                ("Invoice.seen_tax", "not described: {rate: number, lines: [{id: string (uuid)}]}"),
            },
            id="unknown fields",
        ),
        pytest.param(got("/invoices", {}), {("InvoicePage.results", "missing, though required")}, id="missing field"),
        pytest.param(
            invoice(amount_due="10.10", invoice_number=7, invoice_period=[]),
            {
                ("Invoice.amount_due", "string (decimal), described as number"),
                ("Invoice.invoice_number", "integer, described as string"),
                ("Invoice.invoice_period", "[], described as object"),
            },
            id="other types",
        ),
        pytest.param(
            got("/invoices", {"results": [], "total_count": loads("3.0")}),
            {("InvoicePage.total_count", "number, described as integer or null")},
            id="an integer written as a number",
        ),
        pytest.param(invoice(amount_due=10), set(), id="a number written as an integer"),
        pytest.param(
            invoice(id="17", due_date="2026-01-01 00:00:00"),
            {
                ("Invoice.id", "not of format uuid: 17"),
                ("Invoice.due_date", "not of format date-time: 2026-01-01 00:00:00"),
            },
            id="texts of another form",
        ),
        pytest.param(invoice(created_at="2026-01-01T00:00:00.123+00:00"), set(), id="a date-time with an offset"),
        pytest.param(invoice(created_at="2026-01-01T00:00:00"), set(), id="a date-time without a zone"),
        pytest.param(invoice(status="seen_archived"), {("InvoiceStatus", "new value: seen_archived")}, id="new value"),
        pytest.param(
            invoice(status="x0123456789", id="x0123456789", created_at="[key]"), set(), id="what stands for a secret"
        ),
        pytest.param(
            invoice(status=None, due_date=None),
            {("Invoice.status", "null, described as string"), ("Invoice.due_date", "null, described as string")},
            id="nulls",
        ),
        pytest.param(
            got("/invoices/tags", [{"id": ID}, {"id": None}]),
            {("list_invoice_tags 200|1[]", "not described: {id: string (uuid) or null}")},
            id="items that are not described",
        ),
        pytest.param(
            got(f"/invoices/{ID}/summary", [{"id": ID}, {"id": None}]),
            {("get_invoice_summary 200", "not described: [{id: string (uuid) or null}]")},
            id="an answer that is not described",
        ),
        pytest.param(
            got("/invoices", {"Detail": "no"}, 401),
            {("Unauthorized", "not described: {Detail: string}")},
            id="an error that is not described",
        ),
        pytest.param(
            got_from("list_contract_billing_cycles", [{"name": "January"}]),
            {("BillingCycle.name", "not described: string")},
            id="a field whose type is not described",
        ),
        pytest.param(
            got_from("create_usage_event", {"dataschema": {"data": {"hours": "Float64", "seats": 3}}}),
            {("DataColumns.*", "integer, described as string")},
            id="a value under a key of the caller's",
        ),
        pytest.param(
            got("/invoices", {}, 418), {("list_invoices 418", "the status is not described")}, id="unknown status"
        ),
        pytest.param(
            got(f"/nowhere/{ID}/7/", {}, 404), {("GET /nowhere/{id}/{id}/", "the API returned 404")}, id="unknown path"
        ),
        pytest.param(
            got(f"/invoices/{ID}", {}, 200, "PUT"),
            {("PUT /invoices/{id}", "the API returned 200")},
            id="unknown method",
        ),
        pytest.param(
            Answer("GET", "/invoices", 200, "text/csv"),
            {("list_invoices 200", "text/csv, described as application/json")},
            id="other media type",
        ),
        pytest.param(Answer("GET", "/invoices", 500, "text/html"), set(), id="an error as text"),
        pytest.param(
            got(ASSUMED.path, {}),
            {
                (ASSUMED.id, "the path is assumed, and the API returned 200"),
                (f"{ASSUMED.id} 200", "not described: {}"),
            },
            id="an assumed path that is there",
        ),
        pytest.param(got(ASSUMED.path, {}, 404), set(), id="an assumed path that is not there"),
        pytest.param(
            Answer("GET", ASSUMED.path, 200, "text/html"),
            {(f"{ASSUMED.id} 200", "text/html, described as application/json")},
            id="an assumed path for which a gateway returned a page",
        ),
        pytest.param(
            got(ASSUMED.path, {}, 202),
            {(f"{ASSUMED.id} 202", "the status is not described")},
            id="an assumed path that returned a success that is not described",
        ),
    ],
)
def test_a_difference_is_told_where_the_description_has_to_say_it(answer: Answer, expected: Seen) -> None:
    assert said(findings(DESCRIPTION, [answer])) == expected


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        (
            {"pricing_type": "per_unit", "unit_amount": 3, "more": 1},
            {("PerUnitPricing.more", "not described: integer")},
        ),
        ({"pricing_type": "quantum"}, {("PricingType", "new value: quantum")}),
        ("free", {("CreatePricing.pricing_data", "string, described as object")}),
    ],
)
def test_of_several_schemas_the_one_that_is_meant_is_compared(price: Any, expected: Seen) -> None:
    answer = got_from("get_contract", {"phases": [{"features": {"pricing_data": price}}]})
    found = {each for each in said(findings(DESCRIPTION, [answer])) if each[0] in {name for name, _ in expected}}
    assert found == expected


def test_a_shared_schema_is_told_once_with_how_many_answers_have_it() -> None:
    page = got("/invoices", {"results": [{"seen_tax": 1}, {"seen_tax": None}]})
    found = findings(DESCRIPTION, [page, invoice(seen_tax=2), invoice()])
    assert [*drift.report(DESCRIPTION, found)] == [
        "Invoice, in responses of get_invoice, list_invoices",
        "  Invoice.seen_tax  not described: integer or null (2 responses)",
        "",
    ]


def test_what_belongs_together_is_reported_together() -> None:
    recorded = [got(ASSUMED.path, {"results": []}), got(ASSUMED.path, {}, 429), got("/a", {}, 404), got("/bc", {}, 404)]
    assert [*drift.report(DESCRIPTION, findings(DESCRIPTION, recorded))] == [
        f"{ASSUMED.id}, GET {ASSUMED.path}",
        f"  {ASSUMED.id}      the path is assumed, and the API returned 200 (1 response)",
        f"  {ASSUMED.id} 200  not described: {{results: []}} (1 response)",
        f"  {ASSUMED.id} 429  the status is not described (1 response)",
        "",
        "Requests that fit no operation",
        "  GET /a   the API returned 404 (1 response)",
        "  GET /bc  the API returned 404 (1 response)",
        "",
    ]


# Writing to the description


@frozen
class Taken:
    """A description before and after recorded responses were written into it."""

    before: Path
    after: Path
    document: dict[str, Any]
    left: Sequence[Finding]
    left_again: Sequence[Finding]

    def schema(self, name: str) -> Any:
        return self.document["components"]["schemas"][name]


FIELDS: dict[str, tuple[list[Any], dict[str, Any]]] = {
    "a_text": (["a"], {"type": "string"}),
    "a_time": ([TIME, TIME], {"type": "string", "format": "date-time"}),
    "times_and_texts": ([TIME, "a"], {"type": "string"}),
    "numbers": ([1, loads("1.0")], {"type": "number"}),
    "nothing": ([None], {"type": "null"}),
    "a_list": ([[True], [None]], {"type": "array", "items": {"type": ["boolean", "null"]}}),
    "an_empty_list": ([[]], {"type": "array", "items": {}}),
    "a_list_or_a_text": ([["a"], "a"], {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]}),
    "an_object_or_null": (
        [None, {}],
        {"anyOf": [{"$ref": "#/components/schemas/InvoiceAnObjectOrNull"}, {"type": "null"}]},
    ),
    "number_or_text": ([1, "a"], {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
    "connector_validation": ([{"a": 1}], {"$ref": "#/components/schemas/JsonObject"}),
    "seen_tax": ([{"rate": 1}, {"days": [{"n": 1}]}], {"$ref": "#/components/schemas/InvoiceSeenTax"}),
    "line": ([{"items": {}}], {"$ref": "#/components/schemas/InvoiceLine"}),
    "seen_total": ([7, None], {"type": ["integer", "null"], **MONEY}),
    "seen_subtotal": (["7.0"], {"type": "string", "format": "decimal", **MONEY}),
    "total_count": ([7], {"type": "integer"}),
    "seen_price": (["$7"], {"type": "string"}),
    # already described, but differently
    "created_at": ([None], {"type": ["string", "null"], "format": "date-time"}),
    "invoice_number": ([7, None], {"anyOf": [{"type": ["string", "null"]}, {"type": "integer"}]}),
    "invoice_total": (
        ["7.0"],
        {"anyOf": [{"type": "number", **MONEY}, {"type": "string", "format": "decimal", **MONEY}], **MONEY},
    ),
    "net_invoice_total": ([None], {"type": ["number", "null"], **MONEY}),
    "payment_url": (
        [[1], {"a": 1}],
        {
            "anyOf": [
                {"type": "string"},
                {"$ref": "#/components/schemas/InvoicePaymentUrl"},
                {"type": "array", "items": {"type": "integer"}},
            ]
        },
    ),
    "created_by": ([{}], {"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/InvoiceCreatedBy"}]}),
    "status": (
        [None, 1],
        {"anyOf": [{"$ref": "#/components/schemas/InvoiceStatus"}, {"type": "null"}, {"type": "integer"}]},
    ),
}
"""The values seen in fields of an invoice, and the resulting descriptions."""


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    folder = tmp_path_factory.mktemp("taken") / "openapi"
    shutil.copytree(drift.DESCRIPTION, folder)
    recorded = [
        *(invoice(**{name: value}) for name, (values, _) in FIELDS.items() for value in values),
        *(invoice(status=status) for status in ("seen_archived", "seen_lost", "seen_lost")),
        got("/invoices", {"total_count": loads("3.0")}),
        got_from("get_contact", {"id": ID, "customer": {"id": ID}}),
        got("/invoices", {"Detail": "no"}, 401),
        got(ASSUMED.path, {"results": [{"id": ID}]}),
        got(ASSUMED.path, {}, 404),
        got(ALONE.path, {"results": []}),
        got("/invoices", {}, 418),
        got_from("approve_invoice", {"id": ID}),
    ]
    corrections = Corrections(folder, DAY)
    for place in confirmed(DESCRIPTION, recorded):
        corrections.confirm(place)
    left = [each for each in findings(DESCRIPTION, recorded) if not corrections.take(each)]
    editing.write(corrections.texts())
    document = bundle(folder / "zenskar.yaml")
    return Taken(drift.DESCRIPTION, folder, document, left, findings(Description(document), recorded))


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        pytest.param([{"id": ID}], ["approve_invoice 200"], id="as described"),
        pytest.param([{"id": ID}, {"id": ID, "external_id": "e"}], ["approve_invoice 200"], id="twice as described"),
        pytest.param([{"success": True}], [], id="another field"),
        pytest.param([{"id": ID}, ["c"]], [], id="another shape once"),
        pytest.param([{}], [], id="empty"),
        pytest.param([None], [], id="null"),
    ],
)
def test_an_inferred_response_is_confirmed_by_what_was_recorded(recorded: list[Any], expected: list[str]) -> None:
    answers = [got_from("approve_invoice", body) for body in recorded]
    others = [got_from("update_payment", {"id": ID}), got("/nowhere", {"id": ID}), got("/invoices", {"id": ID}, 404)]
    assert [str(place) for place in confirmed(DESCRIPTION, [*answers, *others])] == expected


def test_a_response_that_is_confirmed_is_observed_and_no_longer_inferred(taken: Taken) -> None:
    before, after = (
        each["paths"]["/invoices/{invoice_id}/approve"]["patch"]["responses"]["200"]
        for each in (DESCRIPTION.document, taken.document)
    )
    kept = {key: each for key, each in before.items() if key != "x-inferred"}
    assert after == {**kept, "x-observed": DAY} != {**before, "x-observed": DAY}


def test_what_is_taken_over_differs_no_longer(taken: Taken) -> None:
    assert said(taken.left) == said(taken.left_again) == {("list_invoices 418", "the status is not described")}


def test_what_a_field_held_is_described(taken: Taken) -> None:
    described = {name: taken.schema("Invoice")["properties"][name] for name in FIELDS}
    assert described == {name: {**expected, "x-observed": DAY} for name, (_, expected) in FIELDS.items()}


def test_objects_become_schemas_with_names_of_their_own(taken: Taken) -> None:
    assert taken.schema("InvoiceSeenTax") == {
        "title": "InvoiceSeenTax",
        "type": "object",
        "description": "What recorded responses contain at `Invoice.seen_tax`.",
        "x-observed": DAY,
        "properties": {
            "rate": {"type": "integer"},
            "days": {"type": "array", "items": {"$ref": "#/components/schemas/InvoiceSeenTaxDaysItem"}},
        },
    }
    assert taken.schema("InvoiceSeenTaxDaysItem")["properties"] == {"n": {"type": "integer"}}


def test_the_name_of_another_schema_is_not_taken(taken: Taken) -> None:
    items = {"$ref": "#/components/schemas/InvoiceLineItemsSeen"}
    assert taken.schema("InvoiceLine")["properties"] == {"items": items}
    assert taken.schema("InvoiceLineItems") == DESCRIPTION.document["components"]["schemas"]["InvoiceLineItems"]


def test_a_field_that_was_missing_is_required_no_longer(taken: Taken) -> None:
    page = taken.schema("InvoicePage")
    assert "required" not in page
    assert page["properties"]["results"]["x-observed"] == DAY
    assert taken.schema("Contact")["required"] == ["id", "customer"]


def test_new_values_are_listed(taken: Taken) -> None:
    status = taken.schema("InvoiceStatus")
    assert status["x-extensible-enum"] == [*STATUSES, "seen_archived", "seen_lost"]
    assert status["x-observed"] == DAY


def test_an_integer_that_was_a_number_once_is_a_number(taken: Taken) -> None:
    assert taken.schema("InvoicePage")["properties"]["total_count"]["type"] == ["number", "null"]


def test_an_assumed_path_that_was_answered_is_observed(taken: Taken) -> None:
    before, after = (each["paths"][ASSUMED.path]["get"] for each in (DESCRIPTION.document, taken.document))
    sources = [*before["x-evidence"]["sources"], f"returned 200 when recorded on {DAY}"]
    assert after["x-evidence"] == {**before["x-evidence"], "level": "observed", "sources": sources}
    assert ("x-candidates" in before, "x-candidates" in after) == (True, False)


def test_an_answer_that_was_not_described_is(taken: Taken) -> None:
    answer = taken.document["paths"][ASSUMED.path]["get"]["responses"]["200"]
    assert answer["content"] == {JSON: {"schema": {"$ref": f"#/components/schemas/{answer_of(ASSUMED)}"}}}
    assert (answer["x-observed"], "x-inferred" in answer) == (DAY, False)
    assert taken.schema(answer_of(ASSUMED))["properties"]["results"]["type"] == "array"
    error = taken.document["components"]["responses"]["Unauthorized"]
    assert error["content"] == {JSON: {"schema": {"$ref": "#/components/schemas/UnauthorizedAnswer"}}}
    assert error["x-observed"] == DAY


def test_schemas_of_a_tag_that_had_none_are_a_file_of_their_own(taken: Taken) -> None:
    file = editing.find(taken.before, ALONE.id).file
    name = Path("schemas", file.name)
    assert not (taken.before / name).exists()
    text = (taken.after / name).read_text()
    assert text.startswith(
        f"# Schemas of {file.stem.replace('_', ' ')}, as recorded responses show them.\n\n{answer_of(ALONE)}:\n"
    )


def test_what_people_wrote_stays_as_it_is(taken: Taken) -> None:
    before, after = (
        (each / "schemas" / "invoices.yaml").read_text().splitlines() for each in (taken.before, taken.after)
    )
    gone = [line[2:].strip() for line in difflib.ndiff(before, after) if line.startswith("- ")]
    changed = (
        "created_at",
        "invoice_number",
        "invoice_total",
        "net_invoice_total",
        "payment_url",
        "created_by",
        "status",
        "required",
        "results",
    )
    assert {each.partition(":")[0] for each in gone} == {*changed, "total_count", "x-extensible-enum"}
    assert '    a_text: {type: string, x-observed: "2026-11-21"}' in after
    assert max(map(len, after)) <= 120
    entries = [number for number, line in enumerate(after) if line.endswith(":") and not line.startswith(" ")]
    blank = [number for number, line in enumerate(after) if not line]
    in_texts = {number for number in blank if next(filter(None, after[number:])).startswith(" ")}  # between paragraphs
    assert [number for number in blank if number not in in_texts] == [number - 1 for number in entries]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("details", {"Erika": 1}, "{...}"),
        ("data", {"Erika": 1}, "{...}"),
        ("data", [{"hours": 1}], "[{hours: integer}]"),
        ("source", "manual", "string"),
    ],
)
def test_keys_of_free_form_objects_are_not_described(field: str, value: Any, expected: str) -> None:
    assert str(observed([value], field)) == expected


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(invoice(id="17"), id="another form"),
        pytest.param(invoice(amount_due="none"), id="money in words"),
        pytest.param(got("/invoices", {}, 418), id="unknown status"),
        pytest.param(got("/nowhere", {}), id="unknown path"),
        pytest.param(Answer("GET", "/jobs", 200, "text/csv"), id="other media type"),
        pytest.param(Answer("GET", ASSUMED.path, 200, "text/html"), id="a page at an assumed path"),
    ],
)
def test_what_a_person_has_to_decide_is_left_as_it_is(answer: Answer) -> None:
    corrections = Corrections(drift.DESCRIPTION, DAY)
    assert [corrections.take(each) for each in findings(DESCRIPTION, [answer])] == [False]
    assert corrections.texts() == {}


@pytest.fixture
def _folder(description: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish = generate.publish

    def regenerate(draft: Path) -> int:
        publish(draft)
        (description / "zenskar.bundled.json").write_text(render(bundle(description / "zenskar.yaml")))
        return 0

    monkeypatch.setattr(drift, "DESCRIPTION", description)
    monkeypatch.setattr(generate, "publish", regenerate)


# Cassettes, and the command


def record(folder: Path, alter: Callable[[str, Any], object]) -> list[Answer]:
    """Record invoices of a sandbox whose responses are altered on their way, so that none names the sandbox."""
    with Sandbox(invoices=4, customers=2, seed=1) as sandbox:
        with sandbox.client() as zk:
            invoice_id = zk.request("GET", "/invoices?limit=1").json()["results"][0]["id"]
        deliver = sandbox._service.deliver

        def altered(request: Request) -> Delivery:
            delivery = deliver(request)
            assert delivery.answer
            body = loads(delivery.answer.body)
            alter(request.path, body)
            headers = {name: value for name, value in delivery.answer.headers.items() if name != "server"}
            return evolve(delivery, answer=evolve(delivery.answer, body=dumps(body).encode(), headers=headers))

        sandbox._service.deliver = altered  # type: ignore[method-assign]
        recorder = cassettes(folder, record_mode="all")
        with sandbox.serve() as url, recorder.use_cassette("deep/invoices.yaml"):
            settings: dict[str, Any] = {"api_key": "sandbox_key", "organisation": sandbox.organisation, "base_url": url}
            with Zenskar(**settings) as zk:
                for path in ("/invoices?limit=2", f"/invoices/{invoice_id}", "/invoices/internal"):
                    zk.request("GET", path)
    return [*answers(folder / "deep" / "invoices.yaml")]


def differ(path: str, body: Any) -> None:
    """Change the lists of invoices into those of a different API."""
    if path == "/invoices":
        first, second = body["results"]
        first |= {"status": "seen_archived", "invoice_total": str(first["invoice_total"]), "seen_tax": {"rate": "0.19"}}
        second |= {"status": "x0123456789", "invoice_number": None, "seen_tax": None}
        body |= {"page_size": 2, "next": 1}
    if path == "/invoices/internal":
        del body["results"]


DIFFERENT = {
    ("Invoice.invoice_number", "null, described as string"),
    ("Invoice.invoice_total", "string (decimal), described as number"),
    ("Invoice.seen_tax", "not described: {rate: string} or null"),
    ("InvoicePage.page_size", "not described: integer"),
    ("InvoicePage.next", "integer, described as string or null"),
    ("InvoiceStatus", "new value: seen_archived"),
    ("InvoicePage.results", "missing, though required"),
}


def test_a_recording_of_the_sandbox_differs_only_where_it_is_known_to(tmp_path: Path) -> None:
    found = findings(DESCRIPTION, record(tmp_path, lambda *_: None))
    described = DESCRIPTION.document["components"]["schemas"]["Invoice"]["properties"]
    undescribed = {f"Invoice.{name}" for name in BEYOND if name not in described}
    assert {str(each.place) for each in found if each.kind == "undescribed"} == undescribed
    assert {str(each.place) for each in found} <= SANDBOX


def test_a_recording_of_another_api_differs_where_that_is_another(tmp_path: Path) -> None:
    found = findings(DESCRIPTION, record(tmp_path, differ))
    assert said(each for each in found if str(each.place) not in SANDBOX) == DIFFERENT


def test_a_recording_that_says_it_is_of_the_sandbox_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    ours = Path(__file__).parents[1] / "cassettes" / "walk.yaml"
    assert drift.main([str(ours)]) == 2
    said = "walk.yaml: it was recorded from the sandbox, which shows nothing about the real API"
    assert said in capsys.readouterr().err


def test_numbers_of_a_cassette_are_exact(tmp_path: Path) -> None:
    first, *_ = record(tmp_path, lambda *_: None)
    assert type(first.body["results"][0]["invoice_total"]) is Decimal


@pytest.mark.parametrize(
    ("kind", "text", "media", "body"),
    [
        ("application/json; charset=utf-8", '{"a": 1.10}', JSON, {"a": Decimal("1.10")}),
        ("", "[]", JSON, []),
        ("application/json", "{", "application/json that is not JSON", None),
        ("", "no", "text that is not JSON", None),
        ("application/json", "", "nothing", None),
        ("text/html", "<html></html>", "text/html", None),
    ],
)
def test_an_answer_is_json_if_it_can_be_read_as_such(
    tmp_path: Path, kind: str, text: str, media: str, body: object
) -> None:
    headers = {"content-type": [kind]} if kind else {}
    response = {"status": {"code": 200, "message": "OK"}, "headers": headers, "body": {"string": text}}
    request = {"method": "GET", "uri": "https://api.zenskar.com/jobs?limit=1", "headers": {}, "body": ""}
    file = tmp_path / "one.yaml"
    file.write_text(json.dumps({"interactions": [{"request": request, "response": response}], "version": 1}))
    assert [*answers(file)] == [Answer("GET", "/jobs", 200, media, body)]


@pytest.mark.usefixtures("_folder")
def test_after_writing_nothing_differs(description: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "recorded"
    number = len(findings(DESCRIPTION, record(folder, differ)))
    assert number >= len(DIFFERENT)
    assert drift.main([str(folder)]) == 1
    assert f"{number} differences in 3 responses of 1 cassette." in capsys.readouterr().out
    assert drift.main([str(folder), "--write", "--date", DAY]) == 0
    assert f"{number} written, to 1 file of openapi." in capsys.readouterr().out
    assert drift.main([str(folder)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "0 differences in 3 responses of 1 cassette.",
        "2 inferred responses confirmed: get_invoice 200, list_internal_invoices 200.",
    ]
    assert drift.main([str(folder), "--write", "--date", DAY]) == 0
    capsys.readouterr()
    assert drift.main([str(folder)]) == 0
    assert capsys.readouterr().out == "0 differences in 3 responses of 1 cassette.\n"

    document = json.loads((description / "zenskar.bundled.json").read_text())
    check(document)
    generate.generate(document, tmp_path / "client")
    made = (tmp_path / "client" / "models" / "invoice.py").read_text()
    assert "seen_tax: InvoiceSeenTax | None | Unset" in made
    assert "invoice_total: Decimal" in made


def check(document: dict[str, Any]) -> None:
    """Check the lint rules that need nothing but the document and its schemas."""
    named = document["components"]["schemas"].items()
    given = {
        "document": document,
        "schemas": {where: each for name, top in named for where, each in conftest._nested(name, top)},
    }
    rules = [rule for name, rule in vars(test_lint).items() if name.startswith("test_")]
    asked = [rule for rule in rules if signature(rule).parameters.keys() <= given.keys()]
    assert len(asked) > 5
    for rule in asked:
        rule(**{name: given[name] for name in signature(rule).parameters})


def cassette(folder: Path, *statuses: int) -> None:
    """Make a cassette of a list of users with these response statuses, and no body."""
    folder.mkdir()
    request = {"method": "GET", "uri": f"https://api.zenskar.com{ASSUMED.path}", "headers": {}, "body": ""}
    responses = [{"status": {"code": status}, "headers": {}, "body": {"string": ""}} for status in statuses]
    interactions = [{"request": request, "response": each} for each in responses]
    (folder / "users.yaml").write_text(json.dumps({"interactions": interactions, "version": 1}))


@pytest.mark.usefixtures("_folder")
def test_what_is_left_is_named_and_the_client_is_made_of_the_rest(
    description: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cassette(tmp_path / "cassettes", 418, 429)
    before = {path: path.read_bytes() for path in description.rglob("*") if path.is_file()}
    monkeypatch.chdir(tmp_path)
    assert drift.main(["--write"]) == 1
    assert capsys.readouterr().out.splitlines()[-4:] == [
        "0 written, to 0 files of openapi.",
        "2 left for you to settle:",
        f"  {ASSUMED.id} 418: the status is not described",
        f"  {ASSUMED.id} 429: the status is not described",
    ]
    assert {path: path.read_bytes() for path in description.rglob("*") if path.is_file()} == before


MERGED = "a0: &a0 {a: 1, b: 2}\n" + "".join(f"a{n}: &a{n} {{<<: [{f'*a{n - 1}, ' * 9}]}}\n" for n in range(1, 12))


def cassette_of(response: Mapping[str, Any] | None = None, uri: str = "https://api.zenskar.com/contacts/1") -> str:
    """Return a cassette with one interaction."""
    fine = {"status": {"code": 200}, "headers": {}, "body": {"string": ""}, **(response or {})}
    return json.dumps({"interactions": [{"request": {"method": "GET", "uri": uri}, "response": fine}]})


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({}, "there is no cassette in cassettes"),
        ({"notes.txt": ""}, "there is no cassette in cassettes"),
        ({"a.yaml": "a: 1"}, "cassettes/a.yaml: it is not a cassette: a list of interactions is expected"),
        ({"a.yaml": "interactions: 5"}, "cassettes/a.yaml: it is not a cassette"),
        ({"a.yaml": "a:\n  - [1"}, "cassettes/a.yaml:2: this is no YAML: expected ',' or ']'"),
        ({"a.yaml": "a: !!python/object:os.x {}"}, "cassettes/a.yaml:1: this is no YAML: could not determine a constr"),
        ({"a.yaml": "a: \udcff"}, "cassettes/a.yaml:1: this is not UTF-8"),
        ({"a.yaml": "a: " + "[" * 100 + "]" * 100}, "cassettes/a.yaml:1: it is nested more than 64 levels deep"),
        ({"a.yaml": MERGED}, "cassettes/a.yaml:7: it has more than 1,000,000 values, the limit"),
        ({"a.yaml": "interactions: [{}]"}, "cassettes/a.yaml: interaction 1: request.method is missing; a text is exp"),
        ({"a.yaml": cassette_of({"status": {"code": "200"}})}, "interaction 1: response.status.code is str; a number "),
        ({"a.yaml": cassette_of(uri="https://[::1/a")}, "interaction 1: request.uri cannot be read: Invalid IPv6 URL"),
        ({"a.yaml": "a: 1", "b.yaml": "b: 1"}, "cassettes/b.yaml: it is not a cassette"),
    ],
)
def test_what_is_no_cassette_is_named_and_nothing_is_compared(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    files: dict[str, str],
    reason: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in files.items():
        (tmp_path / "cassettes").mkdir(exist_ok=True)
        (tmp_path / "cassettes" / name).write_bytes(text.encode(errors="surrogateescape"))
    assert drift.main([]) == 2
    printed = capsys.readouterr().err
    assert printed.startswith("Nothing was compared: ")
    assert reason in printed
    assert len(printed.splitlines()) == max(len(files), 1)


def test_a_field_cannot_steer_the_terminal_or_begin_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cassettes").mkdir()
    body = {"string": json.dumps({"a\n## 99.0\x1b[2J\u202e": 1})}
    (tmp_path / "cassettes" / "a.yaml").write_text(cassette_of({"body": body}))
    assert drift.main([]) == 1
    printed = capsys.readouterr().out
    assert r"a\n## 99.0\x1b[2J\u202e" in printed
    assert printed.replace("\n", "").isprintable()


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(SystemExit) as stopped:
        drift.main(["cassettes", "--date", "yesterday"])
    assert stopped.value.code == 2
