"""Promises that other clients of billing APIs do not keep all, one test each; the mark names the row of docs/peers.md."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier
from typing import Any

import httpx
import pytest

from tests.client.conftest import Make
from tests.client.driving import ids, reply, serve
from zenskar_client.models import Invoice, InvoiceStatus
from zenskar_ext import (
    APIConnectionError,
    APIResponseValidationError,
    APITimeoutError,
    ConfigurationError,
    FilterError,
    InternalServerError,
    InvalidRequestError,
    RateLimitError,
    UnverifiedOperationError,
    Zenskar,
    ZenskarError,
    starts_with,
)
from zenskar_ext.testing import Sandbox

NOW = "Thu, 01 Jan 2026 12:00:00 GMT"


@pytest.mark.peer_row(22, "seconds and HTTP dates; a wait that does not fit the deadline fails at once")
@pytest.mark.parametrize(
    ("asked", "waited"),
    [
        pytest.param("31", 31, id="seconds"),
        pytest.param("90.5", 90.5, id="seconds with a fraction"),
        pytest.param("0", 0, id="at once"),
        pytest.param("Thu, 01 Jan 2026 12:01:10 GMT", 70, id="a date"),
        pytest.param("Thursday, 01-Jan-26 12:01:10 GMT", 70, id="a date of RFC 850"),
        pytest.param("Thu Jan  1 12:01:10 2026", 70, id="a date of asctime"),
        pytest.param("Thu, 01 Jan 2026 11:00:00 GMT", 0, id="a date in the past"),
        pytest.param("3600", None, id="beyond the deadline"),
        pytest.param("9" * 400, None, id="for ever"),
        pytest.param("Fri, 31 Dec 9999 23:59:59 GMT", None, id="a date beyond the deadline"),
        pytest.param("soon", ..., id="a word"),
        pytest.param("-5", ..., id="a negative number"),
        pytest.param("Thu, 32 Jan 2026 12:00:00 GMT", ..., id="a date that there is not"),
    ],
)
def test_the_server_says_how_long_to_wait_in_every_form(make: Make, asked: str, waited: Any) -> None:
    server = serve(reply(429, headers={"retry-after": asked, "date": NOW}), reply(data={"id": "i"}))
    client = make(server)
    if waited is None:
        with pytest.raises(RateLimitError) as caught:
            client.call(lambda zk: zk.invoices.get("i"))
        assert (caught.value.retry_after or 0) >= 3600
        assert (server.asked, client.waits) == (1, [])
        return
    assert client.call(lambda zk: zk.invoices.get("i")).id == "i"
    if waited is ...:
        assert 0 <= client.waits[0] <= 0.5
    else:
        assert client.waits == [waited]


@pytest.mark.peer_row("33a", "safe: what `next` holds is a parameter, never an address")
def test_a_next_that_is_the_address_of_another_host_is_not_followed(make: Make) -> None:
    away = "https://evil.example/invoices?cursor=c"
    server = serve(
        reply(data={"results": [{"id": "a"}], "next": away}), reply(data={"results": [{"id": "b"}], "next": None})
    )
    assert ids(make(server).walk(lambda zk: zk.invoices.list())) == ["a", "b"]
    assert [request.url.host for request in server.requests] == ["api.zenskar.com"] * 2
    assert server.requests[1].url.params["cursor"] == away


@pytest.mark.peer_row(43, "**yes**, `ZenskarError`: HTML, broken JSON, 520, lost connections and wrong calls included")
@pytest.mark.parametrize(
    ("answer", "ask", "error"),
    [
        pytest.param(reply(520), None, InternalServerError, id="520"),
        pytest.param(reply(502, text="<html>"), None, InternalServerError, id="502 as HTML"),
        pytest.param(reply(text="<html>"), None, APIResponseValidationError, id="200 as HTML"),
        pytest.param(reply(text='{"id": "'), None, APIResponseValidationError, id="JSON that was cut"),
        pytest.param(reply(text=b"\xff"), None, APIResponseValidationError, id="bytes that are no text"),
        pytest.param(reply(data=[]), None, APIResponseValidationError, id="a list for an object"),
        pytest.param(httpx.ConnectError("refused"), None, APIConnectionError, id="no connection"),
        pytest.param(httpx.ReadTimeout("late"), None, APITimeoutError, id="no answer in time"),
        pytest.param(httpx.DecodingError("no gzip"), None, APIConnectionError, id="a body that cannot be unpacked"),
        pytest.param(reply(), lambda zk: zk.invoices.get(""), InvalidRequestError, id="an empty id"),
        pytest.param(reply(), lambda zk: zk.invoices.list(odd=1), FilterError, id="an unknown filter"),
        pytest.param(reply(), lambda zk: zk.customers.create(odd=0.1), InvalidRequestError, id="a wrong body"),
        pytest.param(
            reply(), lambda zk: zk.customers.list_relationships("c"), UnverifiedOperationError, id="an assumed path"
        ),
        pytest.param(reply(), lambda zk: zk.with_options(timeout=-1), ConfigurationError, id="a wrong setting"),
    ],
)
def test_every_failure_has_one_root(make: Make, answer: Any, ask: Any, error: type[ZenskarError]) -> None:
    with pytest.raises(ZenskarError) as caught:
        make(serve(answer)).call(ask or (lambda zk: zk.invoices.get("i")))
    assert type(caught.value) is error


@pytest.mark.peer_row(50, "passes: an open enum and a `str`")
def test_an_unknown_value_of_an_enum_loses_no_page(make: Make) -> None:
    page = {"results": [{"id": "a", "status": "brand_new"}, {"id": "b", "status": "paid"}], "next": None}
    invoices = make(serve(reply(data=page))).walk(lambda zk: zk.invoices.list())
    assert [invoice.status for invoice in invoices] == ["brand_new", InvoiceStatus.PAID]
    assert json.loads(json.dumps(invoices[0].status)) == "brand_new"


@pytest.mark.peer_row(53, "fine")
def test_null_in_every_field_is_read_and_kept(make: Make) -> None:
    types = {name: str(kind) for name, kind in Invoice.__annotations__.items() if "Unset" in str(kind)}
    dates = [name for name, kind in types.items() if "datetime" in kind]
    assert "due_date" in dates
    nulls = dict.fromkeys(name.removesuffix("_") for name in types)
    invoice = make(serve(reply(data=nulls))).call(lambda zk: zk.invoices.get("i"))
    assert [getattr(invoice, name) for name in types] == [None] * len(types)
    assert invoice.to_dict() == nulls


@pytest.mark.peer_row(79, "yes: 16 threads on one client")
def test_16_threads_on_one_client_each_get_what_they_asked_for() -> None:
    begin = Barrier(16)

    def use(number: int) -> list[tuple[str, list[str]]]:
        begin.wait()
        seen: list[tuple[str, list[str]]] = []
        for turn in range(4):
            name = f"thread {number}, turn {turn}"
            customer_id = str(zk.customers.create(customer_name=name).id)
            found = zk.customers.list(customer_name=starts_with(name))
            seen += [(str(zk.customers.get(customer_id).customer_name), [str(each.customer_name) for each in found])]
        return seen

    with Sandbox() as sandbox, sandbox.serve() as address:
        key = sandbox.headers
        zk = Zenskar(key["x-api-key"], key["organisation"], base_url=address)
        with zk, ThreadPoolExecutor(16) as threads:
            results = list(threads.map(use, range(16)))
    names = [[f"thread {number}, turn {turn}" for turn in range(4)] for number in range(16)]
    assert results == [[(name, [name]) for name in each] for each in names]


@pytest.mark.peer_row(55, "aware `datetime`")
def test_a_time_is_an_aware_datetime(make: Make) -> None:
    invoice = make(serve(reply(data={"due_date": "2026-01-01T12:00:00Z"}))).call(lambda zk: zk.invoices.get("i"))
    assert invoice.due_date == datetime.fromisoformat("2026-01-01T12:00:00+00:00")
    assert invoice.due_date.utcoffset() is not None
