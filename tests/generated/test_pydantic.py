"""Models are types of Pydantic and FastAPI: read by `from_dict`, written by `to_dict`, with a JSON schema."""

import subprocess
import sys
from decimal import Decimal
from typing import Any

import attrs
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, TypeAdapter, ValidationError

import zenskar_client.models
from zenskar_client import http
from zenskar_client.models import ContractPhase, Invoice, Pricing

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
    shown = report.model_dump(mode="json", exclude={"newest": {"amount_due": True, "lines": {"__all__": {"a"}}}})["newest"]
    assert (shown["lines"], shown["note"], shown.keys() & {"amount_due"}) == ([{"b": None}], None, set())
    assert report.model_dump(exclude_none=True)["newest"] == {**DATA, "amount_due": Decimal("5.10"), "lines": [{"a": 1}]}


def test_fastapi_leaves_out_what_it_is_told_to() -> None:
    app = FastAPI()

    @app.get("/newest", response_model=Invoice, response_model_include={"id", "status"})
    def newest() -> Any:
        return Invoice.from_dict(DATA)

    with TestClient(app) as client:
        assert client.get("/newest").json() == {"id": "i1", "status": "brand_new"}

