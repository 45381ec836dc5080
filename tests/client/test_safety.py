"""The API key goes to the API and nowhere else: not in the clear, not to a redirect, and no caller replaces it."""

from typing import Any

import pytest

from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, Ask, reply, serve
from zenskar_ext import APIConnectionError, APIStatusError, ConfigurationError, InvalidRequestError

ASKS = {
    "GET": lambda zk: zk.invoices.get("i-1"),
    "POST": lambda zk: zk.customers.create(customer_name="Acme"),
    "request GET": lambda zk: zk.request("GET", "/new"),
    "request POST": lambda zk: zk.request("POST", "/new", json={"a": 1}),
}
each_way = pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS.keys())


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@each_way
def test_a_redirect_is_an_error_that_names_the_host_and_is_not_followed(make: Make, ask: Ask, status: int) -> None:
    server = serve(reply(status, headers={"location": "https://evil.example/invoices?token=t"}))
    client = make(server)
    with pytest.raises(APIStatusError, match=f"returned {status}, a redirect to evil.example that is not") as caught:
        client.call(ask)
    assert caught.value.status_code == status
    assert "token" not in str(caught.value)
    assert [request.url.host for request in server.requests] == ["api.zenskar.com"]


def test_a_redirect_on_the_same_host_is_not_followed_either(make: Make) -> None:
    server = serve(reply(307, headers={"location": "/v2/invoices/i-1"}))
    client = make(server)
    with pytest.raises(APIStatusError, match=r"a redirect to api\.zenskar\.com that is not followed"):
        client.call(ASKS["GET"])
    assert server.asked == 1


@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_a_walk_does_not_follow_a_redirect(make: Make) -> None:
    server = serve(reply(308, headers={"location": "http://evil.example/"}))
    client = make(server)
    with pytest.raises(APIStatusError, match=r"evil\.example"):
        client.walk(lambda zk: zk.invoices.list())
    assert server.asked == 1


@pytest.mark.parametrize("headers", [{}, {"location": ""}], ids=["no location", "an empty location"])
def test_a_redirect_to_nowhere_is_an_error_as_well(make: Make, headers: dict[str, str]) -> None:
    client = make(serve(reply(304 if not headers else 301, headers=headers)))
    with pytest.raises(APIStatusError, match="returned 30"):
        client.call(ASKS["GET"])


def test_a_redirect_to_what_is_no_url_is_an_error_as_well(make: Make) -> None:
    client = make(serve(reply(301, headers={"location": "https://a.example:port/"})))
    with pytest.raises((APIStatusError, APIConnectionError), match=r"\b301\b|Invalid URL in location header"):
        client.call(ASKS["POST"])


def test_no_cookie_is_sent_back(make: Make) -> None:
    server = serve(reply(headers={"set-cookie": "session=1"}))
    client = make(server)
    client.call(lambda zk: zk.request("GET", "/a"))
    client.call(lambda zk: zk.request("GET", "/b"))
    assert ["cookie" in request.headers for request in server.requests] == [False, False]


@pytest.mark.peer_row(13, "no, and a header of a call that names another organisation is refused")
@pytest.mark.parametrize("name", ["x-api-key", "X-API-Key", "Authorization", "organisation", "ORGANISATION"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_call_cannot_say_who_asks(make: Make, name: str, method: str) -> None:
    server = serve()
    client = make(server)
    with pytest.raises(
        InvalidRequestError, match=f"{method} /x: headers: {name.lower()} is set by the client"
    ) as caught:
        client.call(lambda zk: zk.request(method, "/x", headers={"x-other": "1", name: "hush"}))
    assert "hush" not in str(caught.value)
    assert server.asked == 0


@pytest.mark.parametrize("headers", [{b"x-api-key": "k"}, {1: "x"}, {"x": b"y"}, [("x-api-key", "k")], "x-api-key"])
def test_headers_in_other_shapes_are_refused(make: Make, headers: Any) -> None:
    server = serve()
    client = make(server)
    with pytest.raises(InvalidRequestError, match=r"headers: (give a dict|.* is not the name)"):
        client.call(lambda zk: zk.request("GET", "/x", headers=headers))
    assert server.asked == 0


@pytest.mark.parametrize(
    "path",
    [
        "https://evil.example/x",
        "HTTPS://evil.example",
        "//evil.example/x",
        "///evil.example/x",
        "evil.example",
        "@evil.example",
        "\\\\evil.example",
        " /x",
        "?x=1",
        "#x",
    ],
)
@pytest.mark.parametrize("params", [{}, {"a": 1}], ids=["bare", "with parameters"])
def test_a_path_that_may_name_a_host_is_refused(make: Make, path: str, params: dict[str, int]) -> None:
    server = serve()
    client = make(server)
    with pytest.raises(InvalidRequestError, match="give a path of the API, such as /invoices"):
        client.call(lambda zk: zk.request("GET", path, params=params))
    assert server.asked == 0


@pytest.mark.parametrize(
    "path", ["/@evil.example", "/\\evil.example", "/:80/x", "/a/..b", "/%2f%2fevil.example", "/a//b"]
)
@pytest.mark.parametrize(
    "base_url", ["https://api.zenskar.com", "https://api.zenskar.com/", "https://api.zenskar.com/v1"]
)
def test_a_path_stays_on_the_host_of_the_client(make: Make, path: str, base_url: str) -> None:
    server = serve(reply())
    make(server, base_url=base_url).call(lambda zk: zk.request("GET", path))
    assert server.request.url.host == "api.zenskar.com"


@pytest.mark.peer_row(9, "`base_url`, `ZENSKAR_BASE_URL`; plain http is refused unless allowed")
def test_a_key_is_not_sent_in_the_clear_unless_asked_to(make: Make) -> None:
    server = serve(reply())
    with pytest.raises(ConfigurationError, match="would send the API key in the clear") as caught:
        make(server, base_url="http://billing.example:8080/api")
    assert "or pass allow_http=True" in str(caught.value)
    make(server, base_url="http://billing.example:8080/api", allow_http=True).call(lambda zk: zk.request("GET", "/x"))
    assert str(server.request.url) == "http://billing.example:8080/api/x"


@pytest.mark.peer_row(9, "`base_url`, `ZENSKAR_BASE_URL`; plain http is refused unless allowed")
def test_the_address_in_the_environment_is_checked_too(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENSKAR_BASE_URL", "http://billing.example")
    with pytest.raises(ConfigurationError, match="in the clear"):
        make(serve())
