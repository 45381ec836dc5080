"""One test for each promise that not all competitors keep; the mark names the row of docs/peers.md."""

import gc
import json
import sqlite3
import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from threading import Barrier, Thread
from time import sleep
from typing import Any

import pytest
from anysqlite import Connection
from hishel import AsyncSqliteStorage, CacheOptions, SqliteStorage

from tests.client.ahead import on
from tests.client.conftest import KnownAs, Make
from tests.client.driving import Driver, ids, reply, serve
from zenskar_client import http
from zenskar_client.api.customers import list_customer_relationships
from zenskar_client.models import Invoice, InvoiceStatus
from zenskar_ext import (
    APIConnectionError,
    APIResponseValidationError,
    APITimeoutError,
    Attempt,
    ConfigurationError,
    FilterError,
    InternalServerError,
    InvalidRequestError,
    Page,
    RateLimitError,
    RetryPolicy,
    UnverifiedOperationError,
    Zenskar,
    ZenskarError,
    starts_with,
)
from zenskar_ext.testing import Sandbox

NOW = "Thu, 01 Jan 2026 12:00:00 GMT"
INVOICE = {"id": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "status": "paid", "amount_due": 12.5}
HUNDRED = json.dumps([INVOICE] * 100).encode()
LAST_PAGE = 201


@contextmanager
def answering(answer: Callable[[BaseHTTPRequestHandler], tuple[str, bytes]]) -> Iterator[str]:
    """Run a server on this machine, with keep-alive connections; yield its address.

    Args:
        answer: Returns the head of a response without its length, and the body.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            head, body = answer(self)
            self.wfile.write(f"{head}\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body)

        def log_message(self, *_: object) -> None:
            """Log nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads, server.block_on_close = True, False
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _trickling(handler: BaseHTTPRequestHandler) -> tuple[str, bytes]:
    """Send the body byte by byte with pauses, until the client disconnects."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n")
    with suppress(OSError):
        for _ in range(1000):
            handler.wfile.write(b" ")
            sleep(0.02)
    return "", b""


@pytest.mark.peer_row(5, "**yes**: one `deadline` over attempts, waits and bodies")
def test_an_answer_that_trickles_in_does_not_outlive_the_deadline(make: Make) -> None:
    with answering(_trickling) as url:
        client = make(serve(), base_url=url, transport=None, retries=RetryPolicy(deadline=0.3))
        with pytest.raises(APITimeoutError, match="the deadline of the call passed"):
            client.call(lambda zk: zk.invoices.get("i"))


@pytest.mark.peer_row(16, "hishel on `transport=`, for answers that allow it; no source shows that the API sends such")
@pytest.mark.parametrize(
    ("allowed", "asked_with"),
    [
        pytest.param("max-age=3600", [None], id="fresh: not asked again"),
        pytest.param("no-cache", [None, '"v1"'], id="to be checked: asked whether it changed"),
        pytest.param("no-store", [None, None], id="not to be kept: asked again"),
    ],
)
def test_a_second_get_comes_from_the_cache_if_the_answer_allows_it(
    kind: str, make: Make, allowed: str, asked_with: list[str | None]
) -> None:
    asked: list[str | None] = []

    def answer(request: BaseHTTPRequestHandler) -> tuple[str, bytes]:
        asked.append(request.headers["if-none-match"])
        head = f'etag: "v1"\r\ncache-control: {allowed}\r\nconnection: close'
        if asked[-1]:
            return f"HTTP/1.1 304 Not Modified\r\n{head}", b""
        return f"HTTP/1.1 200 OK\r\n{head}", json.dumps(INVOICE).encode()

    with answering(answer) as url, closing(sqlite3.connect(":memory:", check_same_thread=False)) as memory:
        client = make(serve(), base_url=url, transport=_caching(kind, memory))
        first, second = [client.call(lambda zk: zk.invoices.get("i")) for _ in range(2)]
    assert asked == asked_with
    assert first.to_dict() == second.to_dict() == INVOICE


def _caching(kind: str, memory: sqlite3.Connection) -> http.BaseTransport | http.AsyncBaseTransport:
    """Make a cache for one client only: hishel tells responses apart by URL, not by organisation."""
    caches = import_module(f"hishel.{http.LIBRARY}")
    private = CacheOptions(shared=False)
    if kind == "sync":
        waiting: http.BaseTransport = caches.CacheTransport(
            http.HTTPTransport(), SqliteStorage(connection=memory), private
        )
        return waiting
    storage = AsyncSqliteStorage(connection=Connection(memory))
    awaited: http.AsyncBaseTransport = caches.AsyncCacheTransport(http.AsyncHTTPTransport(), storage, private)
    return awaited


@pytest.mark.peer_row(
    22, "seconds and HTTP dates, of several the longest; a wait that does not fit the deadline fails at once"
)
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
        pytest.param("5, 31", 31, id="two values"),
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


@pytest.mark.peer_row(28, "`RateLimitError.retry_after` and `.headers`; each wait in `on_attempt`; no throttle")
def test_a_rate_limit_says_how_long_it_waits_and_what_the_server_told(make: Make) -> None:
    told: list[Attempt] = []
    refused = reply(429, headers={"retry-after": "7", "x-ratelimit-remaining": "0"})
    client = make(serve(refused), on_attempt=told.append, retries=RetryPolicy(attempts=2))
    with pytest.raises(RateLimitError) as caught:
        client.call(lambda zk: zk.invoices.get("i"))
    assert (caught.value.retry_after, caught.value.headers["x-ratelimit-remaining"]) == (7, "0")
    assert [(attempt.status, attempt.delay) for attempt in told] == [(429, 7), (429, None)]
    assert client.waits == [7]


@pytest.mark.peer_row("33a", "safe: what `next` holds is a parameter, never an address")
def test_a_next_that_is_the_address_of_another_host_is_not_followed(make: Make) -> None:
    away = "https://evil.example/invoices?cursor=c"
    server = serve(
        reply(data={"results": [{"id": "a"}], "next": away}), reply(data={"results": [{"id": "b"}], "next": None})
    )
    assert ids(make(server).walk(lambda zk: zk.invoices.list())) == ["a", "b"]
    assert [request.url.host for request in server.requests] == ["api.zenskar.com"] * 2
    assert server.requests[1].url.params["cursor"] == away


@pytest.mark.peer_row(36, "page by page: `list(cursor=page.previous_cursor)`")
def test_a_list_is_walked_back_page_by_page_from_its_end(kind: str) -> None:
    with Sandbox(invoices=25) as sandbox:
        client = on(sandbox, kind)

        def at(cursor: str | None) -> Page[Any]:
            page: Page[Any] = client.walk(lambda zk: zk.invoices.list(limit=10, cursor=cursor).pages())[0]
            return page

        forth = client.walk(lambda zk: zk.invoices.list(limit=10).pages())
        back = [forth[-1]]
        while back[-1].previous_cursor:
            back.append(at(back[-1].previous_cursor))
    assert [ids(page.items) for page in back] == [ids(page.items) for page in reversed(forth)]
    assert [len(page.items) for page in back] == [5, 10, 10]


@pytest.mark.slow
@pytest.mark.peer_row(37, "yes: 201 pages take at most 0.25 MiB more than 3")
def test_a_walk_holds_no_more_of_201_pages_than_of_3(make: Make) -> None:
    with answering(_page_of_100) as url:
        client = make(serve(), base_url=url, transport=None)
        assert _walk(client, f"{LAST_PAGE - 2}")[0] == 300  # warm-up: imports and connects
        of_3 = _walk(client, f"{LAST_PAGE - 2}")
        of_201 = _walk(client, None)
        client.call(lambda zk: zk.close() if client.kind == "sync" else zk.aclose())
    assert (of_3[0], of_201[0]) == (300, 20_100)
    assert of_201[1] - of_3[1] < 2**18


def _page_of_100(request: BaseHTTPRequestHandler) -> tuple[str, bytes]:
    number = int(request.path.partition("cursor=")[2] or 1)
    following = b'"%d"' % (number + 1) if number < LAST_PAGE else b"null"
    body = b'{"results":%b,"next":%b}' % (HUNDRED, following)
    return "HTTP/1.1 200 OK\r\ncontent-type: application/json", body


def _walk(client: Driver, cursor: str | None) -> tuple[int, int]:
    """Iterate a list; return the number of its items and the peak of held memory in bytes.

    Reference cycles of httpx do not count as held, so they are garbage collected after each page.
    """

    def count(items: Any) -> Any:
        if client.kind == "sync":
            return sum(_collected(number) for number, _ in enumerate(items))

        async def run() -> int:
            counted = 0
            async for _ in items:
                counted += _collected(counted)
            return counted

        return run()

    gc.collect()
    gc.freeze()  # existing objects need not be scanned by each collection
    tracemalloc.start()
    try:
        counted = client.call(lambda zk: count(zk.invoices.list(limit=100, cursor=cursor)))
        return counted, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        gc.unfreeze()


def _collected(number: int) -> int:
    if number % 100 == 0:
        gc.collect()
    return 1


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
        pytest.param(http.ConnectError("refused"), None, APIConnectionError, id="no connection"),
        pytest.param(http.ReadTimeout("late"), None, APITimeoutError, id="no answer in time"),
        pytest.param(http.DecodingError("no gzip"), None, APIConnectionError, id="a body that cannot be unpacked"),
        pytest.param(reply(), lambda zk: zk.invoices.get(""), InvalidRequestError, id="an empty id"),
        pytest.param(reply(), lambda zk: zk.invoices.list(odd=1), FilterError, id="an unknown filter"),
        pytest.param(reply(), lambda zk: zk.customers.create(odd=0.1), InvalidRequestError, id="a wrong body"),
        pytest.param(
            reply(), lambda zk: zk.customers.list_relationships("c"), UnverifiedOperationError, id="an assumed path"
        ),
        pytest.param(reply(), lambda zk: zk.with_options(timeout=-1), ConfigurationError, id="a wrong setting"),
    ],
)
def test_every_failure_has_one_root(
    make: Make, known_as: KnownAs, answer: Any, ask: Any, error: type[ZenskarError]
) -> None:
    known_as(list_customer_relationships, "assumed")
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
