"""Responses: typed models, raw responses, empty ones, text, and what cannot be read."""

import copy
import pickle
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, Ask, reply, serve
from zenskar_client.models import CreditNote, Customer, CustomerAddress, Invoice, Payment
from zenskar_ext import (
    UNSET,
    APIResponseValidationError,
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RetryPolicy,
    UnprocessableEntityError,
)


@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_an_answer_is_a_typed_model(make: Make) -> None:
    data = {"id": "i", "status": "approved", "created_at": "2026-01-01T00:00:00", "amount_due": 12, "extra": 1}
    invoice = make(serve(reply(data=data))).call(lambda zk: zk.invoices.get("i"))
    assert type(invoice) is Invoice
    assert invoice.status == "approved"
    assert invoice.created_at == datetime(2026, 1, 1, tzinfo=UTC)
    assert repr(invoice.amount_due) == "Decimal('12')"
    assert invoice.additional_properties == {"extra": 1}


@pytest.mark.peer_row(61, "`.raw`: status, headers, bytes and model")
def test_the_raw_call_gives_the_whole_answer(make: Make) -> None:
    text = b' {"id": "i", "amount_due": 0.10} '
    server = serve(reply(201, text=text, headers={"x-request-id": "r-1"}))
    answer = make(server).call(lambda zk: zk.invoices.raw.get("i"))
    assert (answer.status_code, answer.headers["X-Request-Id"], answer.content) == (201, "r-1", text)
    assert type(answer.parsed) is Invoice
    assert answer.parsed.amount_due == Decimal("0.10")


CREDIT = {"credit_note_amount": 1, "reason": "r"}


@pytest.mark.parametrize(
    ("ask", "model", "content"),
    [
        pytest.param(
            lambda zk: zk.invoices.raw.create_credit_note("i", CREDIT),
            CreditNote,
            b'{"credit_note_amount":1,"reason":"r"}',
            id="a body",
        ),
        pytest.param(lambda zk: zk.customers.raw.update("c", email=None), Customer, b'{"email":null}', id="keywords"),
        pytest.param(lambda zk: zk.customers.raw.create_address("c", city="C"), CustomerAddress, b'{"city":"C"}', id="id"),
    ],
)  # fmt: skip
def test_the_raw_call_of_a_write_takes_what_the_call_takes(
    make: Make, ask: Ask, model: type[Any], content: bytes
) -> None:
    server = serve(reply())
    answer = make(server).call(ask)
    assert (type(answer.parsed), answer.content) == (model, b"{}")
    assert server.request.content == content


@pytest.mark.parametrize("status", [200, 202, 204])
def test_an_empty_answer_of_an_unknown_shape_is_none(make: Make, status: int) -> None:
    client = make(serve(reply(status, text="")))
    assert client.call(lambda zk: zk.customers.delete("c")) is None
    answer = client.call(lambda zk: zk.customers.raw.delete("c"))
    assert (answer.status_code, answer.content, answer.parsed) == (status, b"", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param('{"a": 0.10}', {"a": Decimal("0.10")}, id="an object"),
        pytest.param("[1, null]", [1, None], id="an array"),
        pytest.param('"done"', "done", id="a JSON string"),
        pytest.param("null", None, id="null"),
        pytest.param("done", "done", id="a text"),
        pytest.param("<p>Ü</p>", "<p>Ü</p>", id="a piece of HTML"),
        pytest.param("NaN", "NaN", id="what only looks like JSON"),
        pytest.param("[" * 100_000, "[" * 100_000, id="JSON that is nested too deeply"),
        pytest.param("1e99999999999999999999", "1e99999999999999999999", id="a number that no Decimal holds"),
    ],
)
def test_an_answer_of_an_unknown_shape_comes_as_it_is(make: Make, text: str, value: Any) -> None:
    assert make(serve(reply(text=text))).call(lambda zk: zk.invoices.delete("i")) == value


def test_an_inferred_answer_is_a_model_that_keeps_what_is_not_described(make: Make) -> None:
    void = make(serve(reply(data={"success": True}))).call(lambda zk: zk.invoices.void("i"))
    assert (type(void), void.status, void.to_dict()) == (Invoice, UNSET, {"success": True})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param('[{"id": 0.10}]', [{"id": Decimal("0.10")}], id="an array"),
        pytest.param('"i"', "i", id="a JSON string"),
    ],
)
def test_a_call_that_changed_something_does_not_fail_because_its_answer_was_inferred_wrongly(
    make: Make, text: str, value: Any
) -> None:
    client = make(serve(reply(text=text)))
    assert client.call(lambda zk: zk.payments.create(amount=500, currency_code="USD")) == value
    assert client.call(lambda zk: zk.invoices.raw.void("i")).parsed == value


@pytest.mark.parametrize("text", ["", "null"])
def test_an_empty_answer_that_was_inferred_is_a_model_without_fields(make: Make, text: str) -> None:
    client = make(serve(reply(text=text)))
    assert client.call(lambda zk: zk.payments.create(amount=500, currency_code="USD")) == Payment()
    assert client.call(lambda zk: zk.invoices.raw.void("i")).parsed == Invoice()


def test_an_answer_that_is_text_is_given_as_text(make: Make) -> None:
    client = make(serve(reply(text='{"a": 1}', headers={"content-type": "text/html; charset=utf-8"})))
    assert client.call(lambda zk: zk.invoices.preview_html("org", "i")) == '{"a": 1}'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("<html>", "not JSON", id="a page"),
        pytest.param('{"id": "i"', "not JSON", id="cut in two"),
        pytest.param("", "got null", id="empty"),
        pytest.param("null", "got null", id="null"),
        pytest.param("[]", "got an array", id="an array"),
        pytest.param("5", "got a number", id="a number"),
        pytest.param("true", "got a boolean", id="a boolean"),
        pytest.param('"i"', "got a string", id="a string"),
        pytest.param('{"amount_due": NaN}', "NaN is not JSON", id="NaN"),
        pytest.param('{"amount_due": -Infinity}', "-Infinity is not JSON", id="Infinity"),
        pytest.param(b"\xff\xfe\xfd", "not JSON", id="no text"),
        pytest.param('{"a":' * 100_000, "nested too deeply", id="nested too deeply"),
        pytest.param('{"a": 1e99999999999999999999}', "too large an exponent", id="a number that no Decimal holds"),
    ],
)
def test_a_typed_answer_that_cannot_be_read_says_where_and_why(make: Make, text: str | bytes, reason: str) -> None:
    client = make(serve(reply(text=text)))
    with pytest.raises(APIResponseValidationError) as caught:
        client.call(lambda zk: zk.invoices.get("i"))
    error = caught.value
    assert (error.path, error.status_code, error.operation) == ("$", 200, "invoices.get")
    assert error.content == (text if isinstance(text, bytes) else text.encode())
    assert reason in str(error)


def test_fields_of_another_type_or_missing_are_no_error(make: Make) -> None:
    data = {"id": 5, "amount_due": "unknown", "created_at": 0, "status": None, "invoice_period": [], "due_date": "soon"}
    invoice = make(serve(reply(data=data))).call(lambda zk: zk.invoices.get("i"))
    assert invoice.to_dict() == data


@pytest.mark.parametrize("status", [300, 301, 302, 303, 304, 307, 308])
def test_a_redirect_is_an_error_and_is_not_followed(make: Make, status: int) -> None:
    server = serve(reply(status, text="", headers={"location": "https://elsewhere.example/invoices/i"}))
    client = make(server)
    with pytest.raises(APIStatusError, match=str(status)) as caught:
        client.call(lambda zk: zk.invoices.get("i"))
    assert type(caught.value) is APIStatusError
    assert caught.value.headers["location"] == "https://elsewhere.example/invoices/i"
    assert server.request.url.host == "api.zenskar.com"


@pytest.mark.parametrize(
    ("status", "kind_of_error"),
    [
        (400, BadRequestError),
        (401, AuthenticationError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (409, ConflictError),
        (410, APIStatusError),
        (422, UnprocessableEntityError),
        (429, RateLimitError),
        (500, InternalServerError),
        (501, InternalServerError),
        (520, InternalServerError),
        (599, InternalServerError),
    ],
)
def test_each_status_has_its_error(make: Make, status: int, kind_of_error: type[APIStatusError]) -> None:
    server = serve(reply(status, {"detail": "no such thing"}, headers={"x-request-id": "r-1", "retry-after": "5"}))
    client = make(server, retries=RetryPolicy(attempts=1))
    with pytest.raises(APIStatusError) as caught:
        client.call(lambda zk: zk.invoices.get("i"))
    error = caught.value
    assert type(error) is kind_of_error
    assert str(error) == f"invoices.get: GET /invoices/i returned {status}: no such thing"
    assert (error.status_code, error.body, error.request_id) == (status, {"detail": "no such thing"}, "r-1")
    assert (error.method, error.url, error.attempts) == ("GET", "https://api.zenskar.com/invoices/i", 1)
    if isinstance(error, RateLimitError):
        assert error.retry_after == 5
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))
    assert vars(copy.deepcopy(error)) == vars(error)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        pytest.param([{"loc": ["body", "amount"], "msg": "too much"}], {"body.amount": "too much"}, id="as documented"),
        pytest.param([{"loc": ["body", 0, "id"], "msg": "m"}], {"body.0.id": "m"}, id="an index"),
        pytest.param([{"loc": "body", "msg": "m"}], {"body": "m"}, id="the location is a string"),
        pytest.param([{"loc": None, "msg": "m"}], {"": "m"}, id="the location is null"),
        pytest.param([{"loc": 5, "msg": None}], {"5": "None"}, id="the location is a number"),
        pytest.param([{}, "text", None], {"": ""}, id="entries of other shapes"),
        pytest.param("a text", {}, id="a text"),
        pytest.param(None, {}, id="null"),
        pytest.param({"loc": []}, {}, id="an object"),
    ],
)
def test_a_422_names_its_fields_whatever_its_body(make: Make, body: object, fields: dict[str, str]) -> None:
    client = make(serve(reply(422, {"detail": body})))
    with pytest.raises(UnprocessableEntityError) as caught:
        client.call(lambda zk: zk.invoices.get("i"))
    assert caught.value.fields == fields
    assert caught.value.body == {"detail": body}


@pytest.mark.parametrize(
    "content",
    [b"", b"<html>", b"\xff\xfe", b"[" * 100_000, b"1e99999999999999999999", b"[1]", b"null", b'"text"', b"{}"],
)
def test_any_body_of_an_error_is_carried(make: Make, content: bytes) -> None:
    client = make(serve(reply(400, text=content)))
    with pytest.raises(BadRequestError) as caught:
        client.call(lambda zk: zk.invoices.get("i"))
    assert len(str(caught.value)) < 500


WRITES: dict[str, Ask] = {
    "payments.create": lambda zk: zk.payments.create(amount=5, currency_code="USD"),
    "payments.refund": lambda zk: zk.payments.refund("p", refund_destination="credits", writeoff_invoices=True),
    "invoices.approve": lambda zk: zk.invoices.approve("i"),
    "customers.create": lambda zk: zk.customers.create(customer_name="x"),
    "customers.delete": lambda zk: zk.customers.delete("c"),
    "invoices.pay": lambda zk: zk.invoices.pay("p"),  # a GET that pays
}


@pytest.mark.parametrize("page", ["<html>Please log in</html>", "\ufeff\n<!DOCTYPE html><title>Log in</title>"])
@pytest.mark.parametrize("name", WRITES)
def test_a_login_page_is_no_answer_of_a_write(make: Make, name: str, page: str) -> None:
    server = serve(reply(text=page, headers={"content-type": "text/html"}))
    with pytest.raises(APIResponseValidationError, match=r"not JSON.*; the request may have taken effect") as caught:
        make(server).call(WRITES[name])
    assert (caught.value.content, caught.value.operation) == (page.encode(), name)
    assert len(server.requests) == 1


def test_text_that_is_no_json_is_no_payment_either(make: Make) -> None:
    with pytest.raises(APIResponseValidationError, match="may have taken effect"):
        make(serve(reply(text="OK"))).call(WRITES["payments.create"])


def test_an_unreadable_answer_of_a_read_changed_nothing(make: Make) -> None:
    with pytest.raises(APIResponseValidationError) as caught:
        make(serve(reply(text="<html>"))).call(lambda zk: zk.invoices.get("i"))
    assert "taken effect" not in str(caught.value)
