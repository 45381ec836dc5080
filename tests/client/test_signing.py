"""What every request carries, how a client is configured, and what is never shown."""

import copy
import logging
import pickle
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

from tests.client.conftest import Make
from tests.client.driving import Ask, drive, reply, serve
from zenskar_client import http
from zenskar_ext import (
    APIConnectionError,
    AsyncZenskar,
    AuthenticationError,
    ConfigurationError,
    InternalServerError,
    RetryPolicy,
    Zenskar,
)

SECRET = "sandbox_very_secret_key"


def test_a_request_is_signed_with_the_key_the_organisation_and_the_version(make: Make) -> None:
    server = serve(reply())
    make(server).call(lambda zk: zk.invoices.get("i"))
    headers = server.request.headers
    assert (headers["x-api-key"], headers["organisation"], headers["apiversion"]) == ("key-1", "org-1", "20230501")
    assert headers["accept"] == "application/json"
    assert headers["user-agent"].startswith("zenskar-ext/")
    assert "authorization" not in headers
    assert str(server.request.url) == "https://api.zenskar.com/invoices/i"


def test_a_jwt_goes_out_as_a_bearer_token(make: Make) -> None:
    server = serve(reply())
    make(server, api_key="eyJhbGciOi.J9").call(lambda zk: zk.invoices.get("i"))
    assert server.request.headers["authorization"] == "Bearer eyJhbGciOi.J9"
    assert "x-api-key" not in server.request.headers


@pytest.mark.peer_row(83, "yes `api_version=`, but where an operation needs its own")
@pytest.mark.parametrize(
    ("ask", "version"),
    [
        pytest.param(lambda zk: zk.usage_events.create(name="n", api_slug="s", dataschema={}), "20240301", id="create"),
        pytest.param(lambda zk: zk.usage_events.ingest("s", {"customer_id": "c", "timestamp": "t", "data": {}}), "20240301", id="ingest"),
        pytest.param(lambda zk: zk.usage_events.get("s"), "20230501", id="any other"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("chosen", [None, "20991231"])
def test_an_operation_sends_the_version_that_it_wants(make: Make, ask: Ask, version: str, chosen: str | None) -> None:
    server = serve(reply())
    make(server, api_version=chosen).call(ask)
    expected = version if version == "20240301" or chosen is None else chosen
    assert server.request.headers.get_list("apiversion") == [expected]


@pytest.mark.peer_row(10, "yes: key, organisation, base URL, API version")
def test_settings_come_from_the_environment(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENSKAR_API_KEY", "from-outside")
    monkeypatch.setenv("ZENSKAR_ORGANISATION", "org-outside")
    monkeypatch.setenv("ZENSKAR_BASE_URL", "http://localhost:8085/api/")
    monkeypatch.setenv("ZENSKAR_API_VERSION", "20200101")
    server = serve(reply())
    make(server, api_key=None, organisation=None).call(lambda zk: zk.invoices.get("i"))
    headers = server.request.headers
    assert (headers["x-api-key"], headers["organisation"]) == ("from-outside", "org-outside")
    assert headers["apiversion"] == "20200101"
    assert str(server.request.url) == "http://localhost:8085/api/invoices/i"


def test_calls_whose_keys_expire_together_are_all_sent_again() -> None:
    keys, together = iter(["old-key-1", "new-key-2"]), Barrier(5)

    def respond(request: http.Request) -> http.Response:
        if request.headers["x-api-key"] == "old-key-1":
            together.wait(5)
            return http.Response(401)
        return http.Response(200, json={"id": "i"})

    zk = drive("sync", respond, api_key=lambda: next(keys)).zk
    with ThreadPoolExecutor(5) as pool:
        assert [each.id for each in pool.map(zk.invoices.get, "abcde")] == ["i"] * 5


@pytest.mark.parametrize("client", [Zenskar, AsyncZenskar])
@pytest.mark.parametrize(
    ("arguments", "argument", "variable"),
    [
        pytest.param({"organisation": "o"}, "api_key", "ZENSKAR_API_KEY", id="no key"),
        pytest.param({"api_key": "k"}, "organisation", "ZENSKAR_ORGANISATION", id="no organisation"),
        pytest.param({"api_key": "", "organisation": "o"}, "api_key", "ZENSKAR_API_KEY", id="an empty key"),
        pytest.param({"api_key": "k", "organisation": " "}, "organisation", "ZENSKAR_ORGANISATION", id="a blank one"),
        pytest.param({"api_key": "k\nl", "organisation": "o"}, "api_key", "ZENSKAR_API_KEY", id="a line break in the key"),
        pytest.param({"api_key": "k", "organisation": "ö"}, "organisation", "ZENSKAR_ORGANISATION", id="no header text"),
        pytest.param(
            {"api_key": "k", "organisation": "o", "base_url": "api.zenskar.com"}, "base_url", "ZENSKAR_BASE_URL", id="URL"
        ),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_named_at_construction(
    client: Any, arguments: dict[str, str], argument: str, variable: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(**arguments)
    assert argument in str(caught.value)
    assert variable in str(caught.value)
    assert "k\nl" not in str(caught.value)


@pytest.mark.peer_row(12, "yes `with_options()`; the original stays as it was")
@pytest.mark.peer_row(11, "`with_options(headers=)`; any field by `extra(...)`")
@pytest.mark.peer_row(4, "yes, `with_options(timeout=)`")
def test_with_options_shares_the_connections_and_leaves_the_client_unchanged(make: Make) -> None:
    server = serve(reply(503))
    client = make(server, timeout=7.0, headers={"x-one": "1"})
    patient = client.zk.with_options(timeout=60.0, retries=RetryPolicy(attempts=1), headers={"x-two": "2"})

    with pytest.raises(InternalServerError):
        client.call(lambda _: patient.invoices.get("i"))
    timeout = server.request.extensions["timeout"]
    assert {timeout[name] for name in ("connect", "read", "write")} == {60}
    assert 60 < timeout["pool"] <= 120  # who waits for a turn does so until the deadline
    assert (server.request.headers["x-one"], server.request.headers["x-two"]) == ("1", "2")

    server.requests.clear()
    with pytest.raises(InternalServerError):
        client.call(lambda zk: zk.invoices.get("i"))
    assert server.asked == 3
    assert server.requests[0].extensions["timeout"]["read"] == 7.0
    assert "x-two" not in server.requests[0].headers


@pytest.mark.parametrize("closed_first", ["it", "the other"])
def test_clients_that_share_connections_are_closed_together(make: Make, closed_first: str) -> None:
    server = serve(reply())
    client = make(server)
    other = client.zk.with_options(timeout=1.0)
    to_close = client.zk if closed_first == "it" else other
    client.call(lambda _: to_close.close() if client.kind == "sync" else to_close.aclose())
    with pytest.raises(ConfigurationError, match="the client is closed"):
        client.call(lambda zk: zk.invoices.get("i"))
    with pytest.raises(ConfigurationError, match="the client is closed"):
        client.call(lambda _: other.invoices.get("i"))
    assert server.asked == 0


@pytest.mark.peer_row(2, "yes, `with` and `async with`")
def test_a_with_block_closes_the_client() -> None:
    with drive("sync", serve(reply())).zk as zk:
        zk.invoices.get("i")
    with pytest.raises(ConfigurationError, match="closed"):
        zk.invoices.get("i")


@pytest.mark.peer_row(2, "yes, `with` and `async with`")
def test_an_async_with_block_closes_the_client() -> None:
    client = drive("asyncio", serve(reply()))

    async def use(zk: Any) -> None:
        async with zk as same:
            await same.invoices.get("i")

    client.call(use)
    with pytest.raises(ConfigurationError, match="closed"):
        client.call(lambda zk: zk.invoices.get("i"))


@pytest.mark.parametrize("name", ["x-api-key", "Authorization", "ORGANISATION"])
def test_headers_cannot_replace_what_signs(name: str) -> None:
    with pytest.raises(ConfigurationError, match=name.lower()):
        drive("sync", serve(), headers={name: "x"})


@pytest.mark.peer_row(74, '`headers={"User-Agent": …}`')
def test_a_header_that_differs_in_capitals_replaces_and_is_not_sent_twice(make: Make) -> None:
    server = serve(reply())
    client = make(server, headers={"APIVersion": "20990101", "User-Agent": "mine"})
    client.call(lambda zk: zk.invoices.get("i"))
    assert server.request.headers.get_list("apiversion") == ["20990101"]
    assert server.request.headers.get_list("user-agent") == ["mine"]


@pytest.mark.peer_row(70, "yes; nor in an error whose answer repeats it")
def test_nothing_that_is_shown_or_kept_holds_the_key(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    repeating = reply(401, {"detail": f"the key {SECRET} is wrong"}, headers={"x-echo": SECRET})
    client = make(serve(repeating), api_key=SECRET)
    with pytest.raises(AuthenticationError) as caught:
        client.call(lambda zk: zk.invoices.get("i"))
    error = caught.value
    shown = [repr(client.zk), repr(client.zk.invoices), repr(client.zk._context), repr(vars(client.zk)), caplog.text]
    shown += [str(error), repr(error), repr(vars(error)), repr(pickle.dumps(error)), repr(vars(copy.deepcopy(error)))]
    assert [text for text in shown if SECRET in text] == []
    assert error.body == {"detail": "the key [key] is wrong"}


def test_the_error_of_a_lost_connection_holds_no_key(make: Make) -> None:
    client = make(serve(http.ReadError("broken")), api_key=SECRET)
    with pytest.raises(APIConnectionError) as caught:
        client.call(lambda zk: zk.invoices.get("i"))
    cause = caught.value.__cause__
    assert isinstance(cause, http.ReadError)
    assert SECRET not in repr(cause.request.headers.raw) + repr(pickle.dumps(caught.value))


@pytest.mark.parametrize("kind", ["sync"])
def test_a_client_is_not_pickled_with_its_key(make: Make) -> None:
    client = make(serve(), api_key=SECRET)
    with pytest.raises(TypeError):
        pickle.dumps(client.zk._context.settings)
