"""One call, driven step by step: what is sent, when it is retried, how long it waits, and its result."""

import json
import logging
import pickle
import warnings
from collections.abc import Callable, Generator, Sequence
from datetime import UTC, datetime, timezone
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client import http
from zenskar_client.api.ai import extract_contract
from zenskar_client.api.customers import create_customer, delete_customer, get_customer
from zenskar_client.api.invoices import create_invoice_credit_note, get_invoice, list_invoices, pay_invoice
from zenskar_client.api.usage_events import ingest_usage_event
from zenskar_client.client import BASE_URL
from zenskar_client.models import CreateCustomer, Invoice
from zenskar_client.operations import Operation, Request, as_it_came
from zenskar_client.types import dumps, loads, read_decimal
from zenskar_ext._sansio import flow
from zenskar_ext._sansio.context import Context
from zenskar_ext._sansio.cursor import Cursor, Page
from zenskar_ext._sansio.failures import BodyError
from zenskar_ext._sansio.logs import LOGGER, Log
from zenskar_ext._sansio.rates import Rate
from zenskar_ext._sansio.steps import Send, Sleep
from zenskar_ext.attempts import Attempt, FailedAttempt, Retry
from zenskar_ext.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    InternalServerError,
    InvalidRequestError,
    NotFoundError,
    RateLimitError,
    TargetError,
    UnverifiedOperationError,
    UnverifiedOperationWarning,
    ZenskarError,
)
from zenskar_ext.options import Options
from zenskar_ext.retries import RetryBudget, RetryPolicy
from zenskar_ext.settings import Secret, Settings

KEY = "zen-key-5f2c"
BASE = "https://api.example"
SETTINGS = Settings(Secret(KEY), "org", BASE, "20230501")
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
EVENT: dict[str, Any] = {"customer_id": "c1", "timestamp": "2026-01-01 00:00:00", "data": {}}

GET = get_customer.request("c1")
POST = create_customer.request({"customer_name": "Acme"})
INGEST = ingest_usage_event.request("calls", EVENT)
PAY = pay_invoice.request("p1")
LIST = list_invoices.request(limit=5)

Outcome = http.Response | http.RequestError
Steps = Generator[Send | Sleep, http.Response | None, Any]


class Clock:
    """A clock that stands still unless a test advances it."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def context_with(
    *,
    clock: Clock | None = None,
    settings: Settings = SETTINGS,
    budget: int | None = 20,
    chance: float = 1.0,
    **options: Any,
) -> Context:
    keys = iter(range(1, 1000))
    return Context(
        settings=settings,
        options=Options(**options),
        budget=RetryBudget(budget),
        rate=Rate(settings.rate),
        warned=set(),
        clock=clock or Clock(),
        now=lambda: NOON,
        chance=lambda: chance,
        new_key=lambda: f"key-{next(keys)}",
        log=Log(settings.api_key),
    )


@attrs.frozen
class Sent:
    """A copy of a request as it was sent: the request itself may be changed and sent again."""

    method: str
    url: str
    headers: http.Headers
    content: bytes
    timeout: float


@attrs.frozen
class Taken:
    """The outcome of the steps of a call."""

    sent: list[Sent]
    slept: list[float]
    value: Any
    error: Any


def take(steps: Steps, *outcomes: Outcome, clock: Clock | None = None, seconds: float = 0.0) -> Taken:
    """Run the steps of a call. Each request takes `seconds` and gets the next outcome."""
    sent: list[Sent] = []
    slept: list[float] = []
    left = list(outcomes)
    clock = clock or Clock()
    try:
        step = next(steps)
        while True:
            if isinstance(step, Sleep):
                slept.append(step.seconds)
                clock.seconds += step.seconds
                step = steps.send(None)
                continue
            request = step.sign(step.request)
            timeout = request.extensions["timeout"]["read"]
            sent.append(Sent(request.method, str(request.url), request.headers.copy(), request.content, timeout))
            clock.seconds += seconds
            outcome = left.pop(0)
            outcome.request = request
            if isinstance(outcome, http.Response):
                step.disown(outcome)
            step = steps.throw(outcome) if isinstance(outcome, http.RequestError) else steps.send(outcome)
    except StopIteration as end:
        assert not left, "not all outcomes were requested"
        return Taken(sent, slept, end.value, None)
    except ZenskarError as error:
        assert not left, "not all outcomes were requested"
        return Taken(sent, slept, None, error)


def call(request: Request[Any], *outcomes: Outcome, context: Context | None = None, **about: Any) -> Taken:
    return take(flow.answer(request, context or context_with(**about)), *outcomes)


def answered(status: int = 200, body: object = None, content: bytes = b"", **headers: str) -> http.Response:
    content = dumps(body).encode() if body is not None else content
    return http.Response(status, content=content, headers={n.replace("_", "-"): v for n, v in headers.items()})


OK = {"id": "c1"}
KINDS: list[Callable[[], http.RequestError]] = [
    lambda: http.ReadError("broke"),
    lambda: http.WriteError("broke"),
    lambda: http.CloseError("broke"),
    lambda: http.ReadTimeout("too slow"),
    lambda: http.WriteTimeout("too slow"),
    lambda: http.RemoteProtocolError("Server disconnected without sending a response."),
]
broken = pytest.mark.parametrize("failure", KINDS, ids=lambda make: type(make()).__name__)
unsent = pytest.mark.parametrize(
    "failure",
    [
        lambda: http.ConnectError("no way"),
        lambda: http.ConnectTimeout("too slow"),
        lambda: http.PoolTimeout("full"),
        lambda: http.ProxyError("407 Proxy Authentication Required"),
    ],
    ids=lambda make: type(make()).__name__,
)
Failure = Callable[[], http.RequestError]


# The protocol


def test_a_call_is_a_request_an_answer_and_a_value() -> None:
    steps = flow.answer(GET, context_with())
    step = next(steps)
    assert isinstance(step, Send)
    assert (step.request.method, str(step.request.url)) == ("GET", f"{BASE}/customers/c1")
    with pytest.raises(StopIteration) as end:
        steps.send(answered(body={"id": "c1", "customer_name": "Acme"}))
    answer = end.value.value
    assert (answer.status_code, answer.parsed.id, answer.parsed.customer_name) == (200, "c1", "Acme")


def test_a_retry_is_a_request_a_wait_and_the_same_request() -> None:
    steps = flow.answer(GET, context_with())
    first = next(steps)
    wait = steps.throw(http.ReadError("broke"))
    assert wait == Sleep(0.5)
    assert steps.send(None) == first


def test_nothing_is_decided_before_the_first_step() -> None:
    context = context_with()
    flow.answer(known("GET", "assumed"), context).close()
    flow.exchange(context, "GET", "no path", params={}, json=None, headers={}).close()
    assert context.warned == set()


# What is sent


def test_a_request_is_signed() -> None:
    [sent] = call(GET, answered(body=OK)).sent
    headers = {name: sent.headers.get(name) for name in ("x-api-key", "organisation", "apiversion", "accept")}
    assert headers == {"x-api-key": KEY, "organisation": "org", "apiversion": "20230501", "accept": "application/json"}
    assert sent.headers["user-agent"].startswith("zenskar-ext/")
    assert "content-type" not in sent.headers
    assert sent.content == b""


def test_a_jwt_is_a_bearer_token() -> None:
    settings = SETTINGS._replace(api_key=Secret("eyJ.a.b"))
    [sent] = call(GET, answered(body=OK), settings=settings).sent
    assert sent.headers["authorization"] == "Bearer eyJ.a.b"
    assert "x-api-key" not in sent.headers


def test_an_operation_that_needs_another_version_sends_it() -> None:
    [sent] = call(INGEST, answered()).sent
    assert sent.headers.get_list("apiversion") == ["20240301"]


def test_a_body_is_sent_as_json() -> None:
    body = CreateCustomer(customer_name="Zoë & Söhne")
    [sent] = call(create_customer.request(body), answered(body=OK)).sent
    assert sent.content == '{"customer_name":"Zoë & Söhne"}'.encode()
    assert sent.headers.get_list("content-type") == ["application/json"]


def test_headers_of_the_options_are_added() -> None:
    [sent] = call(GET, answered(body=OK), headers={"X-Trace": "t1"}).sent
    assert sent.headers["x-trace"] == "t1"


@pytest.mark.parametrize("name", ["User-Agent", "ACCEPT", "apiVersion"])
def test_headers_of_the_options_replace_those_of_the_client_however_they_are_spelled(name: str) -> None:
    [sent] = call(GET, answered(body=OK), headers={name: "mine"}).sent
    assert sent.headers.get_list(name) == ["mine"]


def test_filters_and_values_of_a_list_stand_in_the_query() -> None:
    query: dict[str, Any] = {
        "status__in": "approved,paid",
        "due_date__lt": datetime(2026, 1, 1, tzinfo=UTC),
        "limit": 5,
    }
    [sent] = call(Request(list_invoices.OPERATION, query=query), answered(body={"results": []})).sent
    assert sent.url == f"{BASE}/invoices?status__in=approved,paid&due_date__lt=2026-01-01T00:00:00Z&limit=5"


def test_an_id_cannot_leave_its_place_in_the_path() -> None:
    [sent] = call(get_customer.request("a/b?c#d%e"), answered(body=OK)).sent
    assert sent.url == f"{BASE}/customers/a%2Fb%3Fc%23d%25e"


ELSEWHERE: Operation[Any] = Operation(
    "things.read", "GET", "/things", "documented", as_it_came, server="https://b.example"
)


@pytest.mark.parametrize("base_url", [BASE_URL, f"{BASE_URL}/"])
def test_an_operation_with_a_server_of_its_own_is_sent_there(base_url: str) -> None:
    settings = SETTINGS._replace(base_url=base_url, allow_other_hosts=True)
    [sent] = call(Request(ELSEWHERE), answered(), settings=settings).sent
    assert sent.url == "https://b.example/things"
    [sent] = call(GET, answered(body=OK), settings=settings).sent
    assert sent.url == f"{BASE_URL}/customers/c1"


@pytest.mark.parametrize("base_url", [BASE, "http://127.0.0.1:8085", f"{BASE_URL}.example"])
def test_a_client_of_another_address_sends_everything_there(base_url: str) -> None:
    [sent] = call(Request(ELSEWHERE), answered(), settings=SETTINGS._replace(base_url=base_url)).sent
    assert sent.url == f"{base_url}/things"


def itself() -> dict[str, Any]:
    body: dict[str, Any] = {"customer_name": "a"}
    body["custom_data"] = body
    return body


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        pytest.param(
            get_customer.request(""), "customers.get: customer_id is '', which is not a valid id", id="an empty id"
        ),
        pytest.param(get_customer.request(".."), "customers.get: customer_id is '..'", id="an id that climbs"),
        pytest.param(get_customer.request(None), "customers.get: customer_id: None cannot be sent", id="None as id"),  # type: ignore[arg-type]
        pytest.param(
            get_customer.request("\ud800"), "customers.get: customer_id: ", id="an id that UTF-8 cannot write"
        ),
        pytest.param(
            create_customer.request({}), "customers.create: CreateCustomer needs customer_name", id="no field"
        ),
        pytest.param(
            create_customer.request(fields={"customer_nam": "a"}),
            "customer_nam is not a field of CreateCustomer; did you mean customer_name?",
            id="an unknown field",
        ),
        pytest.param(
            create_customer.request({"customer_name": "a"}, fields={"email": "e"}), "not both", id="body and fields"
        ),
        pytest.param(
            create_customer.request({"customer_name": "a", "custom_data": {"at": datetime(2026, 1, 1)}}),  # noqa: DTZ001 - the case
            "customers.create: custom_data.at: 2026-01-01T00:00:00 has no time zone",
            id="a naive date-time",
        ),
        pytest.param(
            create_invoice_credit_note.request("i1", fields={"credit_note_amount": 0.1, "reason": "r"}),
            "0.1 is a float, which cannot hold most amounts exactly; pass Decimal('0.1')",
            id="a float for money",
        ),
        pytest.param(
            create_customer.request(fields={"customer_name": {"a", "b"}}),
            "customer_name: expected a string, got a set",
            id="a set",
        ),
        pytest.param(create_customer.request({"customer_name": "\ud800"}), "customers.create: ", id="half a character"),
        pytest.param(create_customer.request(itself()), "customers.create: ", id="a body that holds itself"),
        pytest.param(
            ingest_usage_event.request("calls", EVENT, idempotency_key=" "),
            "Idempotency-Key (not shown) is empty",
            id="a blank key",
        ),
        pytest.param(Request(list_invoices.OPERATION, query={"limit": 0.5}), "invoices.list: limit: 0.5", id="a float"),
    ],
)
def test_what_cannot_be_written_is_refused_before_anything_is_sent(request_: Request[Any], words: str) -> None:
    taken = call(request_)
    assert taken.sent == []
    assert type(taken.error) is InvalidRequestError
    assert words in str(taken.error)


# Retries


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520, 599])
def test_a_get_that_may_pass_is_sent_again(status: int) -> None:
    taken = call(GET, answered(status), answered(status), answered(body=OK))
    assert len(taken.sent) == 3
    assert taken.slept == [0.5, 1.0]
    assert taken.value.parsed.id == "c1"


@pytest.mark.parametrize("status", [301, 400, 401, 403, 404, 409, 422, 501])
def test_a_get_that_will_not_pass_is_sent_once(status: int) -> None:
    taken = call(GET, answered(status))
    assert isinstance(taken.error, APIStatusError)
    assert (taken.error.status_code, taken.error.attempts, taken.slept) == (status, 1, [])


@broken
@pytest.mark.parametrize("request_", [GET, delete_customer.request("c1"), LIST], ids=["get", "delete", "list"])
def test_what_may_be_repeated_is_sent_again_when_the_connection_breaks(
    request_: Request[Any], failure: Failure
) -> None:
    taken = call(request_, failure(), answered(503), answered(body={"results": []}))
    assert taken.error is None
    assert len({(sent.method, sent.url) for sent in taken.sent}) == 1
    assert len(taken.sent) == 3


@broken
@pytest.mark.parametrize(
    "request_",
    [POST, create_invoice_credit_note.request("i1", {"credit_note_amount": 5, "reason": "r"})],
    ids=["customer", "credit note"],
)
def test_a_post_whose_connection_breaks_after_sending_is_sent_once(request_: Request[Any], failure: Failure) -> None:
    taken = call(request_, failure())
    assert len(taken.sent) == 1
    assert isinstance(taken.error, APIConnectionError)
    assert taken.error.attempts == 1


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520])
def test_a_post_that_was_answered_is_sent_once(status: int) -> None:
    taken = call(POST, answered(status, retry_after="1"))
    assert len(taken.sent) == 1
    assert isinstance(taken.error, APIStatusError)


@pytest.mark.parametrize(
    "request_",
    [GET, POST, delete_customer.request("c1"), INGEST],
    ids=["get", "post", "delete", "ingest"],
)
@unsent
def test_what_was_never_connected_is_sent_again_whatever_it_is(request_: Request[Any], failure: Failure) -> None:
    taken = call(request_, failure(), answered(body=OK))
    assert taken.error is None
    assert taken.sent[0] == taken.sent[1]


@broken
def test_a_patch_whose_connection_breaks_is_sent_once(failure: Failure) -> None:
    taken = call(known("PATCH"), failure())
    assert len(taken.sent) == 1


@pytest.mark.parametrize(
    "outcome",
    [*(lambda make=make: make() for make in KINDS), *(lambda status=status: answered(status) for status in (500, 503))],
    ids=[*(type(make()).__name__ for make in KINDS), "500", "503"],
)
def test_a_post_with_an_idempotency_key_is_sent_again_with_the_same_key(outcome: Callable[[], Outcome]) -> None:
    taken = call(INGEST, outcome(), outcome(), answered())
    assert [sent.headers.get_list("idempotency-key") for sent in taken.sent] == [["key-1"]] * 3
    assert len({sent.content for sent in taken.sent}) == 1
    assert taken.error is None


def test_two_calls_have_two_keys() -> None:
    context = context_with()
    keys = [call(INGEST, answered(), context=context).sent[0].headers["idempotency-key"] for _ in range(2)]
    assert keys == ["key-1", "key-2"]


def test_a_key_that_is_given_is_kept() -> None:
    request = ingest_usage_event.request("calls", EVENT, idempotency_key="mine")
    taken = call(request, answered(503), answered())
    assert [sent.headers.get_list("idempotency-key") for sent in taken.sent] == [["mine"], ["mine"]]


@pytest.mark.parametrize(
    "outcome",
    [
        *(lambda make=make: make() for make in [*KINDS, lambda: http.ConnectError("no way")]),
        *(lambda status=status: answered(status, retry_after="1") for status in (408, 429, 500, 502, 503, 504, 520)),
    ],
)
def test_a_get_that_starts_a_payment_is_sent_once_whatever_happens(outcome: Callable[[], Outcome]) -> None:
    taken = call(PAY, outcome())
    assert taken.error is not None
    assert len(taken.sent) == 1
    assert taken.slept == []


@pytest.mark.parametrize(
    ("headers", "slept"),
    [
        pytest.param({"retry_after": "7"}, [7.0], id="seconds"),
        pytest.param({"retry_after": "1.5"}, [1.5], id="a float"),
        pytest.param({"retry_after": "0"}, [0.0], id="at once"),
        pytest.param({"retry_after": "Thu, 01 Jan 2026 12:00:30 GMT"}, [30.0], id="a date in the future"),
        pytest.param({"retry_after": "Thu, 01 Jan 2026 11:00:00 GMT"}, [0.0], id="a date in the past"),
        pytest.param(
            {"retry_after": "Thu, 01 Jan 2026 08:00:09 GMT", "date": "Thu, 01 Jan 2026 08:00:00 GMT"},
            [9.0],
            id="a date by the clock of the server",
        ),
        pytest.param({"retry_after": "86400"}, None, id="a day"),
        pytest.param({"retry_after": "9" * 400}, None, id="more than a float holds"),
        pytest.param({"retry_after": "Fri, 02 Jan 2026 12:00:00 GMT"}, None, id="tomorrow"),
        pytest.param({"retry_after": "soon"}, [0.25], id="malformed, so backoff"),
        pytest.param({"retry_after": "-3"}, [0.25], id="negative, so backoff"),
        pytest.param({}, [0.25], id="nothing, so backoff"),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_the_wait_is_what_the_server_asks_for_if_it_fits(
    status: int, headers: dict[str, str], slept: list[float] | None
) -> None:
    outcomes = [answered(status, content=b"", **headers)] + ([] if slept is None else [answered(body=OK)])
    taken = call(GET, *outcomes, chance=0.5)
    assert taken.slept == (slept or [])
    assert isinstance(taken.error, APIStatusError) is (slept is None)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [({"retry_after": "86400"}, 86400.0), ({"retry_after": "Thu, 01 Jan 2026 12:00:30 GMT"}, 30.0), ({}, None)],
    ids=str,
)
def test_a_429_that_fails_says_how_long_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    error = call(GET, answered(429, content=b"", **headers), retries=RetryPolicy(attempts=1)).error
    assert isinstance(error, RateLimitError)
    assert error.retry_after == seconds


@pytest.mark.parametrize("attempts", [1, 2, 5])
def test_the_last_failure_is_the_one_that_is_raised(attempts: int) -> None:
    statuses = [500, 502, 503, 504, 520][:attempts]
    taken = call(GET, *(answered(status) for status in statuses), retries=RetryPolicy(attempts=attempts))
    assert isinstance(taken.error, InternalServerError)
    assert (taken.error.status_code, taken.error.attempts) == (statuses[-1], attempts)


def test_each_attempt_has_the_timeout_of_the_options() -> None:
    taken = call(GET, answered(503), answered(body=OK), timeout=7.0)
    assert [sent.timeout for sent in taken.sent] == [7.0, 7.0]


@pytest.mark.peer_row(5, "**yes**: one `deadline` over attempts, waits and bodies")
def test_the_deadline_shortens_the_timeout_of_the_last_attempt() -> None:
    clock = Clock()
    policy = RetryPolicy(attempts=5, deadline=60.0, backoff=2.0)
    context = context_with(clock=clock, retries=policy, timeout=30.0)
    steps = flow.answer(GET, context)
    taken = take(steps, *(http.ReadTimeout("") for _ in range(3)), clock=clock, seconds=25.0)
    assert [sent.timeout for sent in taken.sent] == [30.0, 30.0, 4.0]
    assert taken.slept == [2.0, 4.0]
    assert isinstance(taken.error, APITimeoutError)


def test_the_deadline_leaves_no_attempt_without_time() -> None:
    taken = call(GET, answered(body=OK), retries=RetryPolicy(deadline=0))
    assert [sent.timeout for sent in taken.sent] == [0.001]


def test_each_call_has_a_deadline_of_its_own() -> None:
    clock = Clock()
    context = context_with(clock=clock, retries=RetryPolicy(deadline=10.0))
    for _ in range(3):
        taken = take(flow.answer(GET, context), answered(503), answered(body=OK), clock=clock, seconds=4.0)
        assert [sent.timeout for sent in taken.sent] == [10.0, 5.5]


def test_the_budget_stops_an_outage_from_multiplying() -> None:
    context = context_with(budget=5)
    attempts = [call(GET, *(answered(503) for _ in range(3)), context=context).error.attempts for _ in range(2)]
    attempts += [call(GET, answered(503), answered(503), context=context).error.attempts]
    attempts += [call(GET, answered(503), context=context).error.attempts for _ in range(100)]
    assert attempts == [3, 3, 2, *[1] * 100]


def test_successes_fill_the_budget_again() -> None:
    context = context_with(budget=1)
    assert call(GET, answered(503), answered(503), context=context).error.attempts == 2
    assert call(GET, answered(503), context=context).error.attempts == 1
    for _ in range(10):
        call(GET, answered(body=OK), context=context)
    assert call(GET, answered(503), answered(body=OK), context=context).error is None


def test_what_is_not_retried_costs_no_budget() -> None:
    context = context_with(budget=1)
    for _ in range(5):
        call(GET, answered(404), context=context)
        call(POST, answered(503), context=context)
        call(PAY, answered(503), context=context)
    assert call(GET, answered(503), answered(body=OK), context=context).error is None


def test_a_wait_that_the_server_asks_for_costs_no_budget() -> None:
    context = context_with(budget=1)
    for _ in range(100):
        assert call(GET, answered(429, retry_after="1"), answered(body=OK), context=context).error is None


def test_no_budget_is_no_limit() -> None:
    context = context_with(budget=None)
    assert all(call(GET, *(answered(503) for _ in range(3)), context=context).error.attempts == 3 for _ in range(99))


@pytest.mark.parametrize(
    ("outcomes", "about", "says"),
    [
        pytest.param(
            [answered(503)],
            {"retries": RetryPolicy(budget=0), "budget": 0},
            "customers.get: GET /customers/c1 returned 503; not retried: the retry budget (0) is used up",
            id="a status and no budget",
        ),
        pytest.param(
            [answered(503, {"detail": "later"}), http.ReadError("broke")],
            {"budget": 1, "retries": RetryPolicy(budget=1)},
            "customers.get: no response after 2 attempts (ReadError: broke); "
            "not retried: the retry budget (1) is used up",
            id="a lost connection and no budget",
        ),
        pytest.param(
            [answered(429, {"detail": "slow down"}, retry_after="3600")],
            {},
            "customers.get: GET /customers/c1 returned 429: slow down; "
            "not retried: a wait of 3600 s does not fit the deadline of 120 s",
            id="a wait beyond the deadline",
        ),
        pytest.param(
            [http.ReadTimeout("too slow")],
            {"retries": RetryPolicy(deadline=0)},
            "customers.get: no response at the first attempt (ReadTimeout: too slow); "
            "not retried: the deadline of 0 s passed",
            id="after the deadline",
        ),
        pytest.param(
            [answered(503)] * 3,
            {},
            "customers.get: GET /customers/c1 returned 503",
            id="no attempt left: nothing to add",
        ),
        pytest.param(
            [answered(404)],
            {"budget": 0},
            "customers.get: GET /customers/c1 returned 404",
            id="for good: nothing to add",
        ),
    ],
)
def test_an_error_says_what_there_was_no_retry_for_want_of(
    outcomes: list[Outcome], about: dict[str, Any], says: str
) -> None:
    assert str(call(GET, *outcomes, **about).error) == says


# What the user decides


def deciding(said: Any, asked: list[FailedAttempt] | None = None, **policy: Any) -> RetryPolicy:
    def decide(failed: FailedAttempt) -> Any:
        if asked is not None:
            asked.append(failed)
        return said

    return RetryPolicy(decide=decide, **policy)


def test_the_user_is_asked_with_all_that_is_known_of_a_failed_attempt() -> None:
    asked: list[FailedAttempt] = []
    outcomes: list[Outcome] = [
        answered(429, {"detail": f"quota of {KEY}"}, retry_after="7", x_quota="day"),
        http.ReadError("broke"),
    ]
    error = call(GET, *outcomes, answered(404), retries=deciding(None, asked, attempts=4)).error
    told = [(each.operation, each.method, each.attempt, each.status, each.repeatable, each.delay) for each in asked]
    assert told == [
        ("customers.get", "GET", 1, 429, True, 7.0),
        ("customers.get", "GET", 2, None, True, 1.0),
        ("customers.get", "GET", 3, 404, True, None),
    ]
    first, second, third = (each.error for each in asked)
    assert isinstance(first, RateLimitError)
    assert (first.body, first.headers["X-Quota"], first.retry_after) == ({"detail": "quota of [key]"}, "day", 7.0)
    assert isinstance(second, APIConnectionError)
    assert second.__cause__ is outcomes[1]
    assert (type(third), str(third)) == (type(error), str(error))
    assert KEY not in repr(asked)


@pytest.mark.parametrize(
    ("outcome", "said", "slept"),
    [
        pytest.param(answered(503), False, None, id="no"),
        pytest.param(answered(503), 9, 9.0, id="a wait"),
        pytest.param(answered(409), True, 0.5, id="a status that is not retried otherwise"),
        pytest.param(http.ConnectError("no way"), False, None, id="no, although nothing was sent"),
    ],
)
def test_the_user_decides(outcome: Outcome, said: bool | float, slept: float | None) -> None:
    taken = call(GET, outcome, *([] if slept is None else [answered(body=OK)]), retries=deciding(said))
    assert taken.slept == ([] if slept is None else [slept])
    assert (taken.error is None) is (slept is not None)


@pytest.mark.parametrize("said", [True, 0])
@pytest.mark.parametrize("request_", [POST, PAY], ids=["post", "a get that pays"])
@pytest.mark.parametrize("outcome", [answered(503), answered(409), http.ReadError("broke")], ids=["503", "409", "lost"])
def test_no_decision_sends_again_what_may_have_taken_effect(
    request_: Request[Any], outcome: Outcome, said: bool | float
) -> None:
    asked: list[FailedAttempt] = []
    taken = call(request_, outcome, retries=deciding(said, asked))
    assert len(taken.sent) == 1
    assert asked == []


def test_a_keyed_write_and_one_that_never_left_may_be_decided_on() -> None:
    asked: list[FailedAttempt] = []
    assert call(INGEST, answered(409), answered(), retries=deciding(True, asked)).error is None
    assert call(POST, http.ConnectError("no"), answered(body=OK), retries=deciding(True, asked)).error is None
    assert [(each.method, each.repeatable) for each in asked] == [("POST", True), ("POST", False)]


def test_a_decision_that_fails_is_left_to_the_rules() -> None:
    with pytest.warns(RuntimeWarning, match="decide failed, .* it returned 'yes'"):
        assert call(GET, answered(503), answered(body=OK), retries=deciding("yes")).slept == [0.5]


# A lost delete

DELETE = delete_customer.request("c1")
MAYBE = ", but an earlier attempt, whose outcome is not known, may have deleted it"


@pytest.mark.parametrize(
    ("outcomes", "maybe"),
    [
        pytest.param([http.ReadTimeout("late")], True, id="no answer in time"),
        pytest.param([http.RemoteProtocolError("half")], True, id="half an answer"),
        pytest.param([BodyError(200, "cut", http.ReadError("cut"))], True, id="a 200 whose body broke"),
        pytest.param([answered(502)], True, id="a gateway"),
        pytest.param([http.ReadError("cut"), answered(429, retry_after="1")], True, id="lost, then too many requests"),
        pytest.param([], False, id="the first attempt"),
        pytest.param([http.ConnectError("no"), http.ConnectTimeout("late")], False, id="never connected"),
        pytest.param([answered(429, retry_after="1")], False, id="too many requests"),
    ],
)
def test_a_404_after_a_lost_delete_says_that_it_may_have_been_done(outcomes: list[Outcome], maybe: bool) -> None:
    error = call(DELETE, *outcomes, answered(404, {"detail": "no such customer"})).error
    assert isinstance(error, NotFoundError)
    assert error.maybe_deleted is maybe
    said = "customers.delete: DELETE /customers/c1 returned 404: no such customer"
    assert str(error) == said + (MAYBE if maybe else "")
    assert pickle.loads(pickle.dumps(error)).maybe_deleted is maybe


def test_a_404_after_any_other_lost_request_says_nothing_of_it() -> None:
    error = call(GET, http.ReadError("cut"), answered(404)).error
    assert (error.maybe_deleted, MAYBE in str(error)) == (False, False)


def test_another_status_after_a_lost_delete_says_nothing_of_it() -> None:
    assert MAYBE not in str(call(DELETE, http.ReadError("cut"), answered(409)).error)


def test_a_lost_delete_of_a_path_says_it_too() -> None:
    assert exchanged("delete", "/customers/c1", answered(504), answered(404)).error.maybe_deleted


def test_on_retry_is_told_of_each_wait_before_it() -> None:
    told: list[Retry] = []
    outcomes: list[Outcome] = [
        answered(429, retry_after="3"),
        http.ReadTimeout("too slow"),
        answered(520),
        answered(body=OK),
    ]
    call(GET, *outcomes, on_retry=told.append, retries=RetryPolicy(attempts=4))
    assert told == [
        Retry("customers.get", 1, "status 429", 3.0),
        Retry("customers.get", 2, "ReadTimeout", 1.0),
        Retry("customers.get", 3, "status 520", 2.0),
    ]


def test_on_retry_is_not_told_of_what_is_not_retried() -> None:
    told: list[Retry] = []
    call(GET, answered(404), on_retry=told.append)
    call(POST, http.ReadError("broke"), on_retry=told.append)
    call(GET, answered(503), on_retry=told.append, budget=0)
    assert told == []


# What is reported for each attempt


GET_TOLD = Attempt(
    operation="customers.get",
    method="GET",
    url=f"{BASE}/customers/c1",
    template="/customers/{customer_id}",
    attempt=1,
    status=200,
    reason=None,
    seconds=0.25,
    request_id=None,
    delay=None,
)


def told_of(steps: Callable[[Context], Steps], *outcomes: Outcome, **about: Any) -> list[Attempt]:
    """Return the attempts that a call reports; each takes a quarter of a second."""
    told: list[Attempt] = []
    clock = Clock()
    context = context_with(clock=clock, on_attempt=told.append, **about)
    take(steps(context), *outcomes, clock=clock, seconds=0.25)
    return told


def get_told(*outcomes: Outcome, **about: Any) -> list[Attempt]:
    return told_of(lambda context: flow.answer(GET, context), *outcomes, **about)


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        pytest.param([answered(body=OK)], [GET_TOLD], id="a success"),
        pytest.param(
            [answered(body=OK, x_amzn_requestid="r-1")], [attrs.evolve(GET_TOLD, request_id="r-1")], id="with an id"
        ),
        pytest.param(
            [answered(404)], [attrs.evolve(GET_TOLD, status=404, reason="status 404")], id="a failure for good"
        ),
        pytest.param(
            [answered(503, retry_after="3"), http.ReadTimeout("too slow"), answered(body=OK)],
            [
                attrs.evolve(GET_TOLD, status=503, reason="status 503", delay=3.0),
                attrs.evolve(GET_TOLD, status=None, reason="ReadTimeout", delay=1.0, attempt=2),
                attrs.evolve(GET_TOLD, attempt=3),
            ],
            id="two that are sent again",
        ),
        pytest.param(
            [answered(503)] * 3,
            [
                attrs.evolve(GET_TOLD, status=503, reason="status 503", delay=0.5),
                attrs.evolve(GET_TOLD, status=503, reason="status 503", delay=1.0, attempt=2),
                attrs.evolve(GET_TOLD, status=503, reason="status 503", attempt=3),
            ],
            id="until no attempt is left",
        ),
        pytest.param([answered(content=b"<html>")], [GET_TOLD], id="an answer that came, although it cannot be read"),
    ],
)
def test_on_attempt_is_told_of_each_attempt(outcomes: list[Outcome], expected: list[Attempt]) -> None:
    assert get_told(*outcomes) == expected


def test_on_attempt_is_told_of_the_pages_of_a_list_without_their_queries() -> None:
    def steps(context: Context) -> Steps:
        return flow.page(LIST._replace(query={"customer__email": "a@b.example"}), Cursor.start("c-1"), context)

    [told] = told_of(steps, answered(body={"results": [], "next": None}))
    assert (told.operation, told.url, told.template) == ("invoices.list", f"{BASE}/invoices", "/invoices")


def test_on_attempt_is_told_of_what_has_no_method_here_without_a_template() -> None:
    def steps(context: Context) -> Steps:
        return flow.exchange(
            context, "post", "/invoices/i-1/x?email=a@b.example", params={"tax_id": "t"}, json={}, headers={}
        )

    [told] = told_of(steps, answered())
    assert told == attrs.evolve(
        GET_TOLD, operation="POST /invoices/i-1/x", method="POST", url=f"{BASE}/invoices/i-1/x", template=None
    )


def test_on_attempt_is_told_the_template_of_a_path_with_ids() -> None:
    def steps(context: Context) -> Steps:
        return flow.exchange(context, "post", "/invoices/{id}/x", params={}, ids={"id": "i-1"}, json={})

    [told] = told_of(steps, answered())
    assert (told.operation, told.url, told.template) == (
        "POST /invoices/{id}/x",
        f"{BASE}/invoices/i-1/x",
        "/invoices/{id}/x",
    )


def test_on_attempt_is_told_before_on_retry_and_before_the_wait() -> None:
    told: list[str] = []
    context = context_with(
        on_attempt=lambda attempt: told.append(f"attempt {attempt.attempt}"),
        on_retry=lambda retry: told.append(f"retry {retry.attempt}"),
    )
    steps = flow.answer(GET, context)
    next(steps)
    assert told == []
    assert isinstance(steps.send(answered(503)), Sleep)
    assert told == ["attempt 1", "retry 1"]


@pytest.mark.parametrize("end", [KeyboardInterrupt, GeneratorExit], ids=lambda end: str(end.__name__))
def test_on_attempt_is_told_of_an_attempt_whose_end_nobody_waited_for(end: type[BaseException]) -> None:
    told: list[Attempt] = []
    clock = Clock()
    steps = flow.answer(POST, context_with(clock=clock, on_attempt=told.append))
    next(steps)
    clock.seconds += 2.0
    with pytest.raises(end):
        steps.throw(end())
    [attempt] = told
    assert (attempt.operation, attempt.status, attempt.reason, attempt.seconds, attempt.delay) == (
        "customers.create",
        None,
        "cancelled",
        2.0,
        None,
    )


def test_a_call_that_is_given_up_while_it_waits_is_told_of_once() -> None:
    told: list[Attempt] = []
    steps = flow.answer(GET, context_with(on_attempt=told.append))
    next(steps)
    steps.send(answered(503))
    steps.close()
    assert [attempt.reason for attempt in told] == ["status 503"]


def test_an_error_of_the_transport_itself_is_told_and_passed_on() -> None:
    told: list[Attempt] = []
    steps = flow.answer(GET, context_with(on_attempt=told.append))
    next(steps)
    with pytest.raises(RuntimeError, match="a fault of the transport"):
        steps.throw(RuntimeError("a fault of the transport"))
    assert [attempt.reason for attempt in told] == ["RuntimeError"]


@pytest.mark.parametrize("hook", ["on_attempt", "on_retry"])
def test_a_hook_that_fails_costs_no_answer(hook: str) -> None:
    def fail(event: object) -> None:
        raise LookupError(type(event).__name__)

    hooks: dict[str, Any] = {hook: fail}
    with pytest.warns(RuntimeWarning, match=f"{hook} failed, and the call continues: LookupError: ") as warned:
        taken = call(GET, answered(503), answered(body=OK), context=context_with(**hooks))
    assert taken.value.parsed.id == "c1"
    assert len(warned) == (2 if hook == "on_attempt" else 1)
    assert "test_flow.py:" in str(warned[0].message)


def test_several_hooks_are_all_told_although_one_fails() -> None:
    def fail(event: object) -> None:
        raise LookupError(type(event).__name__)

    attempts: list[Attempt] = []
    retries: list[Retry] = []
    hooks: dict[str, Any] = {
        "on_attempt": [fail, attempts.append, attempts.append],
        "on_retry": (retries.append, fail, retries.append),
    }
    with pytest.warns(RuntimeWarning, match="failed, and the call continues"):
        assert call(GET, answered(503), answered(body=OK), **hooks).error is None
    assert (len(attempts), len(retries)) == (4, 2)


@pytest.mark.parametrize("hook", ["on_attempt", "on_retry"])
def test_a_hook_that_fails_costs_no_answer_where_warnings_are_errors(
    hook: str, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> None:
        raise LookupError

    hooks: dict[str, Any] = {hook: fail}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert call(GET, answered(503), answered(body=OK), **hooks).value.parsed.id == "c1"
    assert f"{hook} failed, and the call continues: LookupError" in caplog.text


def test_the_reason_of_a_body_that_breaks_is_what_broke_it() -> None:
    retries: list[Retry] = []
    broken = BodyError(200, "x", http.DecodingError("odd"))
    told = get_told(broken, http.ReadTimeout("late"), answered(body=OK), on_retry=retries.append)
    assert [attempt.reason for attempt in told] == ["DecodingError", "ReadTimeout", None]
    assert [retry.reason for retry in retries] == ["DecodingError", "ReadTimeout"]


def test_a_log_that_fails_costs_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(record: object) -> bool:
        raise LookupError(str(record))

    monkeypatch.setattr(LOGGER, "filters", [fail])
    monkeypatch.setattr(LOGGER, "level", logging.INFO)
    LOGGER.manager._clear_cache()  # type: ignore[attr-defined]
    with pytest.warns(RuntimeWarning, match="the log failed, and the call continues: LookupError"):
        assert call(GET, answered(body=OK)).value.parsed.id == "c1"
    LOGGER.manager._clear_cache()  # type: ignore[attr-defined]


def test_an_interrupt_from_a_hook_ends_the_call() -> None:
    def interrupt(_: Attempt) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        call(GET, answered(body=OK), on_attempt=interrupt)


def test_no_attempt_shows_the_key() -> None:
    def steps(context: Context) -> Steps:
        return flow.exchange(
            context, "GET", f"/customers/{KEY}/%2F", params={KEY: KEY}, json={"k": KEY}, headers={"x-a": KEY}
        )

    told = told_of(
        steps, http.ReadError(f"broke {KEY}"), answered(401, body={"detail": KEY}, x_request_id=f"for {KEY}")
    )
    assert KEY not in repr(told)
    assert [attempt.url for attempt in told] == [f"{BASE}/customers/[key]//"] * 2
    assert told[0].operation == "GET /customers/[key]/%2F"
    assert told[1].request_id == "for [key]"


# The result


@pytest.mark.parametrize(
    ("outcomes", "kind", "message"),
    [
        pytest.param(
            [http.LocalProtocolError("odd")],
            APIConnectionError,
            "customers.get: no response at the first attempt (LocalProtocolError: odd)",
            id="one attempt",
        ),
        pytest.param(
            [http.ReadError("broke"), http.DecodingError("odd")],
            APIConnectionError,
            "customers.get: no response after 2 attempts (DecodingError: odd)",
            id="two attempts",
        ),
        pytest.param(
            [http.ReadError(""), http.ConnectError("no way"), http.ReadError("")],
            APIConnectionError,
            "customers.get: no response after 3 attempts (ReadError)",
            id="without words",
        ),
        pytest.param(
            [answered(503), http.ConnectTimeout("a"), http.ReadTimeout("too slow")],
            APITimeoutError,
            "customers.get: no response after 3 attempts (ReadTimeout: too slow)",
            id="a timeout",
        ),
    ],
)
def test_no_answer_is_an_error_that_says_how_often_it_was_tried(
    outcomes: list[Outcome], kind: type[APIConnectionError], message: str
) -> None:
    error = call(GET, *outcomes).error
    assert type(error) is kind
    assert (str(error), error.operation, error.attempts) == (message, "customers.get", len(outcomes))
    assert error.__cause__ is outcomes[-1]


def test_the_cause_of_a_lost_connection_does_not_hold_the_key() -> None:
    error = call(GET, *(http.ReadError("broke") for _ in range(3))).error
    cause = error.__cause__
    assert (cause.request.method, str(cause.request.url)) == ("GET", f"{BASE}/customers/c1")
    assert KEY not in repr(cause.request.headers.raw)
    assert not {"x-api-key", "organisation"} & set(cause.request.headers)
    assert KEY.encode() not in pickle.dumps(error)
    assert type(pickle.loads(pickle.dumps(error)).__cause__) is http.ReadError


def test_an_answer_that_is_not_2xx_has_no_cause() -> None:
    error = call(GET, answered(404, {"detail": "no such customer"})).error
    assert type(error) is NotFoundError
    assert str(error) == "customers.get: GET /customers/c1 returned 404: no such customer"
    assert error.__cause__ is None
    assert error.__suppress_context__


def test_the_key_is_in_no_error_though_the_server_repeats_it() -> None:
    error = call(GET, answered(401, {"detail": f"bad key {KEY}"}, x_request_id=KEY)).error
    assert str(error).endswith("bad key [key]")
    assert KEY not in repr(vars(error))


@pytest.mark.parametrize(
    ("content", "path", "reason"),
    [
        pytest.param(b"<html>", "$", "not JSON", id="HTML"),
        pytest.param(b'{"id": "c1', "$", "not JSON", id="a body that was cut"),
        pytest.param(b"[]", "$", "expected a JSON object, got an array", id="an array"),
        pytest.param(b"", "$", "expected a JSON object, got null", id="nothing"),
        pytest.param(b"[" * 100_000, "$", "not JSON", id="nested without end"),
        pytest.param(b'{"a": 1e9999999999999999999}', "$", "not JSON", id="a number too large"),
        pytest.param(b"\xff", "$", "not JSON", id="bytes that are no text"),
    ],
)
def test_an_answer_that_cannot_be_read_says_where(content: bytes, path: str, reason: str) -> None:
    error = call(GET, answered(200, content=content)).error
    assert isinstance(error, APIResponseValidationError)
    assert str(error).startswith(f"customers.get: the response cannot be read at {path}: {reason}")
    assert (error.operation, error.path, error.status_code, error.content) == ("customers.get", path, 200, content)
    assert type(error.__cause__).__name__ == "InvalidAnswer"


def test_an_answer_that_cannot_be_read_does_not_hold_the_key_either() -> None:
    error = call(GET, answered(200, content=f"<html>{KEY}</html>".encode())).error
    assert error.content == b"<html>[key]</html>"
    assert KEY.encode() not in pickle.dumps(error)


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_every_2xx_is_an_answer(status: int) -> None:
    answer = call(delete_customer.request("c1"), answered(status)).value
    assert (answer.status_code, answer.parsed, answer.content) == (status, None, b"")


# Undocumented paths: no source shows them


def known(method: str, level: Any = "documented", **facts: Any) -> Request[Any]:
    """Return a request whose operation is known so well, whatever is known of the real ones today."""
    operation: Operation[Any] = Operation(f"things.{method.lower()}", method, "/things", level, as_it_came, **facts)
    return Request(operation)


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_an_inferred_path_warns_once(method: str) -> None:
    context, request_ = context_with(), known(method, "inferred")
    name = request_.operation.name
    with pytest.warns(
        UnverifiedOperationWarning, match=rf"the path of {name} .* is inferred .* `zenskar probe`"
    ) as warned:
        call(request_, answered(), context=context)
    assert len(warned) == 1
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert call(request_, answered(), context=context).error is None


def test_each_inferred_path_warns_for_itself() -> None:
    context = context_with()
    for request in (known("PATCH", "inferred"), known("DELETE", "inferred")):
        with pytest.warns(UnverifiedOperationWarning):
            call(request, answered(), context=context)


def test_an_assumed_path_is_refused_and_the_error_says_how_to_go_on() -> None:
    taken = call(known("GET", "assumed"))
    assert taken.sent == []
    assert type(taken.error) is UnverifiedOperationError
    assert str(taken.error) == (
        "the path of things.get (GET /things) is only assumed: "
        "no source shows it; verify it with `zenskar probe`, or call it anyway with Zenskar(allow_unverified=True)"
    )


@pytest.mark.parametrize("level", ["assumed", "inferred"])
def test_an_operation_that_the_vendor_lacks_is_refused_with_that_reason(level: Any) -> None:
    reason = "the vendor's description openapi.json, version 2, lacks it"
    taken = call(known("GET", level, absent=reason))
    assert taken.sent == []
    assert type(taken.error) is UnverifiedOperationError
    assert str(taken.error) == (
        f"things.get (GET /things) is probably not there: {reason}; verify it with `zenskar probe`, "
        "or call it anyway with Zenskar(allow_unverified=True)"
    )


def test_an_assumed_path_is_called_if_that_is_allowed() -> None:
    settings = SETTINGS._replace(allow_unverified=True)
    taken = call(known("GET", "assumed"), answered(body=[]), settings=settings)
    assert taken.value.parsed == []


def test_an_operation_on_its_way_out_warns_once() -> None:
    operation: Operation[Any] = Operation("things.get", "GET", "/things", "documented", as_it_came, deprecated=True)
    context = context_with()
    with pytest.warns(DeprecationWarning, match=r"^things\.get is deprecated; its docstring says why$") as warned:
        call(Request(operation), answered(), context=context)
    assert len(warned) == 1
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert call(Request(operation), answered(), context=context).error is None


def test_an_operation_that_is_inferred_and_on_its_way_out_warns_of_both() -> None:
    operation: Operation[Any] = Operation("things.get", "GET", "/things", "inferred", as_it_came, deprecated=True)
    with pytest.warns() as warned:
        call(Request(operation), answered())
    assert [each.category for each in warned] == [UnverifiedOperationWarning, DeprecationWarning]


@pytest.mark.parametrize(
    "level", ["published", "documented", "vendor_tool", "client_code", "probed", "adopted", "observed"]
)
def test_a_path_that_is_shown_or_settled_is_called_without_a_word(level: Any) -> None:
    operation: Operation[Any] = Operation("things.get", "GET", "/things", level, as_it_came)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert call(Request(operation), answered()).error is None


# Pages


def page(cursor: str | None, *outcomes: Outcome, request: Request[Any] = LIST) -> Taken:
    return take(flow.page(request, Cursor.start(cursor), context_with()), *outcomes)


def test_a_page_is_asked_for_with_its_cursor() -> None:
    taken = page("c2", answered(body={"results": [{"id": "i1"}], "next": "c3", "total_count": 9}))
    assert taken.sent[0].url == f"{BASE}/invoices?limit=5&cursor=c2"
    assert taken.value == Page([Invoice.from_dict({"id": "i1"})], "c2", "c3", None, 9)


def test_a_page_that_fails_is_retried() -> None:
    taken = page("c2", answered(503), http.ReadError("broke"), answered(body={"results": []}))
    assert [sent.url for sent in taken.sent] == [f"{BASE}/invoices?limit=5&cursor=c2"] * 3
    assert taken.value.items == []


@pytest.mark.parametrize("cursor", [None, "c2"])
@pytest.mark.parametrize(
    "outcomes",
    [
        [answered(404)],
        [http.ReadError("broke"), http.ReadError("broke"), http.ReadError("broke")],
        [answered(200, content=b"cut")],
        [answered(200, {"results": 5})],
    ],
    ids=["status", "connection", "cut", "shape"],
)
def test_a_page_that_stays_failed_says_where_to_go_on(cursor: str | None, outcomes: Sequence[Outcome]) -> None:
    error = page(cursor, *outcomes).error
    assert isinstance(error, ZenskarError)
    assert error.cursor == cursor


def test_a_page_without_items_names_the_field() -> None:
    error = page(None, answered(200, {"items": []})).error
    assert isinstance(error, APIResponseValidationError)
    assert (error.path, str(error)) == (
        "$.results",
        "invoices.list: the response cannot be read at $.results: expected an array of items",
    )


# What the description does not know


def exchanged(method: str, path: str, *outcomes: Outcome, context: Context | None = None, **given_: Any) -> Taken:
    arguments: dict[str, Any] = {"params": {}, "json": None, "headers": {}, **given_}
    return take(flow.exchange(context or context_with(), method, path, **arguments), *outcomes)


def test_an_unknown_path_is_signed_and_returns_the_response_of_the_http_library() -> None:
    response = answered(201, {"a": 1})
    taken = exchanged("get", "/new", response)
    assert taken.value is response
    assert (taken.sent[0].method, taken.sent[0].url) == ("GET", f"{BASE}/new")
    assert taken.sent[0].headers["x-api-key"] == KEY
    assert "content-type" not in taken.sent[0].headers


@pytest.mark.parametrize(
    ("path", "params", "url"),
    [
        pytest.param("/a", {}, "/a", id="none"),
        pytest.param("/a?x=1", {}, "/a?x=1", id="in the path"),
        pytest.param("/a", {"n": 5, "b": True}, "/a?n=5&b=true", id="as values"),
        pytest.param("/a", {"s": "a&b=c d"}, "/a?s=a%26b%3Dc+d", id="escaped"),
        pytest.param("/a", {"d": Decimal("1.50")}, "/a?d=1.50", id="a Decimal"),
        pytest.param("/a?x=1", {"y": 2}, "/a?x=1&y=2", id="in the path and as values"),
    ],
)
def test_parameters_of_an_unknown_path_are_all_sent(path: str, params: dict[str, object], url: str) -> None:
    assert http.URL(exchanged("GET", path, answered(), params=params).sent[0].url) == http.URL(f"{BASE}{url}")


def test_a_body_of_an_unknown_path_is_written_as_everywhere() -> None:
    body = {"amount": Decimal("1234567890123456.78"), "at": datetime(2026, 1, 1, tzinfo=UTC)}
    [sent] = exchanged("POST", "/a", answered(), json=body).sent
    assert sent.content == b'{"amount":1234567890123456.78,"at":"2026-01-01T00:00:00Z"}'
    assert sent.headers["content-type"] == "application/json"


def test_headers_of_the_call_win_over_those_of_the_options_and_of_the_client() -> None:
    context = context_with(headers={"X-Trace": "options", "Accept": "text/plain"})
    headers = {"x-trace": "call", "Content-Type": "application/merge-patch+json"}
    [sent] = exchanged("PATCH", "/a", answered(), context=context, json={}, headers=headers).sent
    assert sent.headers.get_list("x-trace") == ["call"]
    assert sent.headers.get_list("accept") == ["text/plain"]
    assert sent.headers.get_list("content-type") == ["application/merge-patch+json"]


@pytest.mark.parametrize(
    ("method", "headers", "attempts"),
    [
        ("GET", {}, 3),
        ("get", {}, 3),
        ("HEAD", {}, 3),
        ("OPTIONS", {}, 3),
        ("PUT", {}, 3),
        ("DELETE", {}, 3),
        ("POST", {}, 1),
        ("PATCH", {}, 1),
        ("POST", {"idempotency-key": "k"}, 3),
        ("PATCH", {"Idempotency-Key": "k"}, 3),
        ("POST", {"Idempotency-Key": ""}, 1),
    ],
    ids=str,
)
def test_an_unknown_path_is_tried(method: str, headers: dict[str, str], attempts: int) -> None:
    error = exchanged(method, "/a", *(answered(503) for _ in range(attempts)), headers=headers).error
    assert isinstance(error, InternalServerError)
    assert (error.attempts, error.operation) == (attempts, f"{method.upper()} /a")


@pytest.mark.parametrize(
    ("path", "given_", "words"),
    [
        pytest.param("invoices", {}, "GET invoices: give a path of the API, such as /invoices", id="no slash"),
        pytest.param("https://evil.example/a", {}, "give a path of the API", id="another host"),
        pytest.param("//evil.example/a", {}, "give a path of the API", id="another host without a scheme"),
        pytest.param("", {}, "give a path of the API", id="nothing"),
        pytest.param("/a\n", {}, r"GET /a\n: ", id="a control character"),
        pytest.param("/a\n", {"params": {"b": 1}}, r"GET /a\n: ", id="a control character before parameters"),
        pytest.param("/a", {"params": {"b": None}}, "GET /a: b: None cannot be sent here", id="None"),
        pytest.param("/a", {"params": {"b": [1]}}, "GET /a: b: list cannot be sent here", id="a list"),
        pytest.param("/a", {"params": {"b": 0.5}}, "GET /a: b: 0.5 is a float", id="a float"),
        pytest.param("/a", {"params": {"b": "\ud800"}}, "GET /a: ", id="half a character as parameter"),
        pytest.param("/a", {"params": {"\ud800": "b"}}, "GET /a: ", id="half a character as name"),
        pytest.param("/a", {"json": {"b": "\ud800"}}, "GET /a: ", id="half a character as body"),
        pytest.param("/a", {"json": {"b": object()}}, "GET /a: b: object cannot be written", id="any object"),
        pytest.param("/a", {"json": itself()}, "GET /a: ", id="a body that holds itself"),
        pytest.param(
            "/a",
            {"headers": {"x-a": "ключ"}},
            "GET /a: headers: the value of x-a (not shown)",
            id="a header not in ASCII",
        ),
        pytest.param("/a", {"headers": {"x-a": 1}}, "GET /a: headers: give a dict", id="a header that is a number"),
        pytest.param("/a", {"headers": {1: "x-a"}}, "GET /a: headers: give a dict", id="a name that is a number"),
    ],
)
def test_what_cannot_be_asked_of_an_unknown_path_is_refused(path: str, given_: dict[str, Any], words: str) -> None:
    taken = exchanged("GET", path, **given_)
    assert taken.sent == []
    assert type(taken.error) is InvalidRequestError
    assert words.strip() in str(taken.error)


def test_the_key_is_not_in_the_error_of_a_request_that_cannot_be_sent() -> None:
    error = exchanged("GET", "/a", headers={"x-a": "ключ"}).error
    assert KEY not in f"{error!r} {error.__cause__!r} {error.__context__!r}"


# Money


def test_an_amount_read_and_changed_and_sent_back_keeps_its_digits() -> None:
    answer = call(get_invoice.request("i1"), answered(200, content=b'{"invoice_total": 1234567890123456.78}')).value
    total = answer.parsed.invoice_total
    assert total == Decimal("1234567890123456.78")
    fields = {"credit_note_amount": total + Decimal("0.01"), "reason": "r"}
    [sent] = call(create_invoice_credit_note.request("i1", fields=fields), answered(body={})).sent
    assert b'"credit_note_amount":1234567890123456.79' in sent.content
    assert json.loads(sent.content)["reason"] == "r"


amounts = st.decimals(allow_nan=False, allow_infinity=False).filter(
    lambda amount: not (amount.is_signed() and not amount)
)


@given(amounts)
def test_every_amount_comes_back_with_the_digits_that_were_sent(amount: Decimal) -> None:
    back = read_decimal(loads(dumps({"amount": amount}))["amount"])
    assert (type(back), back.as_tuple()) == (Decimal, amount.as_tuple())


@given(st.dictionaries(st.text(), amounts | st.integers() | st.text() | st.booleans() | st.none()))
def test_every_body_comes_back_as_it_was_sent(body: dict[str, Any]) -> None:
    assert loads(dumps(body)) == body


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone.min, timezone.max])))
def test_every_aware_date_time_is_sent_as_the_moment_that_it_is(moment: datetime) -> None:
    assert datetime.fromisoformat(loads(dumps([moment]))[0]) == moment


# The turn of a request


def test_requests_take_turns_at_the_rate_of_the_client() -> None:
    context = context_with(settings=SETTINGS._replace(rate=4))
    assert isinstance(next(flow.answer(GET, context)), Send)
    for seconds in (0.25, 0.5):
        steps = flow.answer(GET, context)
        assert next(steps) == Sleep(seconds)
        assert isinstance(steps.send(None), Send)


def test_a_turn_that_comes_after_the_deadline_is_not_waited_for() -> None:
    context = context_with(settings=SETTINGS._replace(rate=0.5), retries=RetryPolicy(deadline=1))
    next(flow.answer(GET, context))
    with pytest.raises(APITimeoutError, match="not sent: because of rate=") as caught:
        next(flow.answer(GET, context))
    assert caught.value.attempts == 0


# Other hosts


def test_another_host_gets_the_api_key_only_if_it_may() -> None:
    request = extract_contract.request({"name": "a", "content": "b"})
    real = SETTINGS._replace(base_url="https://api.zenskar.com")
    says = "ai.extract_contract is served by https://ai.zenskar.com, which would get the API key; allow it with"
    with pytest.raises(InvalidRequestError, match=says):
        next(flow.answer(request, context_with(settings=real)))
    allowed = next(flow.answer(request, context_with(settings=real._replace(allow_other_hosts=True))))
    assert isinstance(allowed, Send)
    assert allowed.request.url.host == "ai.zenskar.com"
    own = next(flow.answer(request, context_with(settings=SETTINGS._replace(base_url="https://sandbox.test"))))
    assert isinstance(own, Send)
    assert own.request.url.host == "sandbox.test"


# A transport of the user's


@pytest.mark.parametrize(
    "raised", [ConnectionResetError("gone"), http.InvalidURL("no host")], ids=lambda each: type(each).__name__
)
def test_what_another_transport_raises_is_an_error_of_the_client(raised: Exception) -> None:
    steps = flow.answer(POST, context_with())
    next(steps)
    with pytest.raises(APIConnectionError, match=f"{type(raised).__name__}: {raised}") as caught:
        steps.throw(raised)
    assert isinstance(caught.value.__cause__, http.TransportError)
    assert caught.value.__cause__.__cause__ is raised


def test_an_error_of_the_target_stays_what_it_is() -> None:
    steps = flow.answer(GET, context_with())
    next(steps)
    with pytest.raises(TargetError):
        steps.throw(TargetError(5, "full", "a"))


# A key that expires


def test_another_key_is_asked_for_once_after_a_401() -> None:
    keys = iter(["first-key-1", "second-key-2", "third-key-3"])
    settings = SETTINGS._replace(api_key=Secret(lambda: next(keys)))
    taken = call(POST, answered(401), answered(body=OK), settings=settings)
    assert [sent.headers["x-api-key"] for sent in taken.sent] == ["first-key-1", "second-key-2"]
    assert taken.slept == []
    taken = call(POST, answered(401), answered(401), settings=settings)
    assert isinstance(taken.error, AuthenticationError)
    assert [sent.headers["x-api-key"] for sent in taken.sent] == ["second-key-2", "third-key-3"]


def test_a_key_that_stays_the_same_is_not_tried_again() -> None:
    settings = SETTINGS._replace(api_key=Secret(lambda: "same-key-1"))
    for context in (settings, SETTINGS):
        taken = call(GET, answered(401), settings=context)
        assert isinstance(taken.error, AuthenticationError)
        assert len(taken.sent) == 1


def test_a_key_may_become_a_token() -> None:
    keys = iter(["first-key-1", "eyJ.second.token"])
    settings = SETTINGS._replace(api_key=Secret(lambda: next(keys)))
    [_, sent] = call(GET, answered(401), answered(body=OK), settings=settings).sent
    assert sent.headers["authorization"] == "Bearer eyJ.second.token"
    assert "x-api-key" not in sent.headers
