"""`zk.request`: calls without a method of their own are signed, retried and checked like all others."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, Ask, reply, serve
from zenskar_client import http
from zenskar_ext import APIConnectionError, InvalidRequestError, NotFoundError, ZenskarError


@pytest.mark.peer_row(14, "yes `request()`, signed; returns an `httpx2.Response`")
@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_a_request_is_signed_and_returns_the_response_of_the_http_library(make: Make) -> None:
    server = serve(reply(data={"a": 1}))
    response = make(server).call(lambda zk: zk.request("get", "/some/new/path", params={"limit": 5}))
    assert isinstance(response, http.Response)
    assert response.json() == {"a": 1}
    headers = server.request.headers
    assert (headers["x-api-key"], headers["organisation"], headers["apiversion"]) == ("key-1", "org-1", "20230501")
    assert (server.request.method, str(server.request.url)) == ("GET", "https://api.zenskar.com/some/new/path?limit=5")
    assert server.request.content == b""
    assert "content-type" not in headers


def test_a_request_is_sent_again_like_everything_else(make: Make) -> None:
    server = serve(reply(503), http.ReadError("cut"), reply())
    make(server).call(lambda zk: zk.request("GET", "/x"))
    assert server.asked == 3


@pytest.mark.parametrize("name", ["Idempotency-Key", "idempotency-key"])
def test_a_post_with_a_key_is_sent_again(make: Make, name: str) -> None:
    server = serve(http.ReadError("cut"), reply())
    make(server).call(lambda zk: zk.request("POST", "/x", json={}, headers={name: "k"}))
    assert [request.headers["idempotency-key"] for request in server.requests] == ["k", "k"]
    broken = serve(http.ReadError("cut"))
    client = make(broken)
    with pytest.raises(APIConnectionError):
        client.call(lambda zk: zk.request("POST", "/x", json={}))
    assert broken.asked == 1


def test_an_answer_that_is_not_2xx_raises(make: Make) -> None:
    client = make(serve(reply(404, {"detail": "Not Found"})))
    with pytest.raises(NotFoundError, match=r"^GET /nowhere returned 404: Not Found"):
        client.call(lambda zk: zk.request("GET", "/nowhere"))


def test_values_are_written_as_everywhere(make: Make) -> None:
    server = serve(reply())
    time = datetime(2026, 1, 1, tzinfo=UTC)
    body = {"amount": Decimal("0.10"), "at": time}
    make(server).call(
        lambda zk: zk.request("PUT", "/x", params={"a": Decimal("1E+2"), "at": time, "b": True}, json=body)
    )
    assert dict(server.request.url.params) == {"a": "100", "at": "2026-01-01T00:00:00Z", "b": "true"}
    assert server.request.content == b'{"amount":0.10,"at":"2026-01-01T00:00:00Z"}'
    assert server.request.headers["content-type"] == "application/json"


MOMENT = datetime(2026, 1, 31, 5, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))


@pytest.mark.parametrize(
    ("path", "body", "sent"),
    [
        pytest.param("/nowhere", {"a": [MOMENT]}, '{"a":["2026-01-31T00:00:00Z"]}', id="a path that nobody knows"),
        pytest.param(
            "/usage/{raw_metric_slug}",
            {"timestamp": MOMENT, "data": {"at": [MOMENT]}},
            '{"timestamp":"2026-01-31 00:00:00","data":{"at":["2026-01-31 00:00:00"]}}',
            id="in UTC, at every depth",
        ),
        pytest.param(
            "/usage/calls?a=b",
            [{"timestamp": MOMENT}, {"timestamp": "now"}],
            '[{"timestamp":"2026-01-31 00:00:00"},{"timestamp":"now"}]',
            id="in a list",
        ),
        pytest.param(
            "/invoices/generate_invoice", {"from_date": MOMENT}, '{"from_date":1769817600}', id="in Unix seconds"
        ),
        pytest.param(
            "/Invoices/generate_invoice/", {"to_date": MOMENT}, '{"to_date":1769817600}', id="another spelling"
        ),
        pytest.param("/payments", {"timestamp": MOMENT}, '{"timestamp":"2026-01-31T00:00:00Z"}', id="as ISO"),
        pytest.param("/payments", {"new": MOMENT}, '{"new":"2026-01-31T00:00:00Z"}', id="a field that nobody knows"),
    ],
)
def test_a_body_is_written_as_that_of_the_operation_at_its_path(make: Make, path: str, body: Any, sent: str) -> None:
    server = serve(reply())
    ids = {"raw_metric_slug": "calls"} if "{" in path else {}
    make(server).call(lambda zk: zk.request("POST", path, json=body, **ids))
    assert server.request.content.decode() == sent


def test_so_are_parameters_but_text_is_sent_as_it_is(make: Make) -> None:
    server = serve(reply())
    path = "/accounting_new/balance_sheet/v2"
    params = {"start_date": MOMENT.date(), "end_date": "yesterday", "limit": "-1"}
    client = make(server)

    def ask(params: dict[str, Any]) -> Ask:
        return lambda zk: zk.request("GET", path, params=params)

    client.call(ask(params))
    assert dict(server.request.url.params) == {"start_date": "2026-01-31", "end_date": "yesterday", "limit": "-1"}
    for wrong, says in (
        ({"start_date": MOMENT}, "is a datetime, but the field is a date"),
        ({"limit": 0}, "give an int"),
    ):
        with pytest.raises(InvalidRequestError, match=f"GET {path}: .*{says}"):
            client.call(ask(wrong))


def test_so_is_money(make: Make) -> None:
    server = serve(reply())
    client = make(server)
    with pytest.raises(InvalidRequestError, match=r"POST /payments: amount: 0\.1 is a float.*pass Decimal"):
        client.call(lambda zk: zk.request("POST", "/payments", json={"amount": 0.1}))
    with pytest.raises(InvalidRequestError, match=r"POST /payments: amount: 0\.10 has a fraction"):
        client.call(lambda zk: zk.request("POST", "/payments", json={"amount": Decimal("0.10")}))
    assert server.asked == 0
    client.call(lambda zk: zk.request("POST", "/payments", json={"amount": Decimal("10.00")}))
    assert server.request.content == b'{"amount":10}'


def test_parameters_join_those_of_the_path(make: Make) -> None:
    server = serve(reply())
    make(server).call(lambda zk: zk.request("GET", "/x?y=1", params={"z": 2}))
    assert dict(server.request.url.params) == {"y": "1", "z": "2"}


def test_the_headers_of_the_caller_replace_those_of_the_client(make: Make) -> None:
    server = serve(reply())
    headers = {"Content-Type": "application/merge-patch+json", "ApiVersion": "20990101"}
    make(server).call(lambda zk: zk.request("PATCH", "/x", json={}, headers=headers))
    assert server.request.headers.get_list("content-type") == ["application/merge-patch+json"]
    assert server.request.headers.get_list("apiversion") == ["20990101"]


@pytest.mark.parametrize("json_body", [[], {}, 0, False, ""])
def test_an_empty_body_is_still_a_body(make: Make, json_body: Any) -> None:
    server = serve(reply())
    make(server).call(lambda zk: zk.request("POST", "/x", json=json_body))
    assert json.loads(server.request.content) == json_body


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        pytest.param(lambda zk: zk.request("GET", "https://evil.example/x"), "give a path of the API", id="a URL"),
        pytest.param(lambda zk: zk.request("GET", "//evil.example/x"), "give a path of the API", id="a URL, no scheme"),
        pytest.param(lambda zk: zk.request("GET", "x"), "give a path of the API", id="no slash"),
        pytest.param(lambda zk: zk.request("GET", ""), "give a path of the API", id="nothing"),
        pytest.param(lambda zk: zk.request("GET", "/a\x00b"), "Invalid non-printable", id="a control character"),
        pytest.param(
            lambda zk: zk.request("GET", "/a\x00b", params={"a": 1}), "Invalid non-printable", id="... with parameters"
        ),
        pytest.param(lambda zk: zk.request("GET", "/\ud800"), "surrogates", id="half a character"),
        pytest.param(lambda zk: zk.request("GET", "/x", params={"a": 0.1}), "0.1 is a float", id="a float"),
        pytest.param(lambda zk: zk.request("GET", "/x", params={"a": None}), "a: None cannot be sent here", id="None"),
        pytest.param(lambda zk: zk.request("GET", "/x", params={"a": "\ud800"}), "surrogates", id="half of one, again"),
        pytest.param(lambda zk: zk.request("GET", "/x", params={"a": [1]}), "list cannot be sent", id="a list"),
        pytest.param(lambda zk: zk.request("POST", "/x", json={"a": {1}}), "a: set cannot be written", id="a set"),
        pytest.param(lambda zk: zk.request("POST", "/x", json="\ud800"), "surrogates", id="half a character as JSON"),
        pytest.param(lambda zk: zk.request("POST", "/x", json=float("nan")), "nan is not a JSON", id="NaN"),
        pytest.param(lambda zk: zk.request("GET", "/x", headers={"x": "ü"}), "cannot be sent", id="a header"),
        pytest.param(
            lambda zk: zk.request("GET", "/x", headers={"x": 1}), "headers: give a dict", id="a header of an int"
        ),
        pytest.param(
            lambda zk: zk.request("GET", "/x", headers={1: "x"}), "headers: give a dict", id="... with such a name"
        ),
    ],
)
def test_what_cannot_be_sent_is_refused_before_sending(make: Make, ask: Ask, says: str) -> None:
    server = serve()
    client = make(server)
    with pytest.raises(InvalidRequestError) as caught:
        client.call(ask)
    assert says in str(caught.value)
    assert server.asked == 0


@pytest.mark.parametrize("path", ["/@evil.example", "/\\evil.example", "/:80/x", "/a/..b"])
def test_a_path_never_leads_to_another_host(make: Make, path: str) -> None:
    server = serve(reply())
    make(server).call(lambda zk: zk.request("GET", path, params={"a": 1}))
    assert server.request.url.host == "api.zenskar.com"


FORGED = "x\r\n2026-01-01 INFO all is well\x1b[2K"


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda zk: zk.request("GET", f"/{FORGED}"), id="a path"),
        pytest.param(lambda zk: zk.request("GET", FORGED), id="a path without a slash"),
        pytest.param(lambda zk: zk.request(FORGED, "/x"), id="a method"),
        pytest.param(lambda zk: zk.request("GET", "/x", **{FORGED: "1"}), id="the name of an id"),
        pytest.param(lambda zk: zk.request("GET", f"/{{{FORGED}}}"), id="a placeholder"),
        pytest.param(lambda zk: zk.request("GET", "/x", headers={FORGED: "1"}), id="the name of a header"),
        pytest.param(lambda zk: zk.request("GET", "/x", headers={"a": FORGED}), id="a header"),
        pytest.param(lambda zk: zk.request("GET", "/x", params={FORGED: object()}), id="the name of a parameter"),
        pytest.param(lambda zk: zk.request("POST", "/x", json={FORGED: object()}), id="a key of a body"),
        pytest.param(lambda zk: zk.customers.create(**{FORGED: 1}), id="a field"),
        pytest.param(lambda zk: zk.customers.create({FORGED: object()}), id="a key of the body of an operation"),
        pytest.param(lambda zk: zk.invoices.list(**{FORGED: 1}), id="a filter"),
        pytest.param(lambda zk: zk.invoices.raw.list(status=f"a{FORGED}", due_date=FORGED), id="the value of a filter"),
        pytest.param(lambda zk: zk.invoices.raw.list(cursor=7, order=object()), id="a control"),
        pytest.param(lambda zk: zk.download(f"/{FORGED}", "/tmp"), id="the path of a download"),
        pytest.param(lambda zk: zk.download("/x", f"/tmp/\0{FORGED}"), id="the target of a download"),
    ],
)
def test_no_error_shows_a_line_break_of_what_it_refuses(make: Make, ask: Ask) -> None:
    server = serve(reply())
    client = make(server)
    with pytest.raises(ZenskarError) as caught:
        client.call(ask)
    shown: BaseException | None = caught.value
    while shown is not None:
        assert str(shown).isprintable()
        shown = shown.__cause__
    assert server.asked == 0


def test_no_error_and_no_record_of_a_path_that_is_sent_has_a_line_break(
    make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    client = make(serve(reply(404, {"detail": f"no {FORGED}"})))
    with caplog.at_level("DEBUG", "zenskar"), pytest.raises(NotFoundError) as caught:
        client.call(lambda zk: zk.request("GET", "/a\u2028b\x85/{it}", it=FORGED))
    assert str(caught.value).isprintable()
    assert caught.value.operation == r"GET /a\u2028b\x85/{it}"
    assert caplog.messages
    assert all(message.isprintable() for message in caplog.messages)
