"""How a call becomes a request: its address, its credentials, and what the caller may change."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client import http
from zenskar_client.api.customers import create_customer, get_customer
from zenskar_client.api.usage_events import ingest_usage_event
from zenskar_client.operations import Request
from zenskar_ext._sansio.redaction import unsigned
from zenskar_ext._sansio.requests import KEY_HEADER, key_of, of_operation, of_path
from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.options import Options
from zenskar_ext.settings import Secret, Settings

BASE = "https://api.example"
SETTINGS = Settings(Secret("zen-key-5f2c"), "org", BASE, "20230501")
EVENT: dict[str, Any] = {"customer_id": "c1", "timestamp": "2026-01-01 00:00:00", "data": {}}


def made(request: Request[Any], **options: Any) -> http.Request:
    numbers = itertools.count(1)
    return of_operation(request, SETTINGS, Options(**options), lambda: f"key-{next(numbers)}")


def asked(path: str, *, settings: Settings = SETTINGS, headers: dict[str, str] | None = None) -> http.Request:
    return of_path("get", path, settings, Options(), operation=None, params={}, json=None, headers=headers or {})


@pytest.mark.slow
@given(
    base_url=st.sampled_from(
        [BASE, f"{BASE}/", f"{BASE}//", "http://127.0.0.1:8085/a/b", "http://[::1]:80/a", "https://ü.example/ü/%61/./"]
    ),
    path=st.text(st.sampled_from("/.ab:@?=&%6+ ,;~'\"[]{}#ü€")).map(lambda text: f"/{text.lstrip('/')}"),
    headers=st.dictionaries(
        st.sampled_from(["accept", "x-a", "X-B"]), st.text(st.sampled_from("ab,; ")).map(str.strip)
    ),
)
def test_a_request_is_what_the_http_library_makes_of_the_same(
    base_url: str, path: str, headers: dict[str, str]
) -> None:
    settings = SETTINGS._replace(base_url=base_url)
    theirs = http.Client(base_url=base_url, headers=settings.headers()).build_request("GET", path, headers=headers)
    ours = asked(path, settings=settings, headers=headers)
    assert (ours.url.scheme, ours.url.netloc) == (theirs.url.scheme, theirs.url.netloc)
    assert ours.url.raw_path == theirs.url.raw_path
    assert dict(ours.headers) == dict(theirs.headers)


def test_a_request_is_signed_when_it_is_sent() -> None:
    for request in (made(get_customer.request("c1")), asked("/customers/c1")):
        assert (request.method, str(request.url)) == ("GET", f"{BASE}/customers/c1")
        assert not {"x-api-key", "organisation"} & set(request.headers)
        sent = SETTINGS.signed(request)
        signed = [sent.headers[name] for name in ("x-api-key", "organisation", "apiversion")]
        assert signed == ["zen-key-5f2c", "org", "20230501"]


def test_an_operation_has_a_key_of_idempotency_where_it_takes_one() -> None:
    assert made(ingest_usage_event.request("calls", EVENT)).headers[KEY_HEADER] == "key-1"
    assert key_of(made(create_customer.request({"customer_name": "Acme"}))) is None


@pytest.mark.parametrize(
    ("headers", "has"), [({}, False), ({KEY_HEADER: ""}, False), ({KEY_HEADER.lower(): "k"}, True)], ids=str
)
def test_a_key_is_one_if_something_stands_in_it(headers: dict[str, str], has: bool) -> None:
    assert (key_of(asked("/a", headers=headers)) is not None) is has


@pytest.mark.parametrize("name", ["X-API-Key", "authorization", "Organisation"])
def test_a_call_does_not_say_who_asks(name: str) -> None:
    with pytest.raises(InvalidRequestError, match=f"headers: {name.lower()} is set by the client"):
        asked("/a", headers={name: "other"})


def test_the_own_key_of_a_call_wins() -> None:
    request = ingest_usage_event.request("calls", EVENT, idempotency_key="mine")
    assert made(request).headers[KEY_HEADER] == "mine"


def test_whoever_a_request_says_sends_it_the_client_does() -> None:
    others = [
        ("X-API-Key", "a"),
        ("Authorization", "Bearer b"),
        ("x-api-key", "c"),
        ("Organisation", "d"),
        ("X-A", "e"),
    ]
    sent = SETTINGS.signed(http.Request("GET", f"{BASE}/a", headers=others))
    assert sent.headers.multi_items()[1:] == [("x-a", "e"), ("x-api-key", "zen-key-5f2c"), ("organisation", "org")]
    assert sent.headers.raw[1] == (b"X-A", b"e")


def test_a_request_that_others_may_see_is_not_signed() -> None:
    request = unsigned(SETTINGS.signed(asked("/customers/c1", headers={"x-a": "1"})))
    assert str(request.url) == f"{BASE}/customers/c1"
    assert request.headers["x-a"] == "1"
    assert not {"x-api-key", "authorization", "organisation"} & set(request.headers)


def test_parameters_that_are_not_a_mapping_are_refused() -> None:
    params: Any = "a=b"
    with pytest.raises(InvalidRequestError, match="GET /a: params is str; give a dict"):
        of_path("GET", "/a", SETTINGS, Options(), operation=None, params=params, json=None, headers={})


@pytest.mark.parametrize("method", ["", "GET /x", "GET\r\n", "G-T", "CONNECT", "trace", 7, None])
def test_an_odd_method_is_refused(method: Any) -> None:
    with pytest.raises(InvalidRequestError, match="is not a method of HTTP; give one such as GET"):
        of_path(method, "/a", SETTINGS, Options(), operation=None, params={}, json=None, headers={})


def test_signing_changes_nothing_else() -> None:
    request = made(ingest_usage_event.request("calls", EVENT))
    request.extensions["timeout"] = {"read": 3}
    sent = SETTINGS.signed(request)
    assert (sent.method, sent.url, sent.content, sent.extensions) == (
        request.method,
        request.url,
        request.content,
        request.extensions,
    )
    assert dict(unsigned(sent).headers) == dict(request.headers)
    assert dict(SETTINGS.signed(sent).headers) == dict(sent.headers)
