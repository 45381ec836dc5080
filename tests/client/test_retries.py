"""What is retried, and what never is."""

import copy
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest

from tests.client.conftest import KnownAs, Make
from tests.client.driving import EVERY_LOOP, Ask, Pages, drive, pages_of, reply, serve
from zenskar_client import http
from zenskar_client.api.customers import list_customer_relationships
from zenskar_client.api.usage_events import delete_usage_event
from zenskar_ext import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    FailedAttempt,
    InternalServerError,
    NotFoundError,
    RateLimitError,
    Retry,
    RetryPolicy,
    UnverifiedOperationError,
    UnverifiedOperationWarning,
    ZenskarError,
)

LOST = [http.ReadError("cut"), http.WriteError("cut"), http.ReadTimeout("late"), http.RemoteProtocolError("half")]
EVENT = {"customer_id": "c", "timestamp": datetime(2026, 1, 1, tzinfo=UTC), "data": {}}


def get(zk: Any) -> Any:
    return zk.invoices.get("i")


def get_of(zk: Any, _: Any) -> Any:
    return get(zk)


def post(zk: Any) -> Any:
    return zk.contacts.create(customer="c", email="e")


@pytest.mark.peer_row(19, "yes, where the API takes a key; any other POST is sent once")
@pytest.mark.parametrize("kind", EVERY_LOOP)
@pytest.mark.parametrize("failure", LOST, ids=lambda failure: type(failure).__name__)
@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(post, id="post"),
        pytest.param(lambda zk: zk.customers.update("c", email="e"), id="patch"),
        pytest.param(lambda zk: zk.request("POST", "/x", json={}), id="a post of one's own"),
    ],
)
def test_a_write_without_a_key_whose_connection_breaks_after_sending_is_sent_once(
    make: Make, ask: Ask, failure: Exception
) -> None:
    server = serve(failure)
    client = make(server)
    with pytest.raises(APIConnectionError, match="at the first attempt") as caught:
        client.call(ask)
    assert server.asked == caught.value.attempts == 1
    assert caught.value.__cause__ is failure
    assert client.waits == []


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520])
def test_a_write_without_a_key_that_failed_is_sent_once(make: Make, status: int) -> None:
    server = serve(reply(status))
    client = make(server)
    with pytest.raises(APIStatusError):
        client.call(post)
    assert server.asked == 1


@pytest.mark.parametrize("failure", [http.ConnectError("no"), http.ConnectTimeout("late"), http.PoolTimeout("full")])
def test_a_write_that_never_left_is_sent_again(make: Make, failure: Exception) -> None:
    server = serve(failure, reply())
    make(server).call(post)
    assert server.asked == 2


@pytest.mark.peer_row(18, "what may be repeated: lost connections, 408, 429, 500, 502, 503, 504, 520 and its like")
@pytest.mark.parametrize("kind", EVERY_LOOP)
@pytest.mark.parametrize("failure", [*LOST, http.ConnectError("no")], ids=lambda failure: type(failure).__name__)
@pytest.mark.parametrize(
    "ask", [pytest.param(get, id="get"), pytest.param(lambda zk: zk.customers.delete("c"), id="delete")]
)
def test_a_request_that_changes_nothing_twice_is_sent_again(make: Make, ask: Ask, failure: Exception) -> None:
    server = serve(failure, failure, reply())
    client = make(server)
    client.call(ask)
    assert server.asked == 3
    assert len(client.waits) == 2


@pytest.mark.peer_row(18, "what may be repeated: lost connections, 408, 429, 500, 502, 503, 504, 520 and its like")
@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520, 599])
def test_a_get_that_failed_for_now_is_sent_again(make: Make, status: int) -> None:
    server = serve(reply(status), reply(data={"id": "i"}))
    assert make(server).call(get).id == "i"
    assert server.asked == 2


@pytest.mark.parametrize("status", [300, 400, 401, 403, 404, 409, 422, 501, 505])
def test_a_get_that_failed_for_good_is_sent_once(make: Make, status: int) -> None:
    server = serve(reply(status))
    client = make(server)
    with pytest.raises(APIStatusError):
        client.call(get)
    assert server.asked == 1


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda zk: zk.invoices.pay("payload"), id="a get that pays"),
        pytest.param(lambda zk: zk.contracts.expire("c"), id="a second call fails"),
    ],
)
def test_what_must_not_be_repeated_is_sent_once_whatever_the_method_and_the_failure(make: Make, ask: Ask) -> None:
    for failure in (reply(503), reply(429), http.ReadError("cut"), http.ConnectError("no")):
        server = serve(failure)
        client = make(server)
        with pytest.raises(ZenskarError):
            client.call(ask)
        assert server.asked == 1


@pytest.mark.peer_row(17, "yes, 2")
def test_attempts_end_with_the_last_failure(make: Make) -> None:
    server = serve(http.ReadError("cut"), reply(503), reply(502, text="bad gateway"))
    client = make(server)
    with pytest.raises(InternalServerError, match="502: bad gateway") as caught:
        client.call(get)
    assert caught.value.attempts == server.asked == 3
    timeouts = make(serve(http.ReadTimeout("late")), retries=RetryPolicy(attempts=2))
    with pytest.raises(APITimeoutError, match=r"after 2 attempts \(ReadTimeout: late\)"):
        timeouts.call(get)


def test_the_server_says_how_long_to_wait(make: Make) -> None:
    client = make(serve(reply(429, headers={"retry-after": "31"}), reply(503, headers={"retry-after": "0"}), reply()))
    client.call(get)
    assert client.waits == [31, 0]


def test_a_wait_that_does_not_fit_the_deadline_fails_at_once(make: Make) -> None:
    server = serve(reply(429, headers={"retry-after": "3600"}))
    client = make(server)
    with pytest.raises(RateLimitError) as caught:
        client.call(get)
    assert (server.asked, client.waits, caught.value.retry_after) == (1, [], 3600)


@pytest.mark.peer_row(27, "**yes** `on_retry=`")
def test_on_retry_is_told_before_each_wait(make: Make) -> None:
    told: list[Retry] = []
    client = make(serve(reply(503), http.ReadError("cut"), reply()), on_retry=told.append)
    client.call(get)
    assert [(retry.operation, retry.attempt, retry.reason) for retry in told] == [
        ("invoices.get", 1, "status 503"),
        ("invoices.get", 2, "ReadError"),
    ]
    assert [retry.delay for retry in told] == client.waits


def test_an_outage_is_not_multiplied_by_all_calls(make: Make) -> None:
    server = serve(reply(503))
    client = make(server)
    other = client.zk.with_options(timeout=1.0)
    for each in [client.zk, other] * 25:
        with pytest.raises(InternalServerError):
            client.call(partial(get_of, each))
    assert server.asked == 50 + 20


@pytest.mark.slow
@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_a_polite_walk_of_1500_pages_does_not_use_up_the_budget(make: Make) -> None:
    """Every page is refused once, and asked for again after the wait that the server wants."""
    refused: set[str | None] = set()
    pages = Pages(pages_of(1500, 1))

    def limited(request: http.Request) -> http.Response:
        cursor = request.url.params.get("cursor")
        if cursor in refused:
            return pages(request)
        refused.add(cursor)
        return http.Response(429, headers={"retry-after": "2"})

    client = make(limited)
    assert len(client.walk(lambda zk: zk.invoices.list(limit=1))) == 1500
    assert client.waits == [2] * 1500


def test_the_budget_is_a_setting_and_is_named_in_the_error_that_it_causes(make: Make) -> None:
    server = serve(reply(503))
    client = make(server, retries=RetryPolicy(budget=3))
    with pytest.raises(InternalServerError) as first:
        client.call(get)
    with pytest.raises(InternalServerError) as caught:
        client.call(get)
    assert "not retried" not in str(first.value)
    assert str(caught.value).endswith("returned 503: {}; not retried: the retry budget (3) is used up")
    assert server.asked == 3 + 2
    unlimited = client.zk.with_options(retries=RetryPolicy(budget=None))
    for _ in range(30):
        with pytest.raises(InternalServerError, match=r"503: \{\}$"):
            client.call(partial(get_of, unlimited))
    assert server.asked == 3 + 2 + 90


def test_another_budget_is_apart_and_an_equal_one_is_shared(make: Make) -> None:
    server = serve(reply(503))
    client = make(server, retries=RetryPolicy(budget=1))
    equal = client.zk.with_options(retries=RetryPolicy(budget=1, backoff=0))
    apart = client.zk.with_options(retries=RetryPolicy(budget=2))
    for each in (client.zk, equal, apart, copy.copy(apart)):
        with pytest.raises(InternalServerError):
            client.call(partial(get_of, each))
    assert server.asked == 2 + 1 + 3 + 1


def test_the_statuses_that_are_retried_are_a_setting(make: Make) -> None:
    server = serve(reply(409), reply(503))
    client = make(server, retries=RetryPolicy(statuses=RetryPolicy().statuses - {503} | {409}))
    with pytest.raises(InternalServerError):
        client.call(get)
    assert server.asked == 2


@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_a_function_of_the_user_decides_what_is_retried_and_when(make: Make) -> None:
    def decide(failed: FailedAttempt) -> bool | float | None:
        if isinstance(failed.error, RateLimitError) and failed.error.headers.get("X-Quota") == "month":
            return False
        return 0.25 if failed.status == 409 else None

    server = serve(reply(409), reply(503, headers={"retry-after": "4"}), reply(429, headers={"x-quota": "month"}))
    client = make(server, retries=RetryPolicy(attempts=9, decide=decide))
    with pytest.raises(RateLimitError):
        client.call(get)
    assert (server.asked, client.waits) == (3, [0.25, 4.0])


@pytest.mark.parametrize("failure", [*LOST, reply(503), reply(409)], ids=lambda f: type(f).__name__)
@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(post, id="post"),
        pytest.param(lambda zk: zk.request("PATCH", "/x", json={}), id="patch"),
        pytest.param(lambda zk: zk.invoices.pay("payload"), id="a get that pays"),
        pytest.param(lambda zk: zk.contracts.expire("c"), id="a call that fails the second time"),
    ],
)
def test_no_function_of_the_user_sends_again_what_may_have_taken_effect(make: Make, ask: Ask, failure: Any) -> None:
    asked: list[FailedAttempt] = []

    def decide(failed: FailedAttempt) -> bool:
        asked.append(failed)
        return True

    server = serve(failure)
    client = make(server, retries=RetryPolicy(attempts=9, decide=decide))
    with pytest.raises(ZenskarError):
        client.call(ask)
    assert (server.asked, asked) == (1, [])


@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_a_lost_delete_that_is_answered_404_may_have_been_done(make: Make) -> None:
    client = make(serve(http.ReadError("cut"), reply(404, {"detail": "no such customer"})))
    with pytest.raises(
        NotFoundError, match=r"404: no such customer, but an earlier attempt, whose outcome .* deleted it"
    ):
        client.call(lambda zk: zk.customers.delete("c"))
    with pytest.raises(NotFoundError, match=r"404: no such customer$") as caught:
        client.call(lambda zk: zk.customers.delete("c"))
    assert not caught.value.maybe_deleted


# The idempotency key


def keys(server: Any) -> list[list[str]]:
    return [request.headers.get_list("idempotency-key") for request in server.requests]


@pytest.mark.peer_row(19, "yes, where the API takes a key; any other POST is sent once")
@pytest.mark.parametrize("kind", EVERY_LOOP)
@pytest.mark.parametrize("failure", [reply(503), http.ReadError("cut")], ids=["status", "connection"])
def test_an_ingested_event_is_sent_again_under_the_same_key(make: Make, failure: Any) -> None:
    server = serve(failure, failure, reply())
    client = make(server)
    client.call(lambda zk: zk.usage_events.ingest("s", EVENT))
    client.call(lambda zk: zk.usage_events.ingest("s", EVENT))
    first, again, third, of_another_call = keys(server)
    assert first == again == third != of_another_call
    assert len(first) == len(of_another_call) == 1
    assert min(len(first[0]), len(of_another_call[0])) >= 32
    assert len({request.content for request in server.requests}) == 1


@pytest.mark.peer_row(20, "yes `idempotency_key=` or a header, on ingestion")
@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda zk: zk.usage_events.ingest("s", EVENT, idempotency_key="mine"), id="argument"),
        pytest.param(lambda zk: zk.usage_events.ingest("s", idempotency_key="mine", **EVENT), id="beside keywords"),
        pytest.param(lambda zk: zk.usage_events.raw.ingest("s", EVENT, idempotency_key="mine"), id="raw"),
    ],
)
def test_the_key_of_the_caller_is_used(make: Make, ask: Ask) -> None:
    server = serve(reply(503), reply())
    make(server).call(ask)
    assert keys(server) == [["mine"], ["mine"]]


@pytest.mark.parametrize("key", ["", " ", "a\nb", "ключ", 1.5])
def test_a_key_that_no_header_holds_is_refused(make: Make, key: Any) -> None:
    server = serve()
    client = make(server)
    with pytest.raises(ValueError, match=r"usage_events\.ingest: Idempotency-Key") as caught:
        client.call(lambda zk: zk.usage_events.ingest("s", EVENT, idempotency_key=key))
    assert isinstance(caught.value, ZenskarError)
    assert server.asked == 0


def test_only_ingestion_carries_a_key(make: Make) -> None:
    server = serve(reply())
    make(server).call(post)
    assert keys(server) == [[]]


# Over a real connection


@contextmanager
def dropping_server() -> Iterator[tuple[str, list[bytes]]]:
    """Return the address of a server that reads each request and hangs up, and the first lines of the requests."""
    lines: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def run() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    lines.append(connection.recv(65536).split(b"\r\n", 1)[0])

        thread = threading.Thread(target=run)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", lines
        listener.shutdown(socket.SHUT_RDWR)
    thread.join()


@pytest.mark.parametrize("kind", EVERY_LOOP)
@pytest.mark.parametrize(("ask", "attempts"), [pytest.param(post, 1, id="post"), pytest.param(get, 3, id="get")])
def test_a_server_that_hangs_up_gets_a_post_once_and_a_get_again(kind: str, ask: Ask, attempts: int) -> None:
    with dropping_server() as (address, lines):
        client = drive(kind, serve(), base_url=address, transport=None)
        with pytest.raises(APIConnectionError) as caught:
            client.call(ask)
        assert caught.value.attempts == len(lines) == attempts
        client.call(lambda zk: zk.close() if kind == "sync" else zk.aclose())


# Undocumented operations: no source shows them


def test_an_assumed_operation_is_not_called_unless_that_is_allowed(make: Make, known_as: KnownAs) -> None:
    known_as(list_customer_relationships, "assumed")
    server = serve(reply(data=[]))
    client = make(server)
    with pytest.raises(UnverifiedOperationError, match=r"customers\.list_relationships \(GET /.*zenskar probe"):
        client.call(lambda zk: zk.customers.list_relationships("c"))
    assert server.asked == 0
    allowed = make(server, allow_unverified=True)
    assert allowed.call(lambda zk: zk.customers.list_relationships("c")) == []


def test_an_inferred_operation_warns_once(make: Make, known_as: KnownAs) -> None:
    known_as(delete_usage_event, "inferred")
    server = serve(reply())
    client = make(server)
    with pytest.warns(UnverifiedOperationWarning, match=r"usage_events\.delete \(DELETE /"):
        client.call(lambda zk: zk.usage_events.delete("r"))
    client.call(lambda zk: zk.usage_events.delete("r"))  # a warning would be an error here
    client.call(lambda zk: zk.with_options(timeout=1.0).usage_events.delete("r"))
    assert server.asked == 3
