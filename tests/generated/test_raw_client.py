"""The raw client works alone: it sends requests one by one, and does not depend on `zenskar_ext`."""

import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import anyio
from zenskar_client import http
import pytest

from zenskar_client import AsyncClient, Client
from zenskar_client.api.contacts import create_contact
from zenskar_client.api.customers import Customers, delete_customer
from zenskar_client.api.invoices import (
    get_invoice,
    get_invoice_preview_html,
    list_invoices,
    pay_invoice,
    void_invoice,
)
from zenskar_client.api.usage_events import ingest_usage_event
from zenskar_client.client import credentials
from zenskar_client.operations import Request
from zenskar_client.errors import InvalidAnswer, InvalidRequest, UnexpectedStatus
from zenskar_client.models import Customer, Invoice, InvoicePage
from zenskar_client.types import UNSET, Response

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
EVENT: dict[str, Any] = {"customer_id": "c", "timestamp": NOON, "data": {}}
Handler = Callable[[http.Request], http.Response]


class Sync:
    def __init__(self, handler: Handler, **arguments: Any) -> None:
        self.client = Client("key-1", "org-1", transport=http.MockTransport(handler), **arguments)

    def call(self, request: Request[Any]) -> Any:
        return self.client.call(request)

    def answer(self, request: Request[Any]) -> Response[Any]:
        return self.client.answer(request)


class Async:
    def __init__(self, handler: Handler, **arguments: Any) -> None:
        self.client = AsyncClient("key-1", "org-1", transport=http.MockTransport(handler), **arguments)

    def call(self, request: Request[Any]) -> Any:
        return anyio.run(self.client.call, request)

    def answer(self, request: Request[Any]) -> Response[Any]:
        return anyio.run(self.client.answer, request)


each_client = pytest.mark.parametrize("make", [Sync, Async])


def answering(status: int = 200, content: bytes = b"{}") -> tuple[list[http.Request], Handler]:
    requests: list[http.Request] = []

    def answer(request: http.Request) -> http.Response:
        requests.append(request)
        return http.Response(status, content=content, headers={"x-one": "1"})

    return requests, answer


@each_client
def test_a_call_gives_the_model(make: Any) -> None:
    requests, answer = answering(content=b'{"id":"i","amount_due":1234567890123456.78}')
    invoice = make(answer).call(get_invoice.request("a/b"))
    assert type(invoice) is Invoice
    assert invoice.amount_due == Decimal("1234567890123456.78")
    (request,) = requests
    assert (request.method, str(request.url)) == ("GET", "https://api.zenskar.com/invoices/a%2Fb")
    headers = request.headers
    assert (headers["x-api-key"], headers["organisation"], headers["apiversion"]) == ("key-1", "org-1", "20230501")


@each_client
def test_an_answer_is_whole(make: Any) -> None:
    _, answer = answering(201, b'{"id":"i"}')
    whole = make(answer).answer(get_invoice.request("i"))
    assert (whole.status_code, whole.headers["x-one"], whole.content) == (201, "1", b'{"id":"i"}')
    assert whole.parsed == Invoice(id="i")


@each_client
def test_a_list_takes_its_parameters_as_the_api_spells_them(make: Any) -> None:
    requests, answer = answering(content=b'{"results":[{"id":"i"}],"next":"c2"}')
    page = make(answer).call(
        list_invoices.request(status__in="approved", due_date__lt=NOON, amount_due__gt=Decimal("0.10"), limit=5)
    )
    assert type(page) is InvoicePage
    assert (page.results[0].id, page.next_) == ("i", "c2")
    query = b"status__in=approved&due_date__lt=2026-01-31T12:00:00Z&amount_due__gt=0.10&limit=5"
    assert requests[0].url.query == query


@each_client
def test_bodies_headers_and_versions_are_sent(make: Any) -> None:
    requests, answer = answering()
    client = make(answer, base_url="http://localhost:1/api", api_version="20200101")
    client.call(create_contact.request(fields={"customer": "c", "email": "e"}))
    client.call(void_invoice.request("i"))
    client.call(ingest_usage_event.request("s", EVENT, idempotency_key="k"))
    client.call(ingest_usage_event.request("s", EVENT, idempotency_key=UNSET))
    assert [request.content for request in requests[:2]] == [b'{"customer":"c","email":"e"}', b"{}"]
    assert [request.headers["content-type"] for request in requests] == ["application/json"] * 4
    assert [request.headers["apiversion"] for request in requests] == ["20200101"] * 2 + ["20240301"] * 2
    assert [request.headers.get("idempotency-key") for request in requests] == [None, None, "k", None]
    assert str(requests[0].url) == "http://localhost:1/api/contacts"


@each_client
@pytest.mark.parametrize("status", [100, 304, 400, 404, 418, 500, 520, 599])
def test_any_other_status_is_an_error_that_carries_it(make: Any, status: int) -> None:
    requests, answer = answering(status, b"said")
    with pytest.raises(UnexpectedStatus, match=f"^status {status}$") as caught:
        make(answer).call(get_invoice.request("i"))
    assert (caught.value.status_code, caught.value.content) == (status, b"said")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.status_code, again.content, str(again)) == (status, b"said", str(caught.value))
    assert len(requests) == 1


@each_client
def test_an_answer_that_cannot_be_read_is_an_error_that_says_where(make: Any) -> None:
    _, answer = answering(content=b"<html>")
    with pytest.raises(InvalidAnswer, match=r"^\$: not JSON") as caught:
        make(answer).call(get_invoice.request("i"))
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.path, again.reason) == (caught.value.path, caught.value.reason) == ("$", caught.value.reason)


@each_client
def test_a_call_that_cannot_be_written_is_not_sent(make: Any) -> None:
    requests, answer = answering()
    with pytest.raises(InvalidRequest, match=r"contacts\.create: CreateContact needs email"):
        make(answer).call(create_contact.request({"customer": "c"}))  # type: ignore[dict-item]
    with pytest.raises(InvalidRequest, match=r"invoices\.get: invoice_id is '\.\.', which is not a valid id"):
        make(answer).call(get_invoice.request(".."))
    assert requests == []


@each_client
def test_answers_that_are_empty_or_text(make: Any) -> None:
    assert make(answering(204, b"")[1]).call(delete_customer.request("c")) is None
    assert make(answering(200, b"done")[1]).call(delete_customer.request("c")) == "done"
    assert make(answering(200, b"<p>{}")[1]).call(get_invoice_preview_html.request("o", "i")) == "<p>{}"


@each_client
def test_nothing_is_tried_again(make: Any) -> None:
    asked = []

    def answer(request: http.Request) -> http.Response:
        asked.append(request)
        raise http.ReadError("cut")

    with pytest.raises(http.ReadError):
        make(answer).call(get_invoice.request("i"))
    assert len(asked) == 1


@each_client
def test_a_client_does_not_show_its_key(make: Any) -> None:
    client = make(answering()[1]).client
    assert "key-1" not in repr(client) + str(client) + repr(vars(client))


def test_a_jwt_is_a_bearer_token() -> None:
    assert credentials("eyJx", "o") == {"authorization": "Bearer eyJx", "organisation": "o"}
    assert credentials("k", "o") == {"x-api-key": "k", "organisation": "o"}


def test_clients_close() -> None:
    with Client("k", "o", transport=http.MockTransport(answering()[1])) as client:
        client.call(get_invoice.request("i"))
    with pytest.raises(RuntimeError, match="closed"):
        client.call(get_invoice.request("i"))

    async def use() -> None:
        async with AsyncClient("k", "o", transport=http.MockTransport(answering()[1])) as twin:
            await twin.call(get_invoice.request("i"))
        with pytest.raises(RuntimeError, match="closed"):
            await twin.call(get_invoice.request("i"))

    anyio.run(use)


def test_a_namespace_takes_any_client_that_can_call() -> None:
    client: Any = Client("k", "o", transport=http.MockTransport(answering()[1]))
    assert type(Customers(client).get("c")) is Customer
    assert Customers(client).raw.get("c").status_code == 200


def test_a_request_is_a_value() -> None:
    one = get_invoice.request("i")
    assert one == get_invoice.request("i") != get_invoice.request("j")
    assert (one.url(), one.header_fields(), one.content()) == ("/invoices/i", {}, None)
    assert pay_invoice.request("p").operation.never_retry
    assert "secret" not in repr(create_contact.request({"email": "secret"}))  # type: ignore[dict-item]
    with pytest.raises(AttributeError):
        one.path = {}  # type: ignore[misc]


ALONE = """
import json, sys
from zenskar_client import AsyncClient, Client, http
from zenskar_client.api.invoices import create_invoice_credit_note, get_invoice, list_invoices
from zenskar_client.models import CreateCreditNote

def answer(request):
    return http.Response(200, json={"results": [{"id": "i"}], "next": None, "id": request.method})

with Client("k", "o", transport=http.MockTransport(answer)) as client:
    got = [client.call(get_invoice.request("i")).id, client.call(list_invoices.request(limit=1)).results[0].id]
    got.append(client.call(create_invoice_credit_note.request("i", CreateCreditNote(credit_note_amount=1, reason="r"))).id)
print(json.dumps([got, sorted(name for name in sys.modules if name.startswith("zenskar_ext"))]))
"""


def test_the_raw_client_never_imports_the_wrapper() -> None:
    done = subprocess.run([sys.executable, "-W", "error", "-c", ALONE], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [["GET", "i", "POST"], []]
