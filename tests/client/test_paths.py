"""Ids in paths: escaped, and refused where they would lead elsewhere; and paths that must not be sent twice."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.client.conftest import Make
from tests.client.driving import Handler, Server, reply, serve
from zenskar_client import http
from zenskar_client.api.data_source_connectors import sync_data_source_connector
from zenskar_ext import APIConnectionError, InvalidRequestError, NotFoundError, ZenskarError

Call = Callable[..., Any]


@pytest.fixture(params=["request", "download"])
def call(request: pytest.FixtureRequest, make: Make, tmp_path: Path) -> Call:
    """Call a path of a server, or download it; nothing may be left of a download that fails."""

    def run(server: Server, path: Any, **more: Any) -> None:
        client = make(server)
        if request.param == "request":
            client.call(lambda zk: zk.request("GET", path, **more))
            return
        try:
            client.call(lambda zk: zk.download(path, tmp_path / "a", **more))
        except ZenskarError:
            assert list(tmp_path.iterdir()) == []
            raise

    return run


IDS = [
    pytest.param("3c90c3cc-0d44-4b50-8888-8dd25736052a", b"3c90c3cc-0d44-4b50-8888-8dd25736052a", id="a UUID as text"),
    pytest.param(UUID(int=7), b"00000000-0000-0000-0000-000000000007", id="a UUID"),
    pytest.param("a/b?c", b"a%2Fb%3Fc", id="a slash and a question mark"),
    pytest.param("a#b", b"a%23b", id="a hash"),
    pytest.param("%2e%2e", b"%252e%252e", id="escapes are not taken for escapes"),
    pytest.param("..a", b"..a", id="dots with something"),
    pytest.param("é 💶", b"%C3%A9%20%F0%9F%92%B6", id="letters of the world"),
    pytest.param("a\r\nb", b"a%0D%0Ab", id="a line break"),
    pytest.param("{invoice_id}", b"%7Binvoice_id%7D", id="the name of the parameter"),
    pytest.param(5, b"5", id="a number"),
    pytest.param("%", b"%25", id="a percent sign alone"),
    pytest.param("100%25", b"100%2525", id="an escape of a percent sign"),
    pytest.param("../invoices", b"..%2Finvoices", id="up and down"),
    pytest.param("..\\..", b"..%5C..", id="up the other way"),
    pytest.param("..;a=1", b"..%3Ba%3D1", id="up with a parameter"),
    pytest.param("...", b"...", id="three dots"),
    pytest.param("a\x00b", b"a%00b", id="a zero"),
    pytest.param("\uff0e\uff0e", b"%EF%BC%8E%EF%BC%8E", id="wide dots"),
    pytest.param("e\u0301", b"e%CC%81", id="a letter and its accent stay two"),
    pytest.param("\u202egnp", b"%E2%80%AEgnp", id="a text that turns around"),
    pytest.param("a" * 10_000, b"a" * 10_000, id="10,000 letters"),
]  # fmt: skip


@pytest.mark.peer_row(15, "yes; refuses empty, `.` and `..`")
@pytest.mark.parametrize(("given", "path"), IDS)
def test_an_id_is_escaped(make: Make, given: Any, path: bytes) -> None:
    server = serve(reply())
    make(server).call(lambda zk: zk.invoices.get(given))
    assert server.request.url.raw_path == b"/invoices/" + path


@pytest.mark.parametrize(
    ("given", "path"), [*IDS, pytest.param("../customers/1", b"..%2Fcustomers%2F1", id="to others")]
)
def test_an_id_in_the_path_of_a_call_is_escaped_alike(call: Call, given: Any, path: bytes) -> None:
    server = serve(reply())
    call(server, "/invoices/{invoice_id}/x", invoice_id=given, params={"a": "{b}"})
    assert server.request.url.raw_path == b"/invoices/" + path + b"/x?a=%7Bb%7D"


@pytest.mark.peer_row(15, "yes; refuses empty, `.` and `..`")
@pytest.mark.parametrize("given", ["", ".", "..", " ", " .. ", None, 1.5, b"a", "\ud800"])
def test_what_is_no_id_is_refused(make: Make, given: Any) -> None:
    server = serve()
    client = make(server)
    with pytest.raises(InvalidRequestError, match=r"invoices\.get: invoice_id"):
        client.call(lambda zk: zk.invoices.get(given))
    assert server.asked == 0


@pytest.mark.parametrize("letter", ["a", "\u00e9"], ids=["plain", "escaped"])
def test_an_id_that_no_address_can_hold_is_refused(make: Make, letter: str) -> None:
    server = serve()
    client = make(server)
    with pytest.raises(InvalidRequestError, match="URL too long"):
        client.call(lambda zk: zk.invoices.get(letter * 70_000))
    assert server.asked == 0


def test_each_id_stands_in_its_own_place(make: Make) -> None:
    server = serve(reply())
    make(server).call(lambda zk: zk.customers.update_address("{address_id}", "a/b", city="C"))
    assert server.request.url.raw_path == b"/customers/%7Baddress_id%7D/addresses/a%2Fb"


@pytest.mark.parametrize("base_url", ["http://localhost:1/api", "http://localhost:1/api/"])
def test_the_path_of_the_base_url_stays_in_front(make: Make, base_url: str) -> None:
    server = serve(reply())
    make(server, base_url=base_url).call(lambda zk: zk.invoices.get("a/b"))
    assert server.request.url.raw_path == b"/api/invoices/a%2Fb"


@pytest.mark.parametrize("given", ["", ".", "..", " ", " .. ", None, 1.5, b"a", "\ud800", ["a"]])
def test_what_is_no_id_is_refused_in_the_path_of_a_call_too(call: Call, given: Any) -> None:
    server = serve()
    with pytest.raises(InvalidRequestError, match=r"GET /invoices/\{invoice_id\}: invoice_id"):
        call(server, "/invoices/{invoice_id}", invoice_id=given)
    assert server.asked == 0


@pytest.mark.parametrize(
    ("path", "ids", "says"),
    [
        pytest.param("https://evil.example/a", {}, "give a path of the API, such as /invoices", id="a URL"),
        pytest.param("//evil.example/a", {}, "give a path of the API", id="a URL without a scheme"),
        pytest.param("", {}, "give a path of the API", id="nothing"),
        pytest.param(5, {}, "give a path of the API", id="a number"),
        pytest.param(b"/a", {}, "give a path of the API", id="bytes"),
        pytest.param(
            "/invoices/../customers/1", {}, r"\. and \.\. lead to another path; give ids as keywords", id="up"
        ),
        pytest.param("/invoices/..", {}, "lead to another path", id="up at the end"),
        pytest.param("/../a", {}, "lead to another path", id="up at the beginning"),
        pytest.param("/a/./b", {}, "lead to another path", id="here"),
        pytest.param("/a/%2e%2e/b", {}, "lead to another path", id="up, escaped"),
        pytest.param("/a/.%2E/b", {}, "lead to another path", id="up, half escaped"),
        pytest.param("/a/%2e/b", {}, "lead to another path", id="here, escaped"),
        pytest.param("/a/..%2Fb", {}, "lead to another path", id="up and an escaped slash"),
        pytest.param("/a%2f../b", {}, "lead to another path", id="an escaped slash and up"),
        pytest.param("/a/..%5cb", {}, "lead to another path", id="up the other way"),
        pytest.param("/a/{b}/../c", {"b": "b"}, "lead to another path", id="up with an id"),
        pytest.param("/a#b", {}, "what follows # is not sent; write %23", id="a fragment"),
        pytest.param("/a?b=c#d", {}, "(what follows # is|give what follows)", id="a fragment of a query"),
        pytest.param("/invoices/{invoice_id}", {}, "give invoice_id=..., the id that belongs", id="no id"),
        pytest.param("/a/{b}/{c}", {"b": "1"}, "give c=...", id="one of two"),
        pytest.param("/invoices/{invoice_id}", {"invoice_di": "i"}, "did you mean invoice_id", id="misspelt"),
        pytest.param("/invoices/i", {"invoice_id": "i"}, r"no \{invoice_id\}; the ids in it: none", id="no place"),
        pytest.param("/a/{b}", {"b": "1", "zzzz": "2"}, r"no \{zzzz\}; the ids in it: b", id="one too many"),
        pytest.param("/a", {"parms": {}}, "did you mean params", id="a misspelt argument"),
        pytest.param("/a/{params}", {}, r"params is another argument of this method; write \{params_id\}", id="a name"),
        pytest.param("/a/{path}", {}, "path is another argument", id="the name of the path"),
        pytest.param("/a/{self}", {}, "self is another argument", id="the name of the client"),
        pytest.param("/a/{}", {}, "a brace without its other half or without a name; write %7B", id="no name"),
        pytest.param("/a/{b", {}, "a brace without its other half", id="half a brace"),
        pytest.param("/a/b}", {}, "a brace without its other half", id="the other half"),
        pytest.param("/a/{{b}}", {"b": "1"}, "a brace without its other half", id="two braces"),
    ],
)
def test_a_path_that_leads_elsewhere_is_refused_before_sending(
    call: Call, path: Any, ids: dict[str, Any], says: str
) -> None:
    server = serve()
    with pytest.raises(InvalidRequestError, match=says):
        call(server, path, **ids)
    assert server.asked == 0


@pytest.mark.parametrize("path", ["/a?b=c", "/a?", "/a??", "/invoices/x?y/download_invoice"])
def test_the_query_of_a_download_is_not_in_its_path(make: Make, tmp_path: Path, path: str) -> None:
    server = serve(reply())
    client = make(server)
    with pytest.raises(InvalidRequestError, match=r"give what follows \? as params=..., or an id with \? as a keyword"):
        client.call(lambda zk: zk.download(path, tmp_path / "a"))
    assert server.asked == 0
    client.call(lambda zk: zk.request("GET", "/a?b={c}"))
    assert server.request.url.raw_path == b"/a?b={c}"


def test_an_error_names_the_place_of_an_id_and_the_path_that_was_sent(make: Make, tmp_path: Path) -> None:
    told: list[Any] = []
    client = make(serve(reply(404, {"detail": "no"})), on_attempt=told.append)
    with pytest.raises(NotFoundError, match=r"GET /a/\{b\}: GET /a/5 returned 404: no"):
        client.call(lambda zk: zk.download("/a/{b}", tmp_path / "a", b="5"))
    assert [(each.operation, each.template) for each in told] == [("GET /a/{b}", "/a/{b}")]


# What is never sent twice


SYNC = sync_data_source_connector.OPERATION.path
LOST: list[Handler | Exception] = [reply(503), http.ReadError("cut"), http.ConnectError("refused"), reply(429)]


@pytest.mark.parametrize(
    "path",
    [
        "/invoices/pay/abc",
        "/invoices/pay/{payload}",
        "/invoices/pay/abc/",
        "/invoices//pay/abc",
        "/Invoices/PAY/abc",
        "/invoices/p%61y/abc",
        "/invoices%2Fpay%2Fabc",
        "/invoices/pay/a%2Fb",
        "/contract_v2/c/expire",
        re.sub("{[^}]*}", "d", SYNC),
        SYNC,
    ],
)
@pytest.mark.parametrize("lost", LOST, ids=["503", "cut", "refused", "429"])
def test_what_is_never_repeated_is_sent_once_by_its_path_too(call: Call, path: str, lost: Any) -> None:
    server = serve(lost, reply())
    name = path.partition("{")[2].partition("}")[0]
    with pytest.raises(ZenskarError):
        call(server, path, **({name: "a/b"} if name else {}))
    assert server.asked == 1


@pytest.mark.parametrize("method", ["GET", "get", "HEAD", "OPTIONS", "PUT", "DELETE", "POST", "PATCH"])
def test_what_is_never_repeated_is_sent_once_with_any_method_and_key(make: Make, method: str) -> None:
    server = serve(http.ReadError("cut"), reply())
    client = make(server)
    with pytest.raises(APIConnectionError):
        client.call(lambda zk: zk.request(method, "/invoices/pay/abc?a=b", headers={"Idempotency-Key": "k"}))
    assert server.asked == 1


@pytest.mark.parametrize(
    "path",
    [
        "/invoices/pay",
        "/invoices/pay/a/b",
        "/invoices/a/pay",
        "/datasources/sync",
        "/datasources/d",
        "/x/invoices/pay/a",
    ],
)
def test_its_neighbours_are_repeated(call: Call, path: str) -> None:
    server = serve(reply(503), reply())
    call(server, path)
    assert server.asked == 2
