"""Pages are types of Pydantic and FastAPI, with items of any type."""

from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, TypeAdapter

from zenskar_client.models import Customer, Invoice
from zenskar_ext import Page

PAGE = Page([Invoice(id="i1")], None, "c2", None, 9, "zk1:invoices.list::at=c2:00000000")


class Report(BaseModel):
    """A model of Pydantic with a page."""

    page: Page[Invoice]


def test_a_page_is_read_and_written() -> None:
    adapter = TypeAdapter(Page[Invoice])
    assert adapter.validate_python(PAGE) is PAGE
    again = adapter.validate_json(adapter.dump_json(PAGE))
    assert (again, again.checkpoint) == (PAGE, PAGE.checkpoint)
    assert TypeAdapter(Page).dump_python(PAGE)["total_count"] == 9
    assert Report.model_validate_json(Report(page=PAGE).model_dump_json()).page == PAGE


def test_what_is_excluded_is_not_written() -> None:
    shown = TypeAdapter(Page[Invoice]).dump_python(PAGE, include={"items": {"__all__": {"id"}}, "total_count": True})
    assert shown == {"items": [{"id": "i1"}], "total_count": 9}


def test_fastapi_returns_and_describes_pages() -> None:
    app = FastAPI()

    @app.get("/invoices")
    def invoices() -> Page[Invoice]:
        return PAGE

    @app.get("/customers", response_model=Page[Customer])
    def customers() -> Any:
        return Page[Customer]([], None, None, None, 0)

    with TestClient(app) as client:
        assert client.get("/invoices").json()["items"] == [{"id": "i1"}]
        assert client.get("/customers").json()["total_count"] == 0
        schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert {"PageOfInvoice", "PageOfCustomer"} <= schemas.keys()
