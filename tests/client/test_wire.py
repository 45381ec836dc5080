"""What a server, a name or a proxy can do to a call on its way: it ends in time, and no response is another call's."""

import gzip
import os
import socket
import ssl
import sys
import time
import traceback
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.client.conftest import Make
from tests.client.driving import Driver, drive, serve
from tests.servers.scripted import CLOSE, Answer, ok, scripted
from zenskar_client import http
from zenskar_ext import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    Attempt,
    AuthenticationError,
    ConfigurationError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RetryPolicy,
    UnprocessableEntityError,
    ZenskarError,
)
from zenskar_ext._async.wire import AsyncTransport
from zenskar_ext._sansio.connections import Wire
from zenskar_ext._sansio.proxies import Way
from zenskar_ext._sync.wire import Transport

DEADLINE = 0.4


@pytest.fixture
def make(kind: str) -> Iterator[Make]:
    """Make clients on real connections, which are closed in the end; the connections of a loop end with it."""
    made: list[Driver] = []

    def real(base_url: str, **arguments: Any) -> Driver:
        made.append(drive(kind, serve(), **{"base_url": base_url, "transport": None, "retries": ONCE, **arguments}))
        return made[-1]

    yield real
    for client in made:
        client.call(lambda zk: zk.close() if kind == "sync" else zk.aclose())


ONCE = RetryPolicy(attempts=1)
IN_TIME = RetryPolicy(attempts=1, deadline=DEADLINE)


def get(zk: Any) -> Any:
    return zk.request("GET", "/a")


def post(zk: Any) -> Any:
    return zk.request("POST", "/a", json={})


# The deadline


def dripping(*pieces: bytes, every: float = 0.05, close: bool = False) -> Answer:
    """Write pieces one after the other, the last one again and again, until the client leaves."""

    def write(connection: socket.socket) -> bool:
        for number in range(200):
            connection.sendall(pieces[min(number, len(pieces) - 1)])
            time.sleep(every)
        return not close

    return write


CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
SLOW = {
    "nothing": dripping(b""),
    "a head that drips": dripping(b"HTTP/1.1 200 OK\r\n", b"x-a: b\r\n"),
    "a head without an end": dripping(b"HTTP/1.1 200 OK\r\nx-a: ", b"b"),
    "1xx without end": dripping(b"HTTP/1.1 102 Processing\r\n\r\n"),
    "1xx as fast as it can": dripping(b"HTTP/1.1 102 Processing\r\n\r\n" * 50, every=0.001),
    "a body that drips": dripping(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n", b"x"),
    "chunks without end": dripping(CHUNKED, b"1\r\nx\r\n"),
    "a chunk extension": dripping(CHUNKED + b"1;", b"x"),
    "trailers": dripping(CHUNKED + b"0\r\n", b"x-a: b\r\n"),
    "the body of an error": dripping(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n", b"x"),
}


@pytest.mark.slow
@pytest.mark.parametrize("answer", SLOW.values(), ids=SLOW)
def test_a_call_ends_soon_after_its_deadline(make: Make, answer: Answer) -> None:
    with scripted(answer) as server:
        client = make(server.url, retries=IN_TIME)
        started = time.monotonic()
        with pytest.raises(APITimeoutError):
            client.call(get)
        assert time.monotonic() - started < DEADLINE + 1


def test_the_status_of_an_error_whose_body_drips_is_known_at_the_deadline(make: Make) -> None:
    with scripted(dripping(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 1000\r\n\r\n", b"x")) as server:
        client = make(server.url, retries=IN_TIME)
        with pytest.raises(APIStatusError) as caught:
            client.call(get)
        assert caught.value.status_code == 403


def test_a_request_that_nobody_reads_ends_soon_after_its_deadline(make: Make) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:  # accepts, and reads nothing
        client = make(f"http://127.0.0.1:{listener.getsockname()[1]}", retries=IN_TIME)
        started = time.monotonic()
        with pytest.raises(APITimeoutError):
            client.call(lambda zk: zk.request("POST", "/a", json={"text": "x" * 20_000_000}))
        assert time.monotonic() - started < DEADLINE + 1


def test_a_tls_handshake_that_stalls_ends_soon_after_its_deadline(make: Make) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"https://127.0.0.1:{listener.getsockname()[1]}"
        client = make(url, retries=IN_TIME)
        started = time.monotonic()
        with pytest.raises(APITimeoutError):
            client.call(get)
        assert time.monotonic() - started < DEADLINE + 1


@pytest.fixture
def find(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], list[str]]], None]:
    """Let names be found as a function says."""
    real = socket.getaddrinfo

    def replace(addresses: Callable[[], list[str]]) -> None:
        def getaddrinfo(host: Any, port: Any, *rest: Any, **more: Any) -> list[Any]:
            if host not in ("slow.test", b"slow.test"):
                return real(host, port, *rest, **more)
            kind = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
            return [(*kind, (address, int(port or 0))) for address in addresses()]

        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    return replace


def _nothing_after_a_while() -> list[str]:
    time.sleep(3)
    return []


@pytest.mark.slow
def test_a_name_that_is_not_found_in_time_ends_soon_after_the_deadline(make: Make, find: Any) -> None:
    find(_nothing_after_a_while)
    ended: list[float] = []
    client = make("http://slow.test", retries=IN_TIME, on_attempt=lambda _: ended.append(time.monotonic()))
    started = time.monotonic()
    with pytest.raises(APITimeoutError):
        client.call(get)  # an event loop that is closed waits for its threads, but the call does not
    assert ended[0] - started < DEADLINE + 1


def test_many_addresses_that_do_not_answer_end_soon_after_the_deadline(make: Make, find: Any) -> None:
    find(lambda: [f"127.0.0.{number}" for number in range(2, 40)])
    with full_listeners(39) as port:
        client = make(f"http://slow.test:{port}", retries=IN_TIME)
        started = time.monotonic()
        with pytest.raises(APIConnectionError):
            client.call(get)
        assert time.monotonic() - started < DEADLINE + 1


def full_listeners(count: int) -> Any:
    """Listen on addresses of this machine whose queues are full, so that nobody can connect."""
    from contextlib import contextmanager

    @contextmanager
    def listening() -> Iterator[int]:
        with ExitStack() as stack:
            first = stack.enter_context(socket.create_server(("127.0.0.2", 0), backlog=0))
            port = first.getsockname()[1]
            hosts = [f"127.0.0.{number}" for number in range(3, 2 + count - 1)]
            for host in hosts:
                stack.enter_context(socket.create_server((host, port), backlog=0))
            for host in ("127.0.0.2", *hosts):
                for _ in range(3):
                    filling = stack.enter_context(socket.socket())
                    filling.setblocking(False)
                    filling.connect_ex((host, port))
            yield port

    return listening()


def test_the_next_address_is_tried_when_one_refuses(make: Make, find: Any) -> None:
    with scripted(ok()) as server:
        find(lambda: ["127.0.0.9", "127.0.0.1"])
        client = make(f"http://slow.test:{server.port}")
        assert client.call(get).json() == {}


@pytest.mark.parametrize("host", ["a..b", f"{'a' * 64}.test", ".".join(["a" * 63] * 4), "a,b", "[x", "a:0"])
def test_a_host_that_cannot_exist_makes_no_client(make: Make, host: str) -> None:
    with pytest.raises(ConfigurationError, match="has a host or a port that cannot exist"):
        make(f"https://{host}")


def test_a_host_that_is_no_name_is_an_error_of_the_client(make: Make) -> None:
    with pytest.raises(ZenskarError):
        make("https://xn--a.test").call(get)


def test_a_name_without_addresses_is_an_error_of_the_client(make: Make, find: Any) -> None:
    find(list)
    client = make("http://slow.test")
    with pytest.raises(APIConnectionError):
        client.call(get)


# Whose response it is


STRANGER = ok(b'{"of": "a stranger"}')
LEFT_OVER = {
    "a second response": ok() + STRANGER,
    "some bytes": ok() + b"xyz",
    "a body after 204": b"HTTP/1.1 204 No Content\r\n\r\n" + STRANGER,
    "a body of 204": b"HTTP/1.1 204 No Content\r\ncontent-length: 20\r\n\r\n" + b"x" * 20,
    "a body of 304": b"HTTP/1.1 304 Not Modified\r\ncontent-length: 9\r\n\r\n" + b"x" * 9,
    "after chunks": CHUNKED + b"2\r\n{}\r\n0\r\n\r\n" + STRANGER,
    "more than announced": b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}{}",
}


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("answer", LEFT_OVER.values(), ids=LEFT_OVER)
def test_what_is_left_over_after_a_response_is_no_answer_to_the_next_call(
    make: Make, answer: bytes, method: str
) -> None:
    with scripted(answer, ok(b'{"of": "this call"}')) as server:
        client = make(server.url)

        def twice(zk: Any) -> Any:
            first = zk.request(method, "/first")
            return zk.request("GET", "/second") if client.kind == "sync" else _then(first, zk)

        if b" 304 " in answer:
            with pytest.raises(APIStatusError, match="304"):
                client.call(twice)
            twice = lambda zk: zk.request("GET", "/second")  # noqa: E731
        assert client.call(twice).json() == {"of": "this call"}


async def _then(first: Any, zk: Any) -> Any:
    await first
    return await zk.request("GET", "/second")


def test_a_head_that_brings_a_body_spoils_no_other_call(make: Make) -> None:
    with scripted(ok(b'{"of": "HEAD"}'), ok(b'{"of": "this call"}')) as server:
        client = make(server.url)

        def twice(zk: Any) -> Any:
            first = zk.request("HEAD", "/first")
            return zk.request("GET", "/second") if client.kind == "sync" else _then(first, zk)

        assert client.call(twice).json() == {"of": "this call"}
        assert server.connections == 2


def test_a_connection_without_leftovers_is_used_again(make: Make) -> None:
    with scripted(ok()) as server:
        client = make(server.url)

        def twice(zk: Any) -> Any:
            first = zk.request("GET", "/first")
            return zk.request("GET", "/second") if client.kind == "sync" else _then(first, zk)

        client.call(twice)
        assert server.connections == 1


# What is known of a success whose body breaks


@pytest.mark.parametrize(
    "body", [b"content-length: 9\r\n\r\nx" + CLOSE, b"content-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}"]
)
def test_a_write_that_was_answered_keeps_its_status_when_its_body_breaks(make: Make, body: bytes) -> None:
    with scripted(b"HTTP/1.1 201 Created\r\n" + body) as server:
        client = make(server.url, retries=RetryPolicy())
        with pytest.raises(
            APIConnectionError, match=r"returned 201, but its body.*; the request took effect"
        ) as caught:
            client.call(post)
        assert caught.value.status_code == 201
        assert len(server.requests) == 1


def test_a_read_whose_body_breaks_is_fetched_again(make: Make) -> None:
    broken = b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}"
    with scripted(broken, ok(b'{"a": 1}')) as server:
        client = make(server.url, retries=RetryPolicy())
        assert client.call(get).json() == {"a": 1}
        assert len(server.requests) == 2


PAGE = b'{"results": [%s], "next": null}' % b",".join(b'{"id": "%d"}' % number for number in range(500))
ZIPPED, DEFLATED = gzip.compress(PAGE), zlib.compress(PAGE)
HALVES = {
    "half a gzip": (b"gzip", ZIPPED[: len(ZIPPED) // 2]),
    "a gzip without its checksum": (b"gzip", ZIPPED[:-8]),
    "a gzip without its last byte": (b"gzip", ZIPPED[:-1]),
    "the head of a gzip": (b"gzip", ZIPPED[:10]),
    "one of two members and a half": (b"gzip", gzip.compress(PAGE[:99]) + gzip.compress(PAGE[99:])[:50]),
    "half a gzip by its old name": (b"x-gzip", ZIPPED[: len(ZIPPED) // 2]),
    "half a deflate": (b"deflate", DEFLATED[: len(DEFLATED) // 2]),
    "half a raw deflate": (b"deflate", DEFLATED[2:300]),
    "half a gzip of a gzip": (b"gzip, gzip", gzip.compress(ZIPPED)[:-30]),
    "a gzip of half a gzip": (b"gzip, gzip", gzip.compress(ZIPPED[:-30])),
}


@pytest.mark.parametrize(("coding", "body"), HALVES.values(), ids=HALVES)
def test_a_body_whose_compressed_content_is_cut_is_fetched_again(make: Make, coding: bytes, body: bytes) -> None:
    whole = ok(ZIPPED, b"content-encoding: gzip")
    with scripted(ok(body, b"content-encoding: " + coding), whole) as server:
        client = make(server.url, retries=RetryPolicy())
        assert len(client.call(lambda zk: zk.invoices.raw.list()).parsed.results) == 500
        assert len(server.requests) == 2


@pytest.mark.parametrize(("coding", "body"), HALVES.values(), ids=HALVES)
def test_a_write_keeps_its_status_when_its_compressed_content_is_cut(make: Make, coding: bytes, body: bytes) -> None:
    with scripted(ok(body, b"content-encoding: " + coding)) as server:
        client = make(server.url, retries=RetryPolicy())
        with pytest.raises(APIConnectionError, match=r"returned 200, but its body.*; the request took effect"):
            client.call(post)
        assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("coding", "body", "content"),
    [
        pytest.param(b"gzip", ZIPPED, PAGE, id="gzip"),
        pytest.param(b"GZIP", ZIPPED, PAGE, id="in capitals"),
        pytest.param(b"x-gzip", ZIPPED, PAGE, id="by its old name"),
        pytest.param(b"deflate", DEFLATED, PAGE, id="deflate"),
        pytest.param(b"deflate", DEFLATED[2:-4], PAGE, id="raw deflate"),
        pytest.param(b"gzip", gzip.compress(PAGE[:99]) + gzip.compress(PAGE[99:]), PAGE, id="two members"),
        pytest.param(b"deflate, gzip", gzip.compress(DEFLATED), PAGE, id="two codings"),
        pytest.param(b"identity, gzip", ZIPPED, PAGE, id="none and one"),
        pytest.param(b"identity", PAGE, PAGE, id="none"),
        pytest.param(b"aws-chunked", PAGE, PAGE, id="one that nobody knows"),
        pytest.param(b"gzip", b"", b"", id="nothing"),
    ],
)
def test_a_body_is_unpacked(make: Make, coding: bytes, body: bytes, content: bytes) -> None:
    with scripted(ok(body, b"content-encoding: " + coding)) as server:
        assert make(server.url).call(get).content == content


def test_a_head_of_a_compressed_body_has_none(make: Make) -> None:
    with scripted(b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 99\r\n\r\n" + CLOSE) as server:
        response = make(server.url).call(lambda zk: zk.request("HEAD", "/a"))
        assert (response.status_code, response.content) == (200, b"")


def test_a_body_that_is_too_large_is_fetched_once(make: Make) -> None:
    with scripted(ok(b"x" * 100)) as server:
        client = make(server.url, max_response_bytes=99, retries=RetryPolicy())
        with pytest.raises(APIConnectionError, match=r"returned 200, but its body .* more than 99 bytes") as caught:
            client.call(get)
        assert caught.value.status_code == 200
        assert len(server.requests) == 1


# What is known of an error whose body breaks


def stalled(head: bytes) -> Answer:
    """Send the head and a part of the body, and then nothing until the client leaves."""

    def write(connection: socket.socket) -> bool:
        connection.sendall(head + b"content-length: 100\r\n\r\n" + b'{"detail": ')
        return bool(connection.recv(1))

    return write


def sized(head: bytes, coding: bytes, body: bytes) -> bytes:
    return head + b"content-encoding: %s\r\ncontent-length: %d\r\n\r\n" % (coding, len(body)) + body


LIMIT = 10_000
BREAKING: dict[str, Callable[[bytes], Answer]] = {
    "marked as gzip, but is none": lambda head: sized(head, b"gzip", b'{"detail": "no"}'),
    "marked as deflate, but is none": lambda head: sized(head, b"deflate", b'{"detail": "no"}'),
    "half a gzip": lambda head: sized(head, b"gzip", gzip.compress(os.urandom(5000))[:2500]),
    "cut": lambda head: head + b"content-length: 100\r\n\r\n{" + CLOSE,
    "cut before it began": lambda head: head + b"content-length: 100\r\n\r\n" + CLOSE,
    "a chunk that was cut": lambda head: head + b"transfer-encoding: chunked\r\n\r\n64\r\n{" + CLOSE,
    "a chunk that is none": lambda head: head + b"transfer-encoding: chunked\r\n\r\nxyz\r\n{}\r\n",
    "stalled": stalled,
    "too large": lambda head: head + b"content-length: 20000\r\n\r\n" + b"x" * 20_000,
    "too large unpacked": lambda head: sized(head, b"gzip", gzip.compress(b"x" * 1_000_000)),
}
breaking = pytest.mark.parametrize("body", BREAKING.values(), ids=BREAKING)


def head_of(status: bytes, *headers: bytes) -> bytes:
    return b"".join(line + b"\r\n" for line in (b"HTTP/1.1 " + status, b"content-type: application/json", *headers))


@breaking
@pytest.mark.parametrize(
    ("status", "error"),
    [
        (b"401 Unauthorized", AuthenticationError),
        (b"403 Forbidden", PermissionDeniedError),
        (b"404 Not Found", NotFoundError),
        (b"422 Unprocessable Entity", UnprocessableEntityError),
    ],
    ids=["401", "403", "404", "422"],
)
def test_an_error_for_good_stays_itself_when_its_body_breaks(
    make: Make, status: bytes, error: type[APIStatusError], body: Callable[[bytes], Answer]
) -> None:
    with scripted(body(head_of(status, b"x-request-id: r-1"))) as server:
        client = make(server.url, retries=RetryPolicy(), timeout=0.2, max_response_bytes=LIMIT)
        with pytest.raises(error) as caught:
            client.call(post)
        assert caught.value.status_code == int(status[:3])
        assert caught.value.request_id == "r-1"
        assert len(server.requests) == 1


@breaking
@pytest.mark.parametrize("status", [b"429 Too Many Requests", b"503 Service Unavailable"], ids=["429", "503"])
def test_an_error_that_may_pass_is_repeated_after_the_wait_it_asks_for_when_its_body_breaks(
    make: Make, status: bytes, body: Callable[[bytes], Answer]
) -> None:
    with scripted(body(head_of(status, b"retry-after: 7", b"retry-after: 9")), ok(b'{"a": 1}')) as server:
        client = make(server.url, retries=RetryPolicy(), timeout=0.2, max_response_bytes=LIMIT)
        assert client.call(get).json() == {"a": 1}
        assert client.waits == [9]
        assert len(server.requests) == 2


@breaking
def test_a_429_that_stays_says_how_long_to_wait_when_its_body_breaks(
    make: Make, body: Callable[[bytes], Answer]
) -> None:
    with scripted(body(head_of(b"429 Too Many Requests", b"retry-after: 7"))) as server:
        client = make(server.url, timeout=0.2, max_response_bytes=LIMIT)
        with pytest.raises(RateLimitError) as caught:
            client.call(get)
        assert caught.value.retry_after == 7


@breaking
def test_a_success_whose_body_breaks_is_told_by_what_broke_it(make: Make, body: Callable[[bytes], Answer]) -> None:
    told: list[Attempt] = []
    with scripted(body(head_of(b"200 OK")), ok(b'{"a": 1}')) as server:
        client = make(server.url, retries=RetryPolicy(), timeout=0.2, max_response_bytes=LIMIT, on_attempt=told.append)
        if body in (BREAKING["too large"], BREAKING["too large unpacked"]):
            with pytest.raises(APIConnectionError, match=r"more than 10000 bytes"):
                client.call(get)
            assert [attempt.reason for attempt in told] == ["BodyTooLargeError"]
            return
        assert client.call(get).json() == {"a": 1}
    assert [attempt.reason for attempt in told][1:] == [None]
    assert told[0].reason in {"DecodingError", "RemoteProtocolError", "ReadError", "ReadTimeout"}


# Proxies and certificates


def test_a_proxy_carries_the_call(make: Make) -> None:
    with scripted(ok(b'{"of": "the proxy"}')) as proxy:
        client = make("http://api.example", allow_http=True, proxy=f"http://u:hush@127.0.0.1:{proxy.port}")
        assert client.call(get).json() == {"of": "the proxy"}
        assert proxy.requests[0].startswith(b"GET http://api.example/a HTTP/1.1")


@pytest.mark.peer_row(7, "`proxy=`, or env; a wrong `HTTPS_PROXY` is refused by name, loopback never goes through one")
def test_the_environment_names_the_proxy_and_a_wrong_one_is_refused_by_name(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with scripted(ok(b'{"of": "the proxy"}')) as proxy, scripted(ok()) as server:
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy.port}")
        client = make("http://api.example", allow_http=True)
        assert client.call(get).json() == {"of": "the proxy"}
        assert make(server.url).call(get).json() == {}
    monkeypatch.setenv("http_proxy", "gopher://u:hush@a.example")
    client = make("http://api.example", allow_http=True)
    with pytest.raises(ConfigurationError, match="HTTP_PROXY or http_proxy is not the URL of a proxy") as caught:
        client.call(get)
    assert "hush" not in str(caught.value)


def test_a_write_that_a_proxy_refuses_was_not_sent_and_is_tried_again(make: Make) -> None:
    """A proxy that opens no way to the host has passed nothing on: the request itself comes after its `200`."""
    refusal = b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n"
    with scripted(refusal) as proxy:
        way = f"http://127.0.0.1:{proxy.port}"
        client = make("https://api.example", proxy=way, retries=RetryPolicy(attempts=2, backoff=0))
        with pytest.raises(APIConnectionError, match="503") as caught:
            client.call(lambda zk: zk.customers.create({"customer_name": "Acme"}))
        assert (caught.value.attempts, caught.value.may_have_taken_effect) == (2, False)
        assert [request.split(b" ")[0] for request in proxy.requests] == [b"CONNECT", b"CONNECT"]


@pytest.mark.parametrize("how", ["argument", "environment"])
@pytest.mark.parametrize("fails", ["the proxy refuses", "nobody listens", "the package is missing", "it is no proxy"])
def test_no_frame_on_the_way_holds_the_password_of_a_proxy(
    make: Make, monkeypatch: pytest.MonkeyPatch, how: str, fails: str
) -> None:
    answer = b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n"
    with scripted(answer) as server, socket.create_server(("127.0.0.1", 0)) as gone:
        proxies = {
            "the proxy refuses": f"http://u:hush@127.0.0.1:{server.port}",
            "nobody listens": f"http://u:hush@127.0.0.1:{gone.getsockname()[1]}",
            "the package is missing": "socks5://u:hush@127.0.0.1:1",
            "it is no proxy": "http://u:hush@[x",
        }
        gone.close()
        monkeypatch.setitem(sys.modules, "socksio", None)
        if how == "environment":
            monkeypatch.setenv("https_proxy", proxies[fails])
        arguments = {"proxy": proxies[fails]} if how == "argument" else {}
        with pytest.raises(ZenskarError) as caught:
            make("https://api.example", **arguments).call(get)
    shown: BaseException | None = caught.value
    looked_at = 0
    while shown is not None:
        assert "hush" not in str(shown)
        for frame, _ in traceback.walk_tb(shown.__traceback__):
            if "/zenskar_ext/" in frame.f_code.co_filename:
                looked_at += 1
                for name, value in frame.f_locals.items():
                    assert "hush" not in repr((value, vars(value) if hasattr(value, "__dict__") else None)), name
        shown = shown.__cause__ or shown.__context__
    assert looked_at


@pytest.mark.peer_row(8, "`verify=`, or env; a wrong `SSL_CERT_FILE` is refused by name")
@pytest.mark.parametrize("how", ["argument", "environment"])
def test_certificates_that_are_not_there_are_refused_by_name(
    make: Make, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    arguments: dict[str, Any] = {}
    if how == "argument":
        arguments["verify"] = "/nowhere/at/all.pem"
    else:
        monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/at/all.pem")
    client = make("https://api.test", **arguments)
    with pytest.raises(ConfigurationError, match=r"check verify=..., proxy=..., SSL_CERT_FILE"):
        client.call(get)


def test_http2_without_its_package_is_refused(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "h2", None)
    with pytest.raises(ConfigurationError, match="h2"):
        make("https://api.test", http2=True).call(get)


def test_a_transport_of_the_users_own_needs_no_wire(make: Make) -> None:
    answer = http.MockTransport(lambda _: http.Response(200, json={"a": 1}))
    assert make("https://api.test", transport=answer, verify=ssl.create_default_context()).call(get).json() == {"a": 1}


@pytest.mark.parametrize("transport", [Transport, AsyncTransport])
def test_a_way_that_another_thread_made_meanwhile_is_taken(transport: Any) -> None:
    way, made = Way(None, tls=False), transport(Wire())
    assert made._opened(way) is made._opened(way)
