"""What is refused because it does not fit the description."""

import re
from decimal import Decimal
from typing import Any

import pytest

from tests.sandbox.conftest import CREATE_INVOICE
from zenskar_client import http
from zenskar_ext import InvalidRequestError, UnprocessableEntityError, extra
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.checks import check_body, check_parameters
from zenskar_ext.testing._sandbox.description import Description, bundled
from zenskar_ext.testing._sandbox.messages import Refusal

ID = "00000000-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    ("path", "loc", "kind"),
    [
        ("/invoices?limit=ten", ["query", "limit"], "type_error.integer"),
        ("/invoices?limit=", ["query", "limit"], "type_error.integer"),
        ("/invoices?limit=0", ["query", "limit"], "value_error.number.not_gt"),
        ("/invoices?amount_due__gt=much", ["query", "amount_due__gt"], "type_error.float"),
        ("/invoices?amount_due__gt=NaN", ["query", "amount_due__gt"], "type_error.float"),
        ("/invoices?status__isnull=maybe", ["query", "status__isnull"], "type_error.bool"),
        ("/invoices?due_date__lt=soon", ["query", "due_date__lt"], "value_error.datetime"),
        ("/invoices?id=12", ["query", "id"], "type_error.uuid"),
        ("/invoices?customer_id__in=12", ["query", "customer_id__in"], "type_error.uuid"),
        ("/invoices?amount_due__in=1,x", ["query", "amount_due__in"], "type_error.float"),
        ("/invoices?due_date__in=2026-01-01,", ["query", "due_date__in"], "value_error.datetime"),
        (f"/payments?timestamp__gte=1{'0' * 20}", ["query", "timestamp__gte"], "type_error.integer"),
        ("/invoices?amount_do=1", ["query", "amount_do"], "value_error.extra"),
        ("/invoices?amount_due__ilike=1", ["query", "amount_due__ilike"], "value_error.extra"),
        ("/invoices?order=customer__customer_name", ["query", "order"], "value_error"),
        ("/invoices?order=nothing", ["query", "order"], "value_error"),
        ("/contacts?sort_key=nothing", ["query", "sort_key"], "value_error"),
        ("/contacts?sort_key=email&sort_type=up", ["query", "sort_type"], "value_error"),
        ("/customers?expand=nothing", ["query", "expand"], "value_error"),
        (f"/invoices/invoice_generation_status/{ID}", ["query", "contract_id"], "value_error.missing"),
        ("/customers/12", ["path", "customer_id"], "type_error.uuid"),
    ],
)
def test_a_wrong_parameter_is_named(api: http.Client, path: str, loc: list[str], kind: str) -> None:
    answer = api.get(path)
    assert answer.status_code == 422
    assert [(problem["loc"], problem["type"]) for problem in answer.json()["detail"]] == [(loc, kind)]
    assert answer.json()["detail"][0]["msg"]


@pytest.mark.parametrize(
    ("body", "loc", "kind"),
    [
        ({}, ["body", "customer_name"], "value_error.missing"),
        ({"customer_name": 5}, ["body", "customer_name"], "type_error.str"),
        ({"customer_name": None}, ["body", "customer_name"], "type_error.none.not_allowed"),
        ({"customer_name": "A", "external_id": "x" * 256}, ["body", "external_id"], "value_error.any_str.max_length"),
        ({"customer_name": "A", "business_entity_id": "x"}, ["body", "business_entity_id"], "type_error.uuid"),
        ({"customer_name": "A", "address": []}, ["body", "address"], "type_error.dict"),
        ({"customer_name": "A", "address": {"city": 1}}, ["body", "address", "city"], "type_error.str"),
        ({"customer_name": "A", "tax_info": {}}, ["body", "tax_info"], "type_error.list"),
        (
            {"customer_name": "A", "tax_info": [{}, {"tax_id": 1}]},
            ["body", "tax_info", 1, "tax_id"],
            "type_error.str",
        ),
        ({"customer_name": "A", "auto_charge_enabled": 1}, ["body", "auto_charge_enabled"], "type_error.bool"),
        ([], ["body"], "type_error.dict"),
        ("text", ["body"], "type_error.dict"),
    ],
)
def test_a_wrong_body_is_refused_with_the_place_of_the_fault(
    on: http.Client, body: Any, loc: list[str | int], kind: str
) -> None:
    answer = on.post("/customers", json=body)
    assert answer.status_code == 422
    assert [(problem["loc"], problem["type"]) for problem in answer.json()["detail"]] == [(loc, kind)]
    assert on.get("/customers").json()["total_count"] == 0


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(b"", "value_error.missing", id="nothing"),
        pytest.param(b"null", "type_error.none.not_allowed", id="null"),
        pytest.param(b"{", "value_error.jsondecode", id="cut"),
        pytest.param(b"\xff", "value_error.jsondecode", id="no text"),
        pytest.param(b'{"customer_name": NaN}', "value_error.jsondecode", id="not a number"),
        pytest.param(b"[" * 200_000, "value_error.jsondecode", id="too deep"),
        pytest.param(b"1e99999999999999999999", "value_error.jsondecode", id="too great"),
    ],
)
def test_a_body_that_is_not_json_or_nothing_is_refused(on: http.Client, content: bytes, kind: str) -> None:
    answer = on.post("/customers", content=content)
    assert (answer.status_code, answer.json()["detail"][0]["type"]) == (422, kind)


def test_every_fault_of_a_request_is_named(on: http.Client) -> None:
    answer = on.post("/payments", json={"payment_parts": [{"invoice_id": 1}], "type": 1})
    assert [problem["loc"][1:] for problem in answer.json()["detail"]] == [
        ["amount"],
        ["currency_code"],
        ["payment_parts", 0, "invoice_id"],
        ["type"],
    ]


def test_a_body_that_no_source_shows_is_checked_against_the_answer(on: http.Client) -> None:
    answer = on.post(CREATE_INVOICE, json={"invoice_total": "12.50", "due_date": "soon", "whatever": 1})
    assert answer.status_code == 422
    assert [(problem["loc"], problem["type"]) for problem in answer.json()["detail"]] == [
        (["body", "invoice_total"], "type_error.float"),
        (["body", "due_date"], "value_error.datetime"),
    ]


@pytest.mark.parametrize(
    ("content", "loc"),
    [
        (rb'{"customer_name": "\ud800"}', b'"customer_name"'),
        (rb'{"customer_name": "A \udfff B"}', b'"customer_name"'),
        (rb'{"customer_name": "A", "custom_data": {"a": ["\ude00\ud83d"]}}', b'"custom_data","a",0'),
        (rb'{"customer_name": "A", "custom_data": {"\uDBFF": 1}}', rb'"custom_data","\udbff"'),
        (rb'{"customer_name": "A", "unknown": "\ud800"}', b'"unknown"'),
    ],
    ids=["a field", "within a text", "deep inside", "a name", "a field that is not described"],
)
def test_text_that_utf_8_cannot_hold_is_refused_and_not_stored(on: http.Client, content: bytes, loc: bytes) -> None:
    answer = on.post("/customers", content=content)
    assert (answer.status_code, b'"loc":["body",' + loc + b"]" in answer.content) == (422, True), answer.content
    assert "which UTF-8 cannot hold" in answer.json()["detail"][0]["msg"]
    assert on.get("/customers?limit=1000").json()["total_count"] == len(on.get("/customers").json()["results"])


def test_a_pair_of_surrogates_is_a_character(on: http.Client) -> None:
    answer = on.post("/customers", content=rb'{"customer_name": "\ud83d\ude00"}')
    assert answer.json()["customer_name"] == "\U0001f600"


# What the description does not use today, tested with a small description


def _checked(schema: dict[str, Any], body: Any) -> list[str]:
    document = {"paths": {}, "components": {"schemas": {"Whole": {"type": "integer"}}}}
    try:
        check_body(Description(document), schema, body)
    except Refusal as refusal:
        return [f"{'.'.join(map(str, problem['loc'][1:]))}: {problem['msg']}" for problem in refusal.body["detail"]]
    return []


WHOLE = {"$ref": "#/components/schemas/Whole"}


@pytest.mark.parametrize(
    ("schema", "body", "problems"),
    [
        ({}, {"anything": [1]}, []),
        (WHOLE, 5, []),
        (WHOLE, Decimal("5.0"), []),
        (WHOLE, Decimal("5.5"), [": value is not a valid integer"]),
        (WHOLE, True, [": value is not a valid integer"]),
        ({"type": "number"}, Decimal("1e400"), [": value is not a valid float"]),
        ({"type": "number"}, 10**400, [": value is not a valid float"]),
        ({"type": "number", "minimum": 1, "maximum": 2}, Decimal("1.5"), []),
        ({"type": "number", "minimum": 1}, 0, [": ensure this value is greater than or equal to 1"]),
        ({"type": "number", "maximum": 2}, 3, [": ensure this value is less than or equal to 2"]),
        ({"type": "number", "exclusiveMinimum": 0}, 0, [": ensure this value is greater than 0"]),
        ({"type": "string", "minLength": 1}, "", [": ensure this value has at least 1 characters"]),
        ({"type": "array", "minItems": 1}, [], [": ensure this value has at least 1 items"]),
        ({"type": "array", "maxItems": 1}, [1, 2], [": ensure this value has at most 1 items"]),
        ({"type": ["string", "null"], "format": "date"}, None, []),
        ({"type": "string", "format": "date"}, "2026-02-30", [": invalid date format"]),
        ({"type": "string", "format": "email"}, "anything", []),
        ({"type": "object", "additionalProperties": WHOLE}, {"a": 1, "b": "x"}, ["b: value is not a valid integer"]),
        ({"type": "object", "additionalProperties": True}, {"a": "x"}, []),
        ({"anyOf": [WHOLE, {"type": "null"}]}, None, []),
        (
            {"oneOf": [{"type": "object"}, {"type": "array", "items": WHOLE}]},
            ["x"],
            ["0: value is not a valid integer"],
        ),
        ({"type": "object", "properties": {"a": WHOLE}, "required": ["a"]}, {}, ["a: field required"]),
        ({"const": "a"}, "a", []),
        ({"const": "a"}, "b", [": unexpected value; permitted: 'a'"]),
        ({"enum": [1, None]}, None, []),
        ({"enum": [1, None]}, 2, [": unexpected value; permitted: 1, None"]),
        (
            {
                "allOf": [
                    {"properties": {"a": WHOLE}, "required": ["a"]},
                    {"properties": {"b": WHOLE}, "required": ["b"]},
                ]
            },
            {"b": "x"},
            ["a: field required", "b: value is not a valid integer"],
        ),
    ],
)
def test_a_body_is_checked_by_all_that_a_schema_says(schema: dict[str, Any], body: Any, problems: list[str]) -> None:
    assert _checked(schema, body) == problems


def test_parameters_that_are_as_described_pass() -> None:
    operation = bundled().operations["list_invoices"]
    right = {"limit": "5", "amount_due__gt": "-0.5e1", "due_date__lt": "2026-01-01T00:00:00+02:00", "order": "id"}
    check_parameters(operation, "query", right)


PRICE: dict[str, Any] = {"pricing_type": "flat_fee", "unit_amount": 3}
CONTRACT: dict[str, Any] = {"name": "n", "status": "draft", "currency": "USD", "start_date": "2026-01-01T00:00:00Z"}
PRICING: list[str | int] = ["body", "phases", 0, "pricings", 0, "pricing"]


def contract(customer: str, *, fields: Any = None, pricing: Any = None, price: Any = None) -> dict[str, Any]:
    line = {"pricing": {"pricing_data": {**PRICE, **(price or {})}, **(pricing or {})}}
    phases = [{"name": "p", "pricings": [line]}]
    return {**CONTRACT, "customer_id": customer, "phases": phases, **(fields or {})}


@pytest.mark.parametrize(
    ("wrong", "loc", "kind", "words"),
    [
        ({"fields": {"curency": "USD"}}, None, "", ""),
        ({"fields": {"descripton": "d"}}, ["body", "descripton"], "value_error.extra", "did you mean 'description'?"),
        ({"fields": {"currency": "usd"}}, ["body", "currency"], "value_error.str.regex", "matches ^[A-Z]{3}$"),
        ({"fields": {"status": "actve"}}, ["body", "status"], "type_error.enum", "did you mean 'active'?"),
        (
            {"pricing": {"billing_perid": {}}},
            [*PRICING, "billing_perid"],
            "value_error.extra",
            "did you mean 'billing_period'?",
        ),
        (
            {"price": {"pricing_type": "flat_fe"}},
            [*PRICING, "pricing_data", "pricing_type"],
            "type_error.enum",
            "did you mean 'flat_fee'?",
        ),
        (
            {"price": {"quantity": 5}},
            [*PRICING, "pricing_data", "quantity"],
            "value_error.extra",
            "belongs next to 'pricing_data'",
        ),
        ({"fields": {"brand_new": 1}}, None, "", ""),
        ({"fields": {"renewal_policy": "brand_new"}, "price": {"rate": 1}}, None, "", ""),
        ({"price": {"name": "n"}}, None, "", ""),
    ],
    ids=[
        *("a slip beside the field itself", "a slip", "a currency", "a value", "a slip deep inside", "a discriminator"),
        *(
            "an object one level too deep",
            "a new field",
            "a new value",
            "a text that is described one level up",
        ),
    ],
)
def test_a_probable_slip_is_refused_and_what_is_new_is_kept(
    on: http.Client, wrong: dict[str, Any], loc: list[str | int] | None, kind: str, words: str
) -> None:
    customer = on.post("/customers", json={"customer_name": "A"}).json()["id"]
    answer = on.post("/contract_v2", json=contract(customer, **wrong))
    if loc is None:
        assert answer.status_code == 200
        return
    assert answer.status_code == 422
    (problem,) = answer.json()["detail"]
    assert (problem["loc"], problem["type"]) == (loc, kind)
    assert words in problem["msg"]
    assert ("x-sandbox-note" in answer.headers) == (kind in ("value_error.extra", "type_error.enum"))


@pytest.mark.parametrize(
    "name", ["emial", "Email", "EMAIL", "e_mail", "emails", "customData", "phone_numbr", "externalId"]
)
def test_a_name_that_is_close_to_a_described_one_is_refused_as_the_client_refuses_it(name: str) -> None:
    zk = Sandbox().client()
    given: Any = {"customer_name": "A", name: "x"}
    with pytest.raises(InvalidRequestError) as said:
        zk.customers.create(given)
    meant = re.search(r"did you mean (\w+)\?", str(said.value))
    assert meant is not None
    for call in (
        lambda: zk.request("POST", "/customers", json=given),
        lambda: zk.customers.create(customer_name="A", **extra({name: "x"})),  # it cannot know of extra()
    ):
        with pytest.raises(UnprocessableEntityError, match=f"did you mean '{meant[1]}'"):
            call()


@pytest.mark.parametrize("name", ["phone", "segment", "contact"])
def test_another_name_is_kept_and_no_name_is_suggested_that_the_client_does_not_know(name: str) -> None:
    zk = Sandbox().client()
    made = zk.request("POST", "/customers", json={"customer_name": "A", name: "x"}).json()
    assert made[name] == "x"
