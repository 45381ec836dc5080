"""The tree of errors: each keeps its values when pickled and copied, and contains no API key."""

import copy
import inspect
import pickle
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from zenskar_client import http
from zenskar_client.errors import InvalidAnswer, InvalidRequest
from zenskar_ext import errors
from zenskar_ext.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    CursorLoopError,
    FilterError,
    InternalServerError,
    InvalidRequestError,
    MissingFieldError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    SeveralRecordsError,
    TargetError,
    UnprocessableEntityError,
    UnverifiedOperationError,
    UnverifiedOperationWarning,
    ZenskarError,
    field_messages,
)

KEY = "zen-key-5f2c"
FORGED = "a\r\n2026-01-01 INFO all is well\x1b[2K\x85\u2028\u202e\ud800"
STATUS: dict[str, Any] = {
    "operation": "invoices.get",
    "status_code": 418,
    "body": {"detail": [{"loc": ["body", "amount"], "msg": "too much"}], "amount": Decimal("1234567890123456.78")},
    "headers": {"x-request-id": "r1"},
    "request_id": "r1",
    "method": "GET",
    "url": "https://api.zenskar.com/invoices/1",
    "attempts": 3,
}
EXAMPLES: dict[type[ZenskarError], ZenskarError] = {
    ZenskarError: ZenskarError("it failed"),
    ConfigurationError: ConfigurationError("api_key is missing"),
    InvalidRequestError: InvalidRequestError("no id"),
    FilterError: FilterError("no field"),
    UnverifiedOperationError: UnverifiedOperationError("only assumed"),
    CursorLoopError: CursorLoopError("again"),
    MissingFieldError: MissingFieldError("due_date is null", field="due_date"),
    SeveralRecordsError: SeveralRecordsError("two"),
    TargetError: TargetError(2, "No such file or directory", "/no/a"),
    APIConnectionError: APIConnectionError("no answer", operation="invoices.get", attempts=3),
    APITimeoutError: APITimeoutError("no answer in time", operation="invoices.get", attempts=3),
    APIResponseValidationError: APIResponseValidationError(
        "odd", operation="invoices.list", path="$.results", status_code=200, content=b"{}"
    ),
    APIStatusError: APIStatusError("418", **STATUS),
    BadRequestError: BadRequestError("400", **STATUS),
    AuthenticationError: AuthenticationError("401", **STATUS),
    PermissionDeniedError: PermissionDeniedError("403", **STATUS),
    NotFoundError: NotFoundError("404", **STATUS),
    ConflictError: ConflictError("409", **STATUS),
    UnprocessableEntityError: UnprocessableEntityError("422", **STATUS),
    RateLimitError: RateLimitError("429", **STATUS),
    InternalServerError: InternalServerError("520", **STATUS),
}
EXAMPLES[RateLimitError].retry_after = 7.5  # type: ignore[attr-defined]
EXAMPLES[SeveralRecordsError].ids = ("a", "b")  # type: ignore[attr-defined]
for example in EXAMPLES.values():
    example.cursor = "there"

by_name = pytest.mark.parametrize("kind", list(EXAMPLES), ids=lambda kind: str(kind.__name__))
ways = pytest.mark.parametrize(
    "again",
    [lambda error: pickle.loads(pickle.dumps(error)), copy.deepcopy, copy.copy],
    ids=["pickle", "deepcopy", "copy"],
)
Again = Callable[[Any], Any]


class OwnTransportError(http.ProxyError):
    """An error of a custom transport that takes more arguments than a message."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


def drawn() -> dict[str, str]:
    """Return each error of the drawing in the module's docstring, with its parent."""
    above: list[tuple[int, str]] = []
    parents: dict[str, str] = {}
    for line in (errors.__doc__ or "").splitlines():
        name = line.lstrip("│├└─ ").split(" ")[0]
        if not name.endswith("Error"):
            continue
        depth = line.index(name)
        above = [entry for entry in above if entry[0] < depth]
        parents[name] = above[-1][1] if above else ""
        above.append((depth, name))
    return parents


def test_the_drawing_is_the_tree() -> None:
    kinds = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, ZenskarError)]
    assert drawn() == {kind.__name__: "" if kind is ZenskarError else kind.__bases__[0].__name__ for kind in kinds}
    assert set(kinds) == set(EXAMPLES)


def test_what_is_wrong_with_a_call_is_a_value_error_too() -> None:
    assert issubclass(InvalidRequestError, ValueError)
    assert not issubclass(APIStatusError, ValueError)


def test_a_warning_is_no_error() -> None:
    assert issubclass(UnverifiedOperationWarning, UserWarning)
    assert not issubclass(UnverifiedOperationWarning, ZenskarError)


def test_an_error_outside_of_lists_has_no_cursor() -> None:
    assert ZenskarError("it failed").cursor is None


def test_a_rate_limit_does_not_say_how_long_unless_it_does() -> None:
    assert RateLimitError("429", **STATUS).retry_after is None


@pytest.mark.peer_row(46, "**yes**, every class")
@by_name
@ways
def test_an_error_stays_whole(kind: type[ZenskarError], again: Again) -> None:
    error = EXAMPLES[kind]
    other = again(error)
    assert type(other) is kind
    assert other is not error
    assert (str(other), other.args, vars(other)) == (str(error), error.args, vars(error))
    assert other.__cause__ is None


@by_name
@ways
def test_the_cause_of_an_error_stays(kind: type[ZenskarError], again: Again) -> None:
    error = copy.copy(EXAMPLES[kind])
    error.__cause__ = http.ReadTimeout("too slow")
    other = again(error)
    assert type(other.__cause__) is http.ReadTimeout
    assert str(other.__cause__) == "too slow"


@ways
@pytest.mark.parametrize(
    ("cause", "kind", "text"),
    [
        pytest.param(http.ConnectError("no way"), http.ConnectError, "no way", id="a transport error"),
        pytest.param(
            http.HTTPStatusError("500", request=http.Request("GET", "https://a.example"), response=http.Response(500)),
            http.HTTPError,
            "500",
            id="a status error of httpx",
        ),
        pytest.param(OwnTransportError("no way", 7), http.ProxyError, "no way", id="one that a transport derives"),
        pytest.param(InvalidAnswer("$.results", "no array"), InvalidAnswer, "$.results: no array", id="InvalidAnswer"),
        pytest.param(InvalidRequest("no id"), InvalidRequest, "no id", id="InvalidRequest"),
        pytest.param(FilterError("no field"), FilterError, "no field", id="an error of the client"),
        pytest.param(KeyError("x"), Exception, "KeyError: 'x'", id="any other"),
    ],
)
def test_a_cause_is_kept_by_kind_and_text(cause: Exception, kind: type[Exception], text: str, again: Again) -> None:
    error = ZenskarError("it failed")
    error.__cause__ = cause
    other = again(error).__cause__
    assert type(other) is kind
    assert str(other) == text


@ways
def test_a_chain_of_causes_stays(again: Again) -> None:
    inner, outer = InvalidRequestError("inner"), ZenskarError("outer")
    inner.__cause__, outer.__cause__ = http.ReadError("broke"), inner
    other = again(outer)
    assert str(other.__cause__) == "inner"
    assert type(other.__cause__.__cause__) is http.ReadError


@ways
def test_a_note_stays(again: Again) -> None:
    error = ZenskarError("it failed")
    error.add_note("while closing the month")
    assert again(error).__notes__ == ["while closing the month"]


@ways
def test_an_error_of_the_caller_that_is_derived_stays_whole(again: Again) -> None:
    other = again(MonthNotClosedError("it failed", month=3))
    assert (type(other), str(other), other.month) == (MonthNotClosedError, "it failed", 3)


class MonthNotClosedError(ZenskarError):
    """A class that a caller might derive."""

    def __init__(self, message: str, *, month: int) -> None:
        super().__init__(message)
        self.month = month


@ways
def test_no_stored_error_holds_the_request_of_its_cause_and_with_it_the_key(again: Again) -> None:
    error = ZenskarError("it failed")
    error.__cause__ = http.ReadError(
        "broke", request=http.Request("GET", "https://a.example", headers={"x-api-key": KEY})
    )
    other = again(error)
    assert KEY.encode() not in pickle.dumps(other)
    with pytest.raises(RuntimeError, match="request"):
        _ = other.__cause__.request


@pytest.mark.peer_row(42, "`.fields` by location, `.body` as JSON")
@pytest.mark.parametrize(
    ("body", "fields"),
    [
        pytest.param(
            {"detail": [{"loc": ["body", "amount"], "msg": "too much", "type": "value_error"}]},
            {"body.amount": "too much"},
            id="one field",
        ),
        pytest.param(
            {"detail": [{"loc": ["query", "status"], "msg": "a"}, {"loc": ["body", "items", 0, "qty"], "msg": "b"}]},
            {"query.status": "a", "body.items.0.qty": "b"},
            id="two fields, one in an array",
        ),
        pytest.param(
            {"detail": [{"loc": ["body", "a"], "msg": "no str"}, {"loc": ["body", "a"], "msg": "no int"}]},
            {"body.a": "no str; no int"},
            id="one field twice",
        ),
        pytest.param({"detail": [{"loc": "body.amount", "msg": "a"}]}, {"body.amount": "a"}, id="a location as text"),
        pytest.param({"detail": [{"loc": None, "msg": "a"}]}, {"": "a"}, id="null as location"),
        pytest.param({"detail": [{"msg": "a"}]}, {"": "a"}, id="no location"),
        pytest.param({"detail": [{"loc": ["body"]}]}, {"body": ""}, id="no message"),
        pytest.param({"detail": ["odd", None, {"loc": ["a"], "msg": "b"}]}, {"a": "b"}, id="entries of another shape"),
        pytest.param({"detail": "no such thing"}, {}, id="a text"),
        pytest.param({"detail": None}, {}, id="null"),
        pytest.param({"Message": "Forbidden"}, {}, id="the body of the gateway"),
        pytest.param([{"loc": ["a"], "msg": "b"}], {}, id="an array"),
        pytest.param("Unprocessable", {}, id="plain text"),
        pytest.param(None, {}, id="nothing"),
    ],
)
def test_a_422_says_what_is_wrong_with_each_field(body: object, fields: dict[str, str]) -> None:
    assert UnprocessableEntityError("422", **{**STATUS, "body": body}).fields == fields == field_messages(body)


@pytest.mark.parametrize("make", [ZenskarError, ConfigurationError, FilterError, InvalidRequest])
def test_no_message_has_a_line_break_or_another_control_character(make: Callable[[str], Exception]) -> None:
    error = make(f"path: {FORGED}")
    assert str(error) == r"path: a\r\n2026-01-01 INFO all is well\x1b[2K\x85\u2028\u202e\ud800"
    assert str(copy.copy(error)) == str(pickle.loads(pickle.dumps(error))) == str(error)


def test_nor_has_that_of_a_response_that_cannot_be_read() -> None:
    assert str(InvalidAnswer("$.a\nb", "no\x1b")) == r"$.a\nb: no\x1b"
