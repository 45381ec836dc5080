"""Bytes that come too early: a response to half a request is returned, and a stranger's is never taken for one's own."""

import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from tests.client.test_loops import LOOPS, without_uvloop
from tests.servers.certificates import certificate
from tests.servers.scripted import Records, ok, scripted, together
from zenskar_ext import APIStatusError, AsyncZenskar, RetryPolicy, Zenskar, ZenskarError
from zenskar_ext._async.wire import AsyncStream
from zenskar_ext._sync.wire import Stream

pytestmark = pytest.mark.slow
"""These tests wait for what must not come."""


@pytest.fixture(params=["sync", "asyncio", pytest.param("uvloop", marks=without_uvloop), "trio"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def trust(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, str]:
    return certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture(params=["plain", "TLS"])
def tls(request: pytest.FixtureRequest, trust: tuple[ssl.SSLContext, str]) -> ssl.SSLContext | None:
    return trust[0] if request.param == "TLS" else None


@pytest.fixture(autouse=True)
def no_long_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("awaited", "blocking"):
        monkeypatch.setattr(f"zenskar_ext._concurrency.{module}_sockets.GRACE", 0.2)


@pytest.fixture
def ask(kind: str, trust: tuple[ssl.SSLContext, str]) -> Callable[..., list[object]]:
    """Send bodies of so many bytes, one after the other; return whose response came, or the status of the error."""

    def asked(url: str, *sizes: int) -> list[object]:
        given: dict[str, Any] = {"base_url": url, "verify": trust[1], "timeout": 2, "retries": RetryPolicy(attempts=1)}
        found = list[object]()
        bodies = [{"text": "x" * size} for size in sizes]
        if kind == "sync":
            with Zenskar("key-1", "org-1", **given) as zk:
                for body in bodies:
                    try:
                        found.append(zk.request("POST", "/a", json=body).json()["of"])
                    except ZenskarError as error:
                        found.append(told(error))
            return found

        async def main() -> None:
            async with AsyncZenskar("key-1", "org-1", **given) as zk:
                for body in bodies:
                    try:
                        found.append((await zk.request("POST", "/a", json=body)).json()["of"])
                    except ZenskarError as error:
                        found.append(told(error))

        LOOPS[kind](main)
        return found

    return asked


def told(error: ZenskarError) -> object:
    return error.status_code if isinstance(error, APIStatusError) else type(error).__name__


STRANGER = ok(b'{"of": "a stranger"}')
FIRST, SECOND = ok(b'{"of": "first"}'), ok(b'{"of": "second"}')
BIG = 10_000_000


LONG = ok(b'{"of": "first"}'.ljust(65536 - len(ok(b" " * 60_000)) + 60_000))
"""A response of exactly 65,536 bytes."""


@pytest.mark.parametrize("first", [FIRST, LONG], ids=["short", "all that is read at once"])
def test_a_stranger_right_behind_a_response_answers_no_other_call(
    ask: Callable[..., list[object]], tls: ssl.SSLContext | None, first: bytes
) -> None:
    with scripted(together(first, STRANGER), SECOND, tls=tls) as server:
        assert ask(server.url, 1, 1, 1) == ["first", "second", "second"]
        assert server.connections == 2


class Answering:
    """Sends pieces before it reads the first body, and nothing after it; answers all other requests."""

    def __init__(self, *pieces: bytes, every: float) -> None:
        self._pieces = list(pieces)
        self._every = every
        self._spoken: list[Any] = []

    def early(self, connection: Any) -> None:
        while self._pieces:
            connection.sendall(self._pieces.pop(0))
            self._spoken = [connection]
            time.sleep(self._every)

    def answer(self, connection: Any) -> None:
        if connection in self._spoken:
            self._spoken.clear()
        else:
            connection.sendall(SECOND)


def test_a_stranger_that_comes_while_a_body_is_written_answers_no_other_call(
    ask: Callable[..., list[object]], tls: ssl.SSLContext | None
) -> None:
    strange = Answering(FIRST, STRANGER, every=0.05)
    with scripted(strange.answer, early=strange.early, tls=tls) as server:
        assert ask(server.url, BIG, 1) == ["first", "second"]
        assert server.connections == 2


def test_a_success_before_the_body_was_read_does_not_stop_the_body(
    ask: Callable[..., list[object]], tls: ssl.SSLContext | None
) -> None:
    hasty = Answering(FIRST, every=0.5)  # longer than the rest of a request may take after an error
    with scripted(hasty.answer, early=hasty.early, tls=tls) as server:
        assert ask(server.url, BIG, 1) == ["first", "second"]
        assert len(server.requests[0]) > BIG
        assert server.connections == 1


def test_an_interim_response_does_not_stop_the_body(
    ask: Callable[..., list[object]], tls: ssl.SSLContext | None
) -> None:
    def early(connection: Any) -> None:
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n")
        time.sleep(0.5)

    with scripted(FIRST, early=early, tls=tls) as server:
        assert ask(server.url, BIG, BIG) == ["first", "first"]
        assert server.connections == 1


REFUSAL = ok(b'{"detail": "too large"}', b"connection: close", status=b"413 Content Too Large")


def closes(connection: Any, _: Any) -> bool:
    connection.sendall(REFUSAL)
    return False


def lingers(connection: Any, _: Any) -> bool:
    connection.sendall(REFUSAL)
    time.sleep(0.1)
    return False


def drips(connection: Any, _: Any) -> bool:
    head, _, body = REFUSAL.partition(b"\r\n\r\n")
    connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" + head + b"\r\n\r\n")
    time.sleep(0.1)
    connection.sendall(body)
    return False


def two_records(connection: Any, _: Any) -> bool:
    head, _, body = REFUSAL.partition(b"\r\n\r\n")
    together(head + b"\r\n\r\n", body)(connection)
    return False


def stays_open(connection: Any, server: Any) -> bool:
    connection.sendall(REFUSAL)
    server.ended.wait(5)
    return False


def shuts_down(connection: Any, server: Any) -> bool:
    connection.sendall(REFUSAL)
    plain = connection.plain if isinstance(connection, Records) else connection
    plain.shutdown(socket.SHUT_WR)
    server.ended.wait(5)
    return False


def floods(connection: Any, _: Any) -> bool:
    connection.sendall(b"HTTP/1.1 413 Content Too Large\r\ncontent-length: 1000000000\r\n\r\n")
    with suppress(OSError):
        for _ in range(1000):
            connection.sendall(b"x" * 16_384)
    return False


REFUSING = [closes, lingers, drips, two_records, stays_open, shuts_down, floods]


@pytest.mark.parametrize("how", REFUSING, ids=lambda how: how.__name__)
def test_an_error_before_the_body_was_read_is_raised_soon(
    ask: Callable[..., list[object]], tls: ssl.SSLContext | None, how: Callable[[Any, Any], bool]
) -> None:
    with scripted(FIRST, early=lambda connection: how(connection, server), tls=tls) as server:
        started = time.monotonic()
        assert ask(server.url, BIG, BIG) == [413, 413]
        assert time.monotonic() - started < 3
        assert server.requests == []


class Multiplexing:
    """A connection of the library that speaks HTTP/2."""

    def __init__(self) -> None:
        self.written = 0

    def get_extra_info(self, info: str) -> Any:
        assert info == "ssl_object"  # whoever listens asks for the socket
        return self

    def selected_alpn_protocol(self) -> str:
        return "h2"

    def write(self, buffer: bytes, _: float) -> Any:
        self.written += len(buffer)
        return self

    def __await__(self) -> Iterator[None]:
        return iter(())


def test_a_connection_that_carries_many_requests_leaves_reading_to_the_library(kind: str) -> None:
    inner = Multiplexing()
    if kind == "sync":
        Stream(inner).write(b"x" * 100_000, 1)
    else:
        LOOPS[kind](lambda: AsyncStream(inner).write(b"x" * 100_000, 1))
    assert inner.written == 100_000


def test_a_request_that_is_neither_read_nor_answered_is_a_timeout(
    ask: Callable[..., list[object]], trust: tuple[ssl.SSLContext, str]
) -> None:
    def early(_: Any) -> bool:
        server.ended.wait(5)
        return False

    with scripted(FIRST, early=early, tls=trust[0]) as server:
        assert ask(server.url, 30_000_000) == ["APITimeoutError"]
