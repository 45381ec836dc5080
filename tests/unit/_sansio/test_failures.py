"""Which error a failure becomes: its class and message for real bodies, its cause, and never the API key."""

import copy
import json
import pickle
import traceback
from decimal import Decimal
from typing import Any

import pytest

from zenskar_client import http
from zenskar_client.errors import InvalidAnswer
from zenskar_ext._sansio.failures import connection_error, no_file, status_error, unreadable
from zenskar_ext.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from zenskar_ext.settings import Secret

KEY = "zen/key+5f2c=="
QUOTED = "zen%2Fkey%2B5f2c%3D%3D"
HTML = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>"
VALIDATION = {
    "detail": [
        {"loc": ["header", "organisation"], "msg": "field required", "type": "value_error.missing"},
        {"loc": ["query", "limit"], "msg": "value is not a valid integer", "type": "type_error.integer"},
    ]
}


def failed(
    status: int = 400,
    content: bytes | str = b"",
    headers: dict[str, str] | None = None,
    *,
    url: str = "https://api.zenskar.com/invoices/1?limit=5",
    operation: str = "invoices.get",
    retry_after: float | None = None,
) -> APIStatusError:
    request = http.Request("GET", url, headers={"x-api-key": KEY})
    response = http.Response(status, content=content, headers=headers, request=request)
    return status_error(operation, response, secret=Secret(KEY), attempts=2, retry_after=retry_after)


@pytest.mark.peer_row(40, "400, 401, 403, 404, 409, 422, 429, 5xx")
@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, APIStatusError),
        (400, BadRequestError),
        (401, AuthenticationError),
        (402, APIStatusError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (405, APIStatusError),
        (409, ConflictError),
        (418, APIStatusError),
        (422, UnprocessableEntityError),
        (429, RateLimitError),
        (499, APIStatusError),
        (500, InternalServerError),
        (501, InternalServerError),
        (502, InternalServerError),
        (503, InternalServerError),
        (504, InternalServerError),
        (520, InternalServerError),
        (599, InternalServerError),
    ],
)
def test_a_status_is_an_error_of_its_class(status: int, kind: type[APIStatusError]) -> None:
    error = failed(status)
    assert type(error) is kind
    assert error.status_code == status


@pytest.mark.parametrize(
    ("content", "body", "said"),
    [
        pytest.param(
            json.dumps(VALIDATION),
            VALIDATION,
            ": header.organisation: field required; query.limit: value is not a valid integer",
            id="a list of fields",
        ),
        pytest.param(
            '{"detail": "Invoice not found"}', {"detail": "Invoice not found"}, ": Invoice not found", id="detail"
        ),
        pytest.param('{"Message": "Forbidden"}', {"Message": "Forbidden"}, ": Forbidden", id="the gateway"),
        pytest.param('{"message": "no route"}', {"message": "no route"}, ": no route", id="message"),
        pytest.param('{"error": "odd"}', {"error": "odd"}, ": odd", id="error"),
        pytest.param('{"detail": "", "error": "odd"}', {"detail": "", "error": "odd"}, ": odd", id="an empty detail"),
        pytest.param('{"detail": ["a", "b"]}', {"detail": ["a", "b"]}, ': ["a","b"]', id="a list of texts"),
        pytest.param('{"code": 7}', {"code": 7}, ': {"code":7}', id="an object of another shape"),
        pytest.param('{"due": 12.50}', {"due": Decimal("12.50")}, ': {"due":12.50}', id="an amount"),
        pytest.param(
            '{"error": {"code": 7, "message": "odd"}}',
            {"error": {"code": 7, "message": "odd"}},
            ": odd",
            id="a sentence inside",
        ),
        pytest.param('{"detail": {"code": 7}}', {"detail": {"code": 7}}, ': {"code":7}', id="no sentence inside"),
        pytest.param("[]", [], ": []", id="an empty array"),
        pytest.param("7", 7, ": 7", id="a number"),
        pytest.param('"Slow down"', "Slow down", ": Slow down", id="a JSON string"),
        pytest.param('""', "", "", id="an empty JSON string"),
        pytest.param("null", None, "", id="null"),
        pytest.param("Internal Server Error", "Internal Server Error", ": Internal Server Error", id="plain text"),
        pytest.param(
            HTML,
            HTML,
            ": 502 Bad Gateway",
            id="HTML with a title",
        ),
        pytest.param("<p>\n no\tway</p>", "<p>\n no\tway</p>", ": <p> no way</p>", id="HTML without a title"),
        pytest.param(
            "<TITLE a=b>\n no\n way", "<TITLE a=b>\n no\n way", ": no way", id="HTML that was cut in its title"
        ),
        pytest.param("<title></title>x", "<title></title>x", ": <title></title>x", id="HTML with an empty title"),
        pytest.param(b"", None, "", id="empty"),
        pytest.param("  \n", "  \n", "", id="blank"),
        pytest.param('{"detail": "Inv', '{"detail": "Inv', ': {"detail": "Inv', id="JSON that was cut"),
        pytest.param('{"a": NaN}', '{"a": NaN}', ': {"a": NaN}', id="what is not JSON"),
        pytest.param(
            '{"a": 1e9999999999999999999}',
            '{"a": 1e9999999999999999999}',
            ': {"a": 1e9999999999999999999}',
            id="a number too large",
        ),
        pytest.param("\xff\xfe".encode("latin-1"), "��", ": ��", id="bytes that are no text"),
    ],
)
def test_what_the_body_says(content: bytes | str, body: object, said: str) -> None:
    error = failed(400, content)
    assert error.body == body
    assert str(error) == f"invoices.get: GET /invoices/1 returned 400{said}"


def test_a_body_that_is_nested_without_end_is_kept_as_text() -> None:
    content = "[" * 100_000
    assert failed(500, content).body == content


def test_a_body_nested_deeper_than_python_goes_is_an_error_like_any_other() -> None:
    for depth in range(200, 1000, 50):
        error = failed(500, "[" * depth + "]" * depth)
        assert error.body
        assert error.status_code == 500


@pytest.mark.parametrize("charset", ["hex", "undefined", "rot13", "idna", "there-is-none"])
def test_a_charset_that_is_none_is_read_as_utf_8(charset: str) -> None:
    error = failed(502, "naïve".encode(), {"content-type": f"text/plain; charset={charset}"})
    assert error.body == "naïve"


def test_a_charset_is_heeded() -> None:
    assert failed(502, "naïve".encode("latin-1"), {"content-type": "text/plain; charset=latin-1"}).body == "naïve"


def test_a_long_body_is_cut_in_the_message_only() -> None:
    error = failed(500, "x" * 5000)
    assert str(error).endswith(f": {'x' * 300}...")
    assert error.body == "x" * 5000
    assert str(failed(500, "x" * 300)).endswith(f": {'x' * 300}")


def test_a_title_beyond_the_beginning_of_a_page_is_not_looked_for() -> None:
    assert str(failed(500, "x" * 10_000 + "<title>odd</title>")).endswith(f": {'x' * 300}...")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("red \x1b[31malert\x07", "red �[31malert�", id="escape sequences"),
        pytest.param("a\r\nb\u2028c\x85d", "a b c d", id="line breaks of every kind"),
        pytest.param("a\x00b\u202ec", "a�b�c", id="NUL and a change of direction"),
        pytest.param("half \ud83d", "half �", id="half a character"),
        pytest.param("naïve 请 😀", "naïve 请 😀", id="any language"),
    ],
)
def test_a_message_is_one_line_that_any_log_takes(text: str, shown: str) -> None:
    error = failed(400, json.dumps({"detail": text}))
    assert str(error) == f"invoices.get: GET /invoices/1 returned 400: {shown}"
    assert str(error).encode()
    assert error.body == {"detail": text}


def test_an_id_with_a_line_break_breaks_no_message() -> None:
    error = failed(404, url="https://a.example/invoices/a%0Ab")
    assert str(error) == "invoices.get: GET /invoices/a b returned 404"


def test_an_error_says_what_was_asked_and_how_often() -> None:
    error = failed(404)
    assert (error.operation, error.method, error.attempts) == ("invoices.get", "GET", 2)
    assert error.url == "https://api.zenskar.com/invoices/1?limit=5"


def test_a_password_in_the_url_is_left_out() -> None:
    assert failed(url="https://me:hush@a.example/x").url == "https://a.example/x"


@pytest.mark.peer_row(45, "yes, `.request_id`")
@pytest.mark.parametrize(
    ("headers", "request_id"),
    [
        ({"X-Request-Id": "r1"}, "r1"),
        ({"x-amzn-RequestId": "r2"}, "r2"),
        ({"x-amz-apigw-id": "r3"}, "r3"),
        ({"CF-RAY": "r4"}, "r4"),
        ({"cf-ray": "r4", "x-request-id": "r1"}, "r1"),
        ({}, None),
    ],
    ids=str,
)
def test_the_id_of_the_request_is_what_the_server_or_what_stands_before_it_calls_it(
    headers: dict[str, str], request_id: str | None
) -> None:
    assert failed(500, headers=headers).request_id == request_id


def test_headers_are_kept_without_cookies() -> None:
    error = failed(400, "{}", {"Set-Cookie": "session=1", "Server": "nginx"})
    assert error.headers == {"server": "nginx", "content-length": "2"}


def test_a_422_gives_its_fields() -> None:
    error = failed(422, json.dumps(VALIDATION))
    assert isinstance(error, UnprocessableEntityError)
    assert error.fields == {
        "header.organisation": "field required",
        "query.limit": "value is not a valid integer",
    }


@pytest.mark.parametrize("seconds", [None, 0.0, 7.5])
def test_a_429_says_how_long_to_wait(seconds: float | None) -> None:
    error = failed(429, retry_after=seconds)
    assert isinstance(error, RateLimitError)
    assert error.retry_after == seconds


def test_only_a_429_says_how_long_to_wait() -> None:
    assert not hasattr(failed(503, retry_after=7.5), "retry_after")


def shown(error: APIStatusError) -> list[Any]:
    return [str(error), repr(error), repr(vars(error)), repr(error.args), repr(copy.deepcopy(error)), vars(error)]


@pytest.mark.parametrize(
    "echo",
    [
        pytest.param({"content": f"bad key {KEY}"}, id="in text"),
        pytest.param({"content": json.dumps({"detail": f"bad key {KEY}"})}, id="in JSON"),
        pytest.param(
            {"content": '{"detail": "bad key ' + KEY.replace("/", "\\/") + '"}'}, id="in JSON with a slash escaped"
        ),
        pytest.param(
            {"content": '{"detail": "' + "".join(f"\\u{ord(each):04x}" for each in KEY) + '"}'},
            id="in JSON with every letter escaped",
        ),
        pytest.param({"content": json.dumps({KEY: [{"a": KEY}]})}, id="as a name, and deep"),
        pytest.param({"content": json.dumps({"detail": [{"loc": [KEY], "msg": KEY}]}), "status": 422}, id="in a 422"),
        pytest.param({"content": f"<html>{KEY}</html>"}, id="in HTML"),
        pytest.param({"headers": {"x-echo": f"key={KEY}"}}, id="in a header"),
        pytest.param({"headers": {"x-request-id": KEY}}, id="as the id of the request"),
        pytest.param({"headers": {"set-cookie": f"key={KEY}"}}, id="in a cookie"),
        pytest.param({"url": f"https://a.example/keys/{KEY}"}, id="in the path"),
        pytest.param({"url": f"https://a.example/keys?key={KEY}"}, id="in the query"),
        pytest.param({"url": f"https://a.example/{'a' * 290}/{KEY}"}, id="where the message is cut"),
        pytest.param({"operation": f"GET /keys/{KEY}"}, id="in the name of the operation"),
        pytest.param({"url": f"https://a.example/keys?key={QUOTED}"}, id="in the query, escaped"),
        pytest.param({"content": json.dumps({"path": f"/a?key={QUOTED}"})}, id="in the URL that the server repeats"),
        pytest.param({"headers": {"location": f"/a?key={QUOTED}"}}, id="in the URL of a header"),
    ],
)
def test_the_key_is_nowhere_even_if_the_server_repeats_it(echo: dict[str, Any]) -> None:
    error = failed(**echo)
    for each in shown(error):
        assert KEY not in str(each)
        assert QUOTED not in str(each)
        assert KEY[:8] not in str(each)
    assert KEY.encode() not in pickle.dumps(error)
    assert QUOTED.encode() not in pickle.dumps(error)


# No response


def unanswered(failure: http.RequestError, operation: str = "invoices.get", attempts: int = 1) -> APIConnectionError:
    error = connection_error(operation, failure, secret=Secret(KEY), attempts=attempts)
    error.__cause__ = failure
    return error


@pytest.mark.peer_row(44, "yes, `APITimeoutError`")
@pytest.mark.parametrize(
    ("failure", "attempts", "kind", "said"),
    [
        (http.ConnectError("refused"), 1, APIConnectionError, "at the first attempt (ConnectError: refused)"),
        (http.ReadError("cut"), 3, APIConnectionError, "after 3 attempts (ReadError: cut)"),
        (http.ReadTimeout(""), 1, APITimeoutError, "at the first attempt (ReadTimeout)"),
        (http.PoolTimeout("full"), 2, APITimeoutError, "after 2 attempts (PoolTimeout: full)"),
        (
            http.ReadError("a\nb" + "c" * 999),
            1,
            APIConnectionError,
            f"at the first attempt (ReadError: a b{'c' * 286}...)",
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_no_answer_is_an_error_that_says_what_was_tried(
    failure: http.RequestError, attempts: int, kind: type[APIConnectionError], said: str
) -> None:
    error = unanswered(failure, attempts=attempts)
    assert type(error) is kind
    assert str(error) == f"invoices.get: no response {said}"
    assert (error.operation, error.attempts) == ("invoices.get", attempts)


def test_what_the_transport_repeats_of_the_key_is_blotted_out_of_the_whole_chain() -> None:
    inner, outer = ValueError(f"illegal header line: {KEY}"), RuntimeError(5, KEY)
    inner.__context__ = outer
    outer.__context__ = inner  # a chain without an end
    failure = http.RemoteProtocolError(f"illegal header line: {KEY} {QUOTED}")
    failure.__cause__ = inner
    failure.add_note(f"sent with {KEY}")
    error = unanswered(failure, operation=f"GET /keys/{KEY}")
    assert str(error) == (
        "GET /keys/[key]: no response at the first attempt (RemoteProtocolError: illegal header line: [key] [key])"
    )
    assert error.__cause__ is failure
    assert failure.__cause__ is inner
    assert KEY not in "".join(traceback.format_exception(error))
    assert KEY not in repr([error.args, vars(error), failure.args, vars(failure), inner.args, outer.args])
    assert KEY.encode() not in pickle.dumps(error)


# A successful response that cannot be read


def test_an_answer_that_cannot_be_read_says_where_and_keeps_what_came() -> None:
    response = http.Response(200, content=b'{"due": "someday"}')
    failure = InvalidAnswer("$.due", "no date:\n'someday'")
    error = unreadable("invoices.get", response, failure, secret=Secret(KEY))
    assert str(error) == "invoices.get: the response cannot be read at $.due: no date: 'someday'"
    assert (error.operation, error.path, error.status_code) == ("invoices.get", "$.due", 200)
    assert error.content == b'{"due": "someday"}'


def test_what_a_parser_quotes_of_the_key_is_blotted_out() -> None:
    response = http.Response(200, content=f"<html>{KEY}</html>".encode())
    failure = InvalidAnswer(f"$.{KEY}", f"not JSON: {KEY}")
    failure.__cause__ = json.JSONDecodeError("no", response.text, 0)
    error = unreadable("invoices.get", response, failure, secret=Secret(KEY))
    assert error.content == b"<html>[key]</html>"
    assert (failure.path, failure.reason) == (error.path, "not JSON: [key]") == ("$.[key]", "not JSON: [key]")
    assert failure.__cause__.doc == "<html>[key]</html>"
    assert KEY not in repr([error, vars(error), failure, vars(failure)])


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", ""), (b'{"detail": "being prepared"}', ": being prepared"), (f"for {KEY}".encode(), ": for [key]")],
    ids=["nothing", "words", "the key"],
)
def test_a_success_without_a_file_says_what_came_and_not_the_key(content: bytes, said: str) -> None:
    error = no_file(f"GET /{KEY}", http.Response(202, content=content), secret=Secret(KEY))
    assert str(error) == f"GET /[key]: returned 202, and only a 200 brings a file{said}"
    assert (error.operation, error.path, error.status_code) == ("GET /[key]", "$", 202)
    assert KEY.encode() not in error.content


def test_no_cause_holds_a_signed_request() -> None:
    request = http.Request("GET", "https://a.example", headers={"x-api-key": KEY, "x-a": "1"})
    failure, inner = http.ReadError("", request=request), http.RemoteProtocolError("", request=request)
    failure.__cause__ = inner
    connection_error("invoices.get", failure, secret=Secret(KEY), attempts=1)
    for each in (failure, inner):
        assert each.request.headers["x-a"] == "1"
        assert "x-api-key" not in each.request.headers


def test_of_a_very_long_body_the_beginning_is_kept() -> None:
    error = failed(500, b"0" * 4_194_305)
    assert error.body == "0" * 4_194_304


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b'{"session_key": "s3cr3t", "redirect_url": "https://pay/s3cr3t", "a": [{"Token": "s3cr3t"}]}', id="JSON"),
        pytest.param(b'{"detail": {"sessionKey": "s3cr3t"}}', id="JSON in a message"),
        pytest.param(b'{"message": "failed: {\\"session_key\\": \\"s3cr3t\\"}"}', id="JSON in a text"),
        pytest.param(b'{"session_key": "s3cr3t", "cut', id="half of JSON"),
        pytest.param(b"<p>redirect_url=https://pay/s3cr3t</p>", id="HTML"),
    ],
)  # fmt: skip
def test_a_message_holds_no_other_secrets_of_the_api_either(content: bytes) -> None:
    error = failed(500, content)
    assert "s3cr3t" not in str(error)
    assert "***" in str(error)
    assert "s3cr3t" in str(error.body)


def test_a_message_may_speak_of_secrets() -> None:
    assert str(failed(400, b'{"message": "token: is missing, password too"}')).endswith(
        "token: is missing, password too"
    )
