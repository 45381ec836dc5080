"""The responses that real servers give when they refuse or fail, and the error that a caller gets."""

import copy
import json
import pickle
import traceback
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from attrs import field, frozen

from tests.client.conftest import Make
from tests.client.driving import reply, serve
from zenskar_client import http
from zenskar_ext import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
    ZenskarError,
)

KEY = "zen/key+5f2c=="
QUOTED = "zen%2Fkey%2B5f2c%3D%3D"
FIELDS = {
    "detail": [
        {"loc": ["query", "due_date__lt"], "msg": "invalid datetime format", "type": "value_error.datetime"},
        {"loc": ["body", "line_items", 0, "amount"], "msg": "field required", "type": "value_error.missing"},
    ]
}
DENIED = {"Message": "User is not authorized to access this resource with an explicit deny"}
CLOUDFLARE = """<!DOCTYPE html>
<!--[if lt IE 7]> <html class="no-js ie6 oldie" lang="en-US"> <![endif]-->
<html class="no-js" lang="en-US">
<head>
<title>api.zenskar.com | 520: Web server is returning an unknown error</title>
<meta charset="UTF-8" />
</head><body>...</body></html>"""
NGINX = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center>nginx</center>\r\n</body>\r\n</html>\r\n"


@frozen
class Case:
    """A response, and what its error says after `invoices.get: GET /invoices/i returned `."""

    kind: type[APIStatusError]
    status: int
    content: str | bytes
    says: str
    body: Any
    headers: dict[str, str] = field(factory=dict[str, str])
    request_id: str | None = None
    attempts: int = 1
    fields: dict[str, str] | None = None
    retry_after: float | None = None


CASES = {
    "422 as documented": Case(
        UnprocessableEntityError,
        422,
        json.dumps(FIELDS),
        "422: query.due_date__lt: invalid datetime format; body.line_items.0.amount: field required",
        FIELDS,
        fields={"query.due_date__lt": "invalid datetime format", "body.line_items.0.amount": "field required"},
    ),
    "422 with a sentence": Case(
        UnprocessableEntityError, 422, '{"detail": "No plan"}', "422: No plan", {"detail": "No plan"}, fields={}
    ),
    "422 with nothing": Case(UnprocessableEntityError, 422, "", "422", None, fields={}),
    "400 with a sentence": Case(BadRequestError, 400, '{"detail": "No plan"}', "400: No plan", {"detail": "No plan"}),
    "403 of the gateway": Case(
        PermissionDeniedError,
        403,
        json.dumps(DENIED),
        f"403: {DENIED['Message']}",
        DENIED,
        headers={"x-amzn-RequestId": "a-1", "x-amz-apigw-id": "a-2"},
        request_id="a-1",
    ),
    "404 in plain text": Case(
        NotFoundError, 404, "404 page not found\n", "404: 404 page not found", "404 page not found\n"
    ),
    "409 as a JSON string": Case(ConflictError, 409, '"Already approved"', "409: Already approved", "Already approved"),
    "400 as a list": Case(BadRequestError, 400, '["a", "b"]', '400: ["a","b"]', ["a", "b"]),
    "400 as a number": Case(BadRequestError, 400, "17", "400: 17", 17),
    "400 as null": Case(BadRequestError, 400, "null", "400", None),
    "400 with its error inside": Case(
        BadRequestError,
        400,
        '{"error": {"code": "E7", "message": "No plan"}}',
        "400: No plan",
        {"error": {"code": "E7", "message": "No plan"}},
    ),
    "JSON that was cut": Case(BadRequestError, 400, '{"detail": "No pl', '400: {"detail": "No pl', '{"detail": "No pl'),
    "bytes that are no UTF-8": Case(BadRequestError, 400, b"\xff\xfeno", "400: ��no", "��no"),
    "502 as HTML": Case(InternalServerError, 502, NGINX, "502: 502 Bad Gateway", NGINX, attempts=3),
    "500 in plain text": Case(
        InternalServerError,
        500,
        "Internal Server Error",
        "500: Internal Server Error",
        "Internal Server Error",
        attempts=3,
    ),
    "503 with nothing": Case(InternalServerError, 503, "", "503", None, attempts=3),
    "520 with nothing": Case(InternalServerError, 520, "", "520", None, attempts=3),
    "520 of Cloudflare": Case(
        InternalServerError,
        520,
        CLOUDFLARE,
        "520: api.zenskar.com | 520: Web server is returning an unknown error",
        CLOUDFLARE,
        headers={"CF-RAY": "8f3-FRA"},
        request_id="8f3-FRA",
        attempts=3,
    ),
    "429 that does not say how long": Case(
        RateLimitError, 429, '{"detail": "Slow down"}', "429: Slow down", {"detail": "Slow down"}, attempts=3
    ),
    "429 with nothing but seconds": Case(
        RateLimitError,
        429,
        "",
        "429; not retried: a wait of 3600 s does not fit the deadline of 120 s",
        None,
        headers={"Retry-After": "3600"},
        retry_after=3600.0,
    ),
    "307 to another place": Case(
        APIStatusError,
        307,
        "",
        "307, a redirect to login.example that is not followed",
        None,
        headers={"Location": "https://login.example/x"},
    ),
}
each_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def asked(zk: Any) -> Any:
    return zk.invoices.get("i")


def failure(make: Make, *answers: Any, ask: Any = asked) -> ZenskarError:
    """Return the error of a call with these responses."""
    client = make(serve(*answers), api_key=KEY)
    with pytest.raises(ZenskarError) as caught:
        client.call(ask)
    return caught.value


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and all errors that caused it."""
    seen: list[BaseException] = []
    waiting = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and each not in seen:
            seen.append(each)
            waiting += [each.__cause__, each.__context__]
            yield each


def shown(error: ZenskarError) -> str:
    """Return everything that anyone can see of an error."""
    parts: list[Any] = ["".join(traceback.format_exception(error)), pickle.dumps(error), copy.deepcopy(error)]
    for each in chain(error):
        parts += [str(each), each, each.args, vars(each)]
    return "\n".join(map(repr, parts)) + "\n".join(map(str, parts))


@pytest.mark.peer_row(41, "yes, redirects too")
@each_case
def test_an_answer_becomes_its_error(make: Make, case: Case) -> None:
    error = failure(make, reply(case.status, text=case.content, headers=case.headers))
    assert type(error) is case.kind
    assert str(error) == f"invoices.get: GET /invoices/i returned {case.says}"
    assert isinstance(error, APIStatusError)
    assert (error.status_code, error.body, error.attempts) == (case.status, case.body, case.attempts)
    assert (error.operation, error.method, error.url) == ("invoices.get", "GET", "https://api.zenskar.com/invoices/i")
    assert error.request_id == case.request_id
    assert {name.lower(): value for name, value in case.headers.items()}.items() <= error.headers.items()
    assert getattr(error, "fields", None) == case.fields
    assert getattr(error, "retry_after", None) == case.retry_after
    assert error.__cause__ is None


AGAIN = {
    "as raised": lambda error: error,
    "pickle": lambda error: pickle.loads(pickle.dumps(error)),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}


@pytest.mark.parametrize("again", AGAIN.values(), ids=AGAIN)
def test_the_headers_of_an_error_ignore_case_and_hold_every_line(make: Make, again: Any) -> None:
    lines = [
        *[(b"X-RateLimit-Remaining", b"0"), (b"Link", b"<a>"), (b"link", b"<b>"), (b"X-Name", "Zoë".encode())],
        *[(b"Set-Cookie", b"s=1"), (b"set-COOKIE", b"t=2"), (b"X-Key", KEY.encode())],
    ]
    headers: Any = again(failure(make, lambda _: http.Response(400, headers=lines))).headers
    assert issubclass(type(headers), Mapping)
    assert headers["x-ratelimit-remaining"] == headers["X-RateLimit-Remaining"] == headers.get("X-RATELIMIT-REMAINING")
    assert "LINK" in headers
    assert headers["Link"] == "<a>, <b>"
    assert headers.get_list("LINK") == ["<a>", "<b>"]
    assert headers["x-name"] == "Zoë"
    assert headers["x-key"] == "[key]"
    assert headers.get("Set-Cookie") is None
    assert sorted(headers) == ["link", "x-key", "x-name", "x-ratelimit-remaining"]
    assert dict(headers.items()).keys() == set(headers)


def test_headers_in_the_latin_alphabet_of_old_are_kept(make: Make) -> None:
    error = failure(make, lambda _: http.Response(400, headers=[(b"x-name", "Zoë".encode("latin-1"))]))
    assert isinstance(error, APIStatusError)
    assert error.headers["X-Name"] == copy.deepcopy(error).headers["X-Name"] == "Zoë"


@each_case
@pytest.mark.parametrize(
    "again", [lambda error: pickle.loads(pickle.dumps(error)), copy.deepcopy], ids=["pickle", "deepcopy"]
)
def test_an_error_goes_whole_to_another_process(make: Make, case: Case, again: Any) -> None:
    error = failure(make, reply(case.status, text=case.content, headers=case.headers))
    other = again(error)
    public = [name for name in dir(error) if not name.startswith("_")]
    assert {"status_code", "body", "headers", "request_id", "method", "url", "attempts", "cursor"} <= set(public)
    assert type(other) is type(error) is case.kind
    for name in public:
        if not callable(getattr(error, name)):
            assert getattr(other, name) == getattr(error, name), name
    assert str(other) == str(error)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("y" * 10_000_000, "y" * 300 + "...", id="text"),
        pytest.param(json.dumps({"detail": "y" * 4_000_000}), "y" * 300 + "...", id="a sentence"),
        pytest.param(json.dumps(["y"] * 800_000), '["y"' + ',"y"' * 74 + "...", id="a list"),
        pytest.param("<html>" + " " * 9_000 + "<title>no</title>" + "y" * 4_000_000, "no", id="HTML"),
    ],
)
def test_megabytes_make_no_long_message(make: Make, content: str, said: str) -> None:
    error = failure(make, reply(400, text=content))
    assert str(error) == f"invoices.get: GET /invoices/i returned 400: {said}"
    assert isinstance(error, BadRequestError)
    assert error.body


@pytest.mark.parametrize(
    ("status", "echo"),
    [
        pytest.param(401, {"text": f"bad key {KEY}"}, id="in text"),
        pytest.param(401, {"data": {"detail": f"bad key {KEY}"}}, id="in JSON"),
        pytest.param(401, {"text": '{"detail": "bad key ' + KEY.replace("/", "\\/") + '"}'}, id="in JSON, escaped"),
        pytest.param(401, {"data": {KEY: [KEY]}}, id="as a name in JSON"),
        pytest.param(401, {"text": f"<html><title>{KEY}</title></html>"}, id="in a title"),
        pytest.param(
            401, {"text": KEY.encode("utf-16"), "headers": {"content-type": "x; charset=utf-16"}}, id="in UTF-16"
        ),
        pytest.param(401, {"text": b"\xff" + KEY.encode()}, id="among bytes that are no text"),
        pytest.param(401, {"text": "y" * 290 + KEY}, id="where the message is cut"),
        pytest.param(401, {"headers": {"x-echo": f"key={KEY}", "set-cookie": f"k={KEY}"}}, id="in headers"),
        pytest.param(401, {"headers": {"x-request-id": KEY}}, id="as the id of the request"),
        pytest.param(422, {"data": {"detail": [{"loc": ["header", KEY], "msg": f"not {KEY}"}]}}, id="in a 422"),
        pytest.param(429, {"text": KEY, "headers": {"retry-after": KEY}}, id="in a 429"),
        pytest.param(307, {"headers": {"location": f"https://a.example/?k={KEY}"}}, id="in a redirect"),
        pytest.param(520, {"text": KEY}, id="in a 520"),
    ],
)
def test_a_key_that_the_server_repeats_is_shown_nowhere(make: Make, status: int, echo: dict[str, Any]) -> None:
    error = failure(make, reply(status, **echo))
    assert KEY not in shown(error)
    assert KEY[:10] not in shown(error)
    assert "[key]" in shown(error)


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda zk: zk.invoices.get(KEY), id="an id"),
        pytest.param(lambda zk: zk.request("GET", "/x", params={"key": KEY}), id="a parameter"),
        pytest.param(lambda zk: zk.request("GET", f"/x/{KEY}"), id="a path"),
    ],
)
def test_a_key_in_the_url_is_shown_nowhere(make: Make, ask: Any) -> None:
    error = failure(make, lambda request: http.Response(401, text=str(request.url)), ask=ask)
    assert isinstance(error, AuthenticationError)
    assert KEY not in shown(error)
    assert QUOTED not in shown(error)
    assert "[key]" in error.url


@pytest.mark.parametrize(
    "cause", [http.ReadTimeout("late"), http.ConnectError("refused")], ids=lambda e: type(e).__name__
)
def test_the_cause_of_no_answer_stays_and_shows_no_key(make: Make, cause: http.RequestError) -> None:
    error = failure(make, cause)
    assert isinstance(error, APIConnectionError)
    assert error.__cause__ is cause
    assert (error.operation, error.attempts) == ("invoices.get", 3)
    assert KEY not in shown(error)
    other = pickle.loads(pickle.dumps(error))
    assert (type(other), str(other), vars(other)) == (type(error), str(error), vars(error))
    assert (type(other.__cause__), str(other.__cause__)) == (type(cause), str(cause))


def test_an_answer_of_success_that_cannot_be_read_keeps_its_cause_and_shows_no_key(make: Make) -> None:
    error = failure(make, reply(200, data=[KEY]))
    assert isinstance(error, APIResponseValidationError)
    assert str(error) == "invoices.get: the response cannot be read at $: expected a JSON object, got an array"
    assert (error.path, error.status_code, error.content) == ("$", 200, b'["[key]"]')
    assert str(error.__cause__) == "$: expected a JSON object, got an array"
    assert KEY not in shown(error)
    other = copy.deepcopy(error)
    assert (str(other), vars(other), str(other.__cause__)) == (str(error), vars(error), str(error.__cause__))
    assert (str(other), vars(other), str(other.__cause__)) == (str(error), vars(error), str(error.__cause__))


def test_what_a_server_or_proxy_repeats_in_a_broken_answer_is_shown_nowhere(make: Make) -> None:
    cause = http.RemoteProtocolError(f"illegal header line: x-api-key: {KEY}")
    error = failure(make, cause)
    assert str(error) == (
        "invoices.get: no response after 3 attempts (RemoteProtocolError: illegal header line: x-api-key: [key])"
    )
    assert error.__cause__ is cause
    assert KEY not in shown(error)


def test_what_a_parser_keeps_of_an_answer_is_shown_nowhere(make: Make) -> None:
    error = failure(make, reply(200, text=f"<html>{KEY}</html>"))
    assert isinstance(error, APIResponseValidationError)
    assert error.content == b"<html>[key]</html>"
    assert KEY not in shown(error)
