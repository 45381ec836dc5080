"""With the plugin, nothing is sent to the real API unless the user allows it."""

from pathlib import Path

import pytest

PLUGIN = ("-p", "no:cacheprovider")

NO_SOCKETS = """
import socket

import pytest

@pytest.fixture(scope="session", autouse=True)
def no_sockets():
    def refuse(host, *_, **__):
        raise OSError(f"a connection to {host} was tried")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", refuse)
        patch.setattr(socket.socket, "connect", refuse)
        yield
"""

CALLS = """
import anyio
import httpx2
from zenskar_client import http
import pytest
from zenskar_client import Client
from zenskar_client.api.customers import list_customers
from zenskar_ext import AsyncZenskar, RetryPolicy, Zenskar

ONCE = RetryPolicy(attempts=1)
AT_IMPORT = Zenskar("key", "organisation", retries=ONCE)

def by_default():
    Zenskar("key", "organisation", retries=ONCE).customers.list().first()

def by_import():
    AT_IMPORT.customers.list().first()

def by_address():
    Zenskar("key", "organisation", base_url="https://api.zenskar.com/", retries=ONCE).customers.list().first()

def by_another_server():
    Zenskar("key", "organisation", retries=ONCE, allow_other_hosts=True).ai.extract_contract(name="a", content="b")

def through_a_proxy():
    transport = http.HTTPTransport(proxy="http://127.0.0.1:9")
    Zenskar("key", "organisation", transport=transport, retries=ONCE).customers.list().first()

def by_the_raw_client():
    with Client("key", "organisation") as client:
        client.call(list_customers.request())

def by_hand():
    Zenskar("key", "organisation", retries=ONCE).request("GET", "/customers")

async def asynchronously():
    async with AsyncZenskar("key", "organisation", retries=ONCE) as zk:
        await zk.customers.list().first()

def on_asyncio():
    anyio.run(asynchronously)

def on_trio():
    anyio.run(asynchronously, backend="trio")

calls = pytest.mark.parametrize("call", [
    by_default, by_import, by_address, by_another_server, through_a_proxy, by_the_raw_client, by_hand, on_asyncio, on_trio,
])
"""


def test_no_request_to_the_real_api_leaves_whichever_way_the_client_was_made(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(NO_SOCKETS)
    pytester.makepyfile(
        CALLS
        + """
@pytest.fixture(scope="session")
def of_the_session():
    with pytest.raises(RuntimeError) as closed:
        by_default()
    return str(closed.value)

@calls
def test_closed(call):
    with pytest.raises(RuntimeError, match="pytest --zenskar-network"):
        call()

def test_closed_for_the_session(of_the_session):
    assert of_the_session.startswith("GET /customers was not sent to api.zenskar.com, which is blocked in tests: use ")
"""
    )
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=10)


def test_requests_leave_when_the_command_line_allows_it(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(NO_SOCKETS)
    pytester.makepyfile(
        CALLS
        + """
from zenskar_ext import APIConnectionError

@calls
def test_open(call):
    with pytest.raises((APIConnectionError, http.ConnectError), match="ConnectError|a connection to"):
        call()
"""
    )
    pytester.runpytest_inprocess(*PLUGIN, "--zenskar-network").assert_outcomes(passed=9)


def test_other_addresses_stay_open(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import socket

        import anyio
        import httpx2
        import pytest
        from zenskar_client import http
        from zenskar_ext import AsyncZenskar, Zenskar
        from zenskar_ext.testing import Sandbox

        def test_sync():
            with Sandbox(customers=1) as sandbox, sandbox.serve() as url:
                with Zenskar("sandbox_key", sandbox.organisation, base_url=url) as zk:
                    assert zk.customers.list().first()

        def test_async():
            async def first(sandbox, url):
                async with AsyncZenskar("sandbox_key", sandbox.organisation, base_url=url) as zk:
                    return await zk.customers.list().first()

            with Sandbox(customers=1) as sandbox, sandbox.serve() as url:
                assert anyio.run(first, sandbox, url)

        def test_a_name_that_only_ends_alike(monkeypatch):
            def refuse(host, *_, **__):
                raise OSError(f"{host} was looked up")

            monkeypatch.setattr(socket, "getaddrinfo", refuse)
            with pytest.raises(http.ConnectError, match="notzenskar.com was looked up"):
                httpx2.get("http://notzenskar.com")
        """
    )
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=3)


def test_mocks_below_the_http_library_are_reached(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import httpcore2
        from zenskar_ext import Zenskar

        def test_mocked(monkeypatch):
            answer = httpcore2.Response(200, headers={"content-type": "application/json"}, content=b'{"results": []}')
            monkeypatch.setattr(httpcore2.ConnectionPool, "handle_request", lambda pool, request: answer)
            assert Zenskar("key", "organisation").customers.list().first() is None
        """
    )
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=1)


BY_NAME = """
import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from zenskar_ext import Zenskar

find = socket.getaddrinfo

class Customers(BaseHTTPRequestHandler):     # a sandbox does not answer to the name of the real API
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'{"results": [{"id": "c-1"}], "next": null}')

    def log_message(self, *_):
        pass

def customers(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **more: find("127.0.0.1", *rest, **more))
    with HTTPServer(("127.0.0.1", 0), Customers) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        try:
            with Zenskar("any", "any", base_url=f"http://api.zenskar.com:{server.server_port}", allow_http=True) as zk:
                return len(list(zk.customers.list()))
        finally:
            server.shutdown()

def test_with_a_cassette(monkeypatch, zenskar_cassette):
    assert customers(monkeypatch) == 1

def test_without_one(monkeypatch):
    with pytest.raises(RuntimeError, match="blocked in tests"):
        customers(monkeypatch)
"""


@pytest.mark.parametrize("mode", ["once", "new_episodes", "all"])
def test_recording_opens_the_way_for_tests_with_a_cassette_only(pytester: pytest.Pytester, mode: str) -> None:
    pytester.makepyfile(BY_NAME)
    pytester.runpytest_inprocess(*PLUGIN, f"--zenskar-record={mode}").assert_outcomes(passed=2)
    assert [path.name for path in Path(pytester.path, "cassettes").glob("*/*")] == ["test_with_a_cassette.yaml"]
    pytester.makepyfile(
        """
        from zenskar_ext import Zenskar

        def test_with_a_cassette(zenskar_cassette):
            assert len(list(Zenskar("any", "any").customers.list())) == 1     # the default address, replayed
        """
    )
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=1)


def test_the_way_is_open_again_after_the_session(pytester: pytest.Pytester) -> None:
    import httpcore

    before = httpcore.ConnectionPool.handle_request, httpcore.AsyncConnectionPool.handle_async_request
    pytester.makepyfile("def test_nothing(): pass")
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=1)
    assert (httpcore.ConnectionPool.handle_request, httpcore.AsyncConnectionPool.handle_async_request) == before
