"""Ids in paths: escaped, and refused where they would lead elsewhere."""

from typing import Any
from uuid import UUID

import pytest

from tests.client.conftest import Make
from tests.client.driving import reply, serve
from zenskar_ext import InvalidRequestError


@pytest.mark.peer_row(15, "yes; refuses empty, `.` and `..`")
@pytest.mark.parametrize(
    ("given", "path"),
    [
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
    ],
)  # fmt: skip
def test_an_id_is_escaped(make: Make, given: Any, path: bytes) -> None:
    server = serve(reply())
    make(server).call(lambda zk: zk.invoices.get(given))
    assert server.request.url.raw_path == b"/invoices/" + path


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
