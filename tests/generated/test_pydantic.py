"""Models are types of Pydantic and FastAPI: read by `from_dict`, written by `to_dict`, with a JSON schema."""

import json
import subprocess
import sys
from decimal import Decimal
from typing import Annotated, Any

import attrs
import pytest
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, TypeAdapter, ValidationError

import zenskar_client.models
from zenskar_client import http
from zenskar_client.models import (
    ContractPhase,
    CreateCustomer,
    CreatePayment,
    CreatePricing,
    Customer,
    Invoice,
    Payment,
    Pricing,
)
from zenskar_client.types import dumps, loads

MODELS = [
    model
    for model in (getattr(zenskar_client.models, name) for name in zenskar_client.models.__all__)
    if attrs.has(model)
]
DATA = {"id": "i1", "status": "brand_new", "amount_due": "5.10", "due_date": "2026-01-01T00:00:00Z", "currency": "USD"}


class Report(BaseModel):
    """A model of Pydantic with models of ours."""

    newest: Invoice
    all: list[Invoice] = []


def test_a_type_adapter_reads_and_writes_a_model() -> None:
    adapter = TypeAdapter(Invoice)
    invoice = adapter.validate_python(DATA)
    assert invoice == Invoice.from_dict(DATA)
    assert adapter.validate_python(invoice) is invoice
    assert adapter.dump_python(invoice) == {**DATA, "amount_due": Decimal("5.10")}
    assert adapter.validate_json(adapter.dump_json(invoice)) == invoice


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(ValidationError, match="Invoice is read from an object, not from int"):
        TypeAdapter(Invoice).validate_python(5)


def test_fields_of_a_pydantic_model_may_be_models() -> None:
    report = Report.model_validate({"newest": DATA, "all": [DATA]})
    assert report.newest == report.all[0] == Invoice.from_dict(DATA)
    assert Report.model_validate_json(report.model_dump_json()) == report
    assert report.model_dump(mode="json")["newest"] == DATA
    assert "Invoice" in Report.model_json_schema()["$defs"]


def test_what_is_not_a_model_after_all_is_written_as_it_is() -> None:
    assert TypeAdapter(Invoice).dump_python("odd") == "odd"  # type: ignore[arg-type]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_has_a_schema_the_same_for_reading_and_writing(model: Any) -> None:
    adapter = TypeAdapter(model)
    schema = adapter.json_schema()
    assert schema == adapter.json_schema(mode="serialization")
    assert schema.get("title", schema.get("$ref", "").rpartition("/")[2]) == model.__name__


def test_a_schema_says_what_the_description_says() -> None:
    schema = TypeAdapter(Invoice).json_schema()
    assert schema["description"] == "An invoice."
    assert schema["additionalProperties"] is True
    assert schema["properties"]["amount_due"]["anyOf"] == [{"type": "number"}, {"type": "string"}, {"type": "null"}]
    status, null = schema["properties"]["status"]["anyOf"]
    assert "approved" in status["examples"]
    assert "enum" not in status
    assert null == {"type": "null"}
    assert "$ref" in str(TypeAdapter(ContractPhase).json_schema()["$defs"])


@pytest.mark.anyio
async def test_an_endpoint_returns_a_model() -> None:
    app = FastAPI()
    invoice = Invoice.from_dict(DATA)

    @app.get("/one", response_model=Invoice)
    def one() -> Any:
        return DATA

    @app.get("/all")
    def every() -> list[Invoice]:
        return [invoice]

    async with http.AsyncClient(transport=http.ASGITransport(app), base_url="http://service") as client:
        assert (await client.get("/one")).json() == DATA
        assert (await client.get("/all")).json() == [DATA]
        described = (await client.get("/openapi.json")).json()
    schema = described["paths"]["/one"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/Invoice"}


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def test_pydantic_is_imported_by_whoever_uses_it_only() -> None:
    code = (
        "import sys; from zenskar_ext import models; repr(models.Invoice()); models.Invoice().get('x');"
        "sys.exit('pydantic' in sys.modules or 'zenskar_client.pydantic_schemas' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("amount", ["1E+5", "100000000000000000000.10", "-0", "1E-7", "5.10"])
def test_an_amount_is_read_back_as_it_was_written(amount: str) -> None:
    invoice = Invoice(amount_due=Decimal(amount))
    adapter = TypeAdapter(Invoice)
    assert adapter.validate_json(adapter.dump_json(invoice)) == invoice
    assert adapter.dump_python(Invoice(amount_due=Decimal("1E+999999")), mode="json") == {"amount_due": "1E+999999"}


@pytest.mark.parametrize("text", ["12345678901234567.89", "1e22", "0.1234567890123456"])
def test_an_amount_that_a_float_may_have_changed_is_refused(text: str) -> None:
    adapter = TypeAdapter(list[Invoice])
    with pytest.raises(ValidationError, match="was read as a float, which keeps 15 digits; send the amount as text"):
        adapter.validate_json(f'[{{"amount_due": {text}}}]')
    with pytest.raises(ValidationError, match="which keeps 15 digits"):
        TypeAdapter(Pricing).validate_json(f'{{"pricing_data": {{"pricing_type": "flat_fee", "unit_amount": {text}}}}}')
    as_text = adapter.validate_json(f'[{{"amount_due": "{Decimal(text):f}"}}]')
    assert as_text[0].amount_due == Decimal(text)
    exact = adapter.validate_json('[{"amount_due": 12345678901234567890, "applied_balance": 1234567890123.45}]')
    assert exact[0].amount_due == Decimal("12345678901234567890")
    assert exact[0].applied_balance == Decimal("1234567890123.45")


def test_what_is_excluded_is_not_written() -> None:
    report = Report(newest=Invoice.from_dict({**DATA, "lines": [{"a": 1, "b": None}], "note": None}))
    assert report.model_dump(include={"newest": {"id"}}) == {"newest": {"id": "i1"}}
    shown = report.model_dump(mode="json", exclude={"newest": {"amount_due": True, "lines": {"__all__": {"a"}}}})[
        "newest"
    ]
    assert (shown["lines"], shown["note"], shown.keys() & {"amount_due"}) == ([{"b": None}], None, set())
    assert report.model_dump(exclude_none=True)["newest"] == {
        **DATA,
        "amount_due": Decimal("5.10"),
        "lines": [{"a": 1}],
    }


def test_fastapi_leaves_out_what_it_is_told_to() -> None:
    app = FastAPI()

    @app.get("/newest", response_model=Invoice, response_model_include={"id", "status"})
    def newest() -> Any:
        return Invoice.from_dict(DATA)

    with TestClient(app) as client:
        assert client.get("/newest").json() == {"id": "i1", "status": "brand_new"}


@pytest.mark.parametrize(
    ("number", "written"),
    [
        *(("0.25", 0.25), ("0.1", 0.1), ("3.00", 3), ("1E+2", 100), ("0.3333333333333333", 0.3333333333333333)),
        *(("12345678901234567890", 12345678901234567890), ("0.12345678901234567890", "0.12345678901234567890")),
        ("1E+999999", "1E+999999"),
    ],
)
def test_a_number_that_is_no_money_is_written_as_a_number_that_is_the_same(number: str, written: object) -> None:
    customer = Customer.from_dict({"id": "c1", "custom_data": {"ratios": [Decimal(number)]}, "score": Decimal(number)})
    fields = json.loads(TypeAdapter(Customer).dump_json(customer))
    assert (fields["custom_data"]["ratios"], fields["score"]) == ([written], written)
    assert type(fields["score"]) is type(written)


@pytest.mark.parametrize("number", ["0.25", "0.1", "3", "3.00", "0.3333333333333333", "12345678901234567890", "-0.5"])
def test_what_is_read_written_and_read_again_is_sent_with_the_same_numbers(number: str) -> None:
    customer = Customer.from_dict(loads(f'{{"id": "c1", "custom_data": {{"ratio": {number}, "n": [3, {number}]}}}}'))
    adapter = TypeAdapter(Customer)
    again = adapter.validate_json(adapter.dump_json(customer))
    assert again == customer
    as_sent = [loads(dumps(each)) for each in (customer, again)]
    assert as_sent[0] == as_sent[1]
    assert adapter.validate_python(json.loads(adapter.dump_json(customer))) == customer


def test_a_described_quantity_stays_a_number_and_an_amount_stays_text() -> None:
    text = '{"pricing_data": {"pricing_type": "flat_fee", "unit_amount": 99.90}, "quantity": {"type": "fixed", "quantity": 1.5}}'
    adapter = TypeAdapter(CreatePricing)
    pricing = CreatePricing.from_dict(loads(text))
    assert json.loads(adapter.dump_json(pricing)) == {
        "pricing_data": {"pricing_type": "flat_fee", "unit_amount": "99.90"},
        "quantity": {"type": "fixed", "quantity": 1.5},
    }
    assert adapter.validate_json(adapter.dump_json(pricing)) == pricing
    given_as_dicts = CreatePricing(**loads(text))
    assert adapter.dump_json(given_as_dicts) == adapter.dump_json(pricing)
    payment = CreatePayment(amount=Decimal(1250), currency_code="USD")
    assert json.loads(TypeAdapter(CreatePayment).dump_json(payment))["amount"] == "1250"
    assert TypeAdapter(CreatePayment).validate_json(TypeAdapter(CreatePayment).dump_json(payment)) == payment


PAYMENT: dict[str, Any] = {"amount": 1250, "currency_code": "USD"}


@pytest.mark.parametrize(
    ("model", "body", "reason"),
    [
        (CreateCustomer, {}, "CreateCustomer needs customer_name"),
        (CreateCustomer, {"customer_nam": "x"}, "did you mean customer_name?"),
        (CreateCustomer, {"customer_name": 5}, "customer_name: expected a string, got a number"),
        (CreateCustomer, {"customer_name": "x", "address": "y"}, "address: expected a dict"),
        (CreateCustomer, {"customer_name": "x", "address": {"lin1": "y"}}, r"address.lin1 .* did you mean line1?"),
        (CreateCustomer, {"customer_name": "x", "auto_charge_enabled": "yes"}, "expected True or False"),
        (CreatePayment, {**PAYMENT, "amount": "abc"}, "amount: 'abc' is not a number"),
        (CreatePayment, {**PAYMENT, "amount": []}, "amount: expected a number, got a list"),
        (CreatePayment, {**PAYMENT, "amount": True}, "amount: expected a number, got a boolean"),
        (CreatePayment, {**PAYMENT, "amount": 12.5}, "12.5 has a fraction"),
        (CreatePayment, {**PAYMENT, "currency_code": "usd"}, "did you mean 'USD'?"),
        (CreatePayment, {**PAYMENT, "payment_method": "cassh"}, "did you mean 'cash'?"),
        (CreatePayment, {**PAYMENT, "timestamp": "2026-01-01T00:00:00"}, "timestamp: .* has no time zone"),
        (CreatePayment, {**PAYMENT, "timestamp": "yesterday"}, "timestamp: 'yesterday' is not a date-time"),
    ],
)
def test_a_request_is_refused_for_what_the_client_refuses(model: Any, body: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        TypeAdapter(model).validate_python(body)
    with pytest.raises(ValidationError, match=reason):
        TypeAdapter(model).validate_json(json.dumps(body))
    app = FastAPI()

    @app.post("/")
    def post(body: Annotated[model, Body()]) -> None:
        raise AssertionError

    with TestClient(app) as client:
        assert client.post("/", json=body).status_code == 422


@pytest.mark.parametrize(
    "body",
    [
        PAYMENT,
        {**PAYMENT, "amount": "1250.00"},
        {**PAYMENT, "amount": 1250.0},
        {**PAYMENT, "timestamp": "2026-01-01T00:00:00+02:00"},
        {**PAYMENT, "timestamp": "2026-01-01T00:00:00.5Z", "payment_method": "cash", "external_id": None},
    ],
)
def test_a_request_that_the_client_sends_is_read(body: dict[str, Any]) -> None:
    adapter = TypeAdapter(CreatePayment)
    read = adapter.validate_python(body)
    assert loads(dumps(read))["amount"] == 1250
    assert adapter.validate_json(adapter.dump_json(read)) == read


def test_only_what_no_response_has_is_closed() -> None:
    schemas = {model.__name__: TypeAdapter(model).json_schema() for model in (CreatePayment, Payment)}
    assert schemas["CreatePayment"]["additionalProperties"] is False
    assert schemas["CreatePayment"]["required"] == ["amount", "currency_code"]
    assert schemas["Payment"]["additionalProperties"] is True
    assert TypeAdapter(ContractPhase).validate_python({"nme": 5})["nme"] == 5  # responses have phases too
