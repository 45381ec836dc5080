"""What a batch holds: cut by bytes, halved at 413, compared with an earlier run, and accepted only if the API says so."""

import json
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

import pytest

from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, drive, reply, serve
from tests.client.metering import Metered, batches, begun, event, events_of, following, outcomes, sent
from tests.servers.scripted import CLOSE, ok, scripted
from zenskar_client import http
from zenskar_client.models import UsageEvent
from zenskar_client.types import dumps
from zenskar_ext import APIStatusError, Batch, InvalidRequestError, RetryPolicy


@pytest.fixture
def metered(kind: str) -> Metered:
    return Metered(kind)


def all_of(count: int) -> list[str]:
    return [f"cus_{number}" for number in range(count)]


def size_of(events: list[dict[str, Any]]) -> int:
    return len(dumps(events).encode())


def test_a_digest_is_that_of_the_bytes_that_are_sent(make: Make) -> None:
    at = datetime(2026, 1, 1, 5, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    events = [{**event(1), "timestamp": at}, {**event(2), "timestamp": "2026-01-01T00:00:00Z"}]
    server = serve(reply(400), reply(data={}))
    found = sent(make(server), [*events, UsageEvent.from_dict({**event(3), "timestamp": at})], key="run")
    assert [batch.outcome for batch in found] == ["refused", "accepted"]
    assert [batch.digest for batch in found] == [sha256(request.content).hexdigest() for request in server.requests]


def test_a_batch_that_cannot_be_written_has_no_digest_and_is_not_sent(make: Make) -> None:
    server = serve(reply(data={}))
    found = sent(make(server), [event(0), {**event(1), "timestamp": datetime(2026, 1, 1)}, event(2)])  # noqa: DTZ001
    assert [(batch.outcome, bool(batch.digest)) for batch in found] == [("refused", False), ("accepted", True)]
    assert server.asked == 1


# Accepted, or not known to be


@pytest.mark.parametrize(
    "answer",
    [
        reply(text=""),
        reply(204, text=""),
        reply(202, text="null"),
        reply(text="<html><title>Sign in</title></html>"),
        reply(text='{"status": "o'),
        reply(201, text="OK", headers={"content-type": "text/plain"}),
    ],
    ids=["empty", "204", "null", "a login page", "cut off", "text"],
)
def test_a_2xx_that_says_nothing_of_the_events_leaves_them_unknown(make: Make, answer: Any) -> None:
    server = serve(reply(data={}), answer, reply(data={"status": "ok"}))
    found = sent(make(server), events_of(6), key="run")
    assert [batch.outcome for batch in found] == ["accepted", "unknown", "accepted"]
    assert [batch.number for batch in found if batch.error] == [2]
    said = str(found[1].error)
    assert said.startswith(
        ("batch 2, key run-2: the response is 2xx, but ", "usage_events.ingest: the response cannot be read")
    )


def test_a_whole_response_is_read_too(make: Make) -> None:
    client = make(serve(reply(data={}), reply(text="OK"), reply(text='"queued"')))
    found = sent(client, events_of(6), send=client.zk.usage_events.raw.ingest)
    assert [batch.outcome for batch in found] == ["accepted", "unknown", "accepted"]
    assert [batch.answer.content for batch in found] == [b"{}", b"OK", b'"queued"']


def test_a_body_that_was_garbled_is_sent_again_and_counted_once(metered: Metered) -> None:
    metered.fail(2, attempts=1, garble=True)
    found = sent(metered.client, events_of(7), key="run")
    assert [batch.outcome for batch in found] == ["accepted", "unknown", "accepted", "accepted"]
    again = sent(metered.client, events_of(7), key="run")
    assert {batch.outcome for batch in again} == {"accepted"}
    assert metered.counted == all_of(7)


# From a batch on


@pytest.mark.parametrize(("start", "numbers"), [(1, [1, 2, 3, 4]), (3, [3, 4]), (4, [4]), (5, []), (99, [])])
def test_a_run_goes_on_at_a_batch_with_its_key_and_its_events(make: Make, start: int, numbers: list[int]) -> None:
    whole = sent(make(serve(reply())), events_of(7), key="run")
    server = serve(reply())
    found = sent(make(server), iter(events_of(7)), key="run", start=start)
    assert found == [batch for batch in whole if batch.number in numbers]
    assert server.asked == len(numbers)


# The same events as before


def test_the_same_events_are_sent_under_their_digests(metered: Metered) -> None:
    first = sent(metered.client, events_of(7), key="run")
    kept = json.loads(json.dumps({batch.key: batch.digest for batch in first}))
    assert sent(metered.client, events_of(7), key="run", digests=kept) == first
    assert metered.counted == all_of(7)


@pytest.mark.parametrize("in_flight", [1, 3])
@pytest.mark.parametrize("start", [1, 2, 4])
def test_other_events_are_noticed_before_they_are_sent_and_nothing_after_them_is(
    make: Make, start: int, in_flight: int
) -> None:
    kept = {batch.key: batch.digest for batch in sent(make(serve(reply())), events_of(6), key="run")}
    others = [*events_of(3), event(9), *events_of(8)]
    server = serve(reply())
    client = make(server)
    run = batches(client, others, key="run", digests=kept, start=start, in_flight=in_flight)
    found = outcomes(client, run, at_most=4)
    told, errors = [each for each in found if not isinstance(each, Exception)], found[server.asked :]
    assert [batch.number for batch in told] == ([1] if start == 1 else [])
    assert server.asked == len(told)
    now = sha256(dumps([event(2), event(9)]).encode()).hexdigest()
    assert {type(error) for error in errors} == {InvalidRequestError}
    assert {str(error).partition("; ")[0] for error in errors} == {
        f"batch 2, key run-2: not the events of the earlier run: they have the digest {now}, not {kept['run-2']}"
    }


def test_another_size_is_noticed(make: Make) -> None:
    kept = {batch.key: batch.digest for batch in sent(make(serve(reply())), events_of(6), key="run")}
    server = serve(reply())
    others: list[dict[str, Any]] = [{"size": 3}, {"max_bytes": 100}]
    for arguments in others:
        with pytest.raises(InvalidRequestError, match="with the same size and max_bytes"):
            sent(make(server), events_of(6), key="run", digests=kept, **arguments)
    assert server.asked == 0


def test_digests_of_another_run_are_refused_at_once(make: Make) -> None:
    with pytest.raises(InvalidRequestError, match=r"'other-1'.* is not of run run"):
        batches(make(serve(reply())), [], key="run", digests={"other-1": "0" * 64})


# By bytes


def test_a_batch_has_no_more_bytes_than_max_bytes(metered: Metered) -> None:
    limit = size_of(events_of(3))
    found = sent(metered.client, events_of(9), key="run", size=500, max_bytes=limit)
    assert [len(batch.items) for batch in found] == [3, 3, 3]
    assert max(size for _, size in metered.wire.bodies) == limit
    assert metered.counted == all_of(9)


def test_an_event_that_is_too_large_is_sent_alone(make: Make) -> None:
    events = events_of(5)
    events[2]["data"] = {"note": "x" * 1000}
    found = sent(make(serve(reply())), events, size=500, max_bytes=500)
    assert [[each["customer_id"] for each in batch.items] for batch in found] == [
        *(["cus_0", "cus_1"], ["cus_2"], ["cus_3", "cus_4"])
    ]


def test_no_more_than_one_event_is_read_ahead(make: Make) -> None:
    read = list[int]()

    def endless() -> Any:
        while True:
            read.append(len(read))
            yield event(0)

    client = make(serve(reply()))
    walk = begun(client, batches(client, endless(), size=500, max_bytes=size_of([event(0)] * 3)))
    for number in (1, 2, 3):
        assert len(following(client, walk).items) == 3
        assert len(read) == 3 * number + 1


# 413


@pytest.fixture
def narrow(kind: str) -> Metered:
    return Metered(kind, limit=size_of(events_of(3)))


@pytest.mark.peer_row(
    39,
    "`Batches`: parts of 500 events and 1 MB, halved at 413, several in flight; each with its key, events, digest, error and outcome",
)
@pytest.mark.parametrize("in_flight", [1, 2, 5])
def test_a_batch_that_is_too_large_is_sent_in_halves_under_keys_of_their_own(narrow: Metered, in_flight: int) -> None:
    found = sent(narrow.client, events_of(10), size=7, key="run", in_flight=in_flight)
    assert [(batch.number, batch.key, len(batch.items)) for batch in found] == [
        (1, "run-1.1.1", 2),
        (1, "run-1.1.2", 2),
        (1, "run-1.2", 3),
        (2, "run-2", 3),
    ]
    assert {batch.outcome for batch in found} == {"accepted"}
    assert [each for batch in found for each in batch.items] == events_of(10)
    assert [batch.digest for batch in found] == [sha256(dumps(batch.items).encode()).hexdigest() for batch in found]
    assert narrow.counted == all_of(10)
    assert sent(narrow.client, events_of(10), size=7, key="run", in_flight=in_flight) == found
    assert narrow.counted == all_of(10)


def test_a_single_event_that_is_too_large_is_refused_and_the_others_are_not(narrow: Metered) -> None:
    events = events_of(7)
    events[3]["customer_id"] += "x" * 1000
    found = sent(narrow.client, events, size=7, key="run")
    assert [(batch.key, batch.outcome) for batch in found] == [
        ("run-1.1.1", "accepted"),
        ("run-1.1.2.1", "accepted"),
        ("run-1.1.2.2", "refused"),
        ("run-1.2", "accepted"),
    ]
    assert isinstance(found[2].error, APIStatusError)
    assert (found[2].error.status_code, found[2].items) == (413, events[3:4])
    assert narrow.counted == [name for name in all_of(7) if name != "cus_3"]


@pytest.mark.parametrize("known", [["run-1.1.1", "run-1.1.2", "run-1.2"], ["run-1.1.2"]], ids=["all", "one"])
def test_a_batch_that_was_split_is_split_again_although_the_server_takes_it_whole_now(
    narrow: Metered, known: list[str]
) -> None:
    first = sent(narrow.client, events_of(7), size=7, key="run")
    assert narrow.counted == all_of(7)
    narrow.wire.limit = 1_000_000
    narrow.wire.bodies.clear()
    kept = {batch.key: batch.digest for batch in first if batch.key in known}
    assert sent(narrow.client, events_of(7), size=7, key="run", digests=kept) == first
    assert [key for key, _ in narrow.wire.bodies] == ["run-1.1.1", "run-1.1.2", "run-1.2"]
    assert narrow.counted == all_of(7)


def test_a_batch_that_was_sent_whole_is_not_split_although_the_server_takes_less_now(metered: Metered) -> None:
    first = sent(metered.client, events_of(7), size=7, key="run")
    metered.wire.limit = 10
    kept = {batch.key: batch.digest for batch in first}
    [again] = sent(metered.client, events_of(7), size=7, key="run", digests=kept)
    assert (again.key, again.outcome) == ("run-1", "refused")
    assert metered.counted == all_of(7)


@pytest.mark.parametrize("stale", [b"", CLOSE], ids=["kept", "stale"])
@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_a_413_is_read_although_the_server_closes_before_the_body_was_sent(kind: str, stale: bytes) -> None:
    events = [{**event(number), "data": {"text": "x" * 10_000}} for number in range(60)]
    with scripted(ok(b'{"status": "ok"}') + stale, largest=200_000) as server:
        client = drive(kind, serve(), transport=None, base_url=server.url, retries=RetryPolicy(attempts=3, backoff=0))
        for _ in range(3):
            found = sent(client, events, size=60, key="run")
            assert [(batch.key, batch.outcome, len(batch.items)) for batch in found] == [
                (f"run-1.{half}.{part}", "accepted", 15) for half in (1, 2) for part in (1, 2)
            ]
        client.call(lambda zk: zk.close() if kind == "sync" else zk.aclose())


def test_a_413_after_a_lost_answer_does_not_split_but_is_asked_once_more(metered: Metered) -> None:
    metered.fail(1, attempts=1, drop="after")
    metered.fail(2, attempts=1, status=413)
    [batch] = sent(metered.client, events_of(2), key="run")
    assert (batch.key, batch.outcome, metered.counted) == ("run-1", "accepted", all_of(2))


def test_a_413_after_a_lost_answer_twice_is_not_known_to_be_a_refusal(make: Make) -> None:
    lost = http.ReadError("lost")
    server = serve(lost, reply(413), lost, reply(413))
    [batch] = sent(make(server), events_of(2), key="run")
    assert (batch.key, batch.outcome, server.asked) == ("run-1", "unknown", 4)
    assert {request.headers["idempotency-key"] for request in server.requests} == {"run-1"}


def test_a_half_that_was_raised_over_is_sent_when_asked_once_more(make: Make) -> None:
    server = serve(reply(413), reply(data={}), reply(401), reply(data={}))
    client = make(server)
    error, *_ = found = [
        each for each in outcomes(client, batches(client, events_of(2), key="run")) if isinstance(each, Exception)
    ]
    assert (len(found), error.__notes__) == (1, ["in batch 1, key run-1.2"])
    keys = [request.headers["idempotency-key"] for request in server.requests]
    assert keys == ["run-1", "run-1.1", "run-1.2", "run-1.2"]


@pytest.mark.parametrize("status", [400, 414, 422])
def test_no_other_refusal_splits(make: Make, status: int) -> None:
    server = serve(reply(status))
    assert [batch.key for batch in sent(make(server), events_of(2), key="run")] == ["run-1"]
    assert server.asked == 1


def test_events_that_are_no_json_are_left_to_what_sends_them(make: Make) -> None:
    client = make(serve(reply()))

    def send(_: str, items: list[complex], *, idempotency_key: str) -> Any:
        events = [event(int(item.real)) for item in items]
        return client.zk.usage_events.ingest("compute", events, idempotency_key=idempotency_key)

    found: list[Batch[Any]] = sent(client, [1j, 2j, 3j], send=send, max_bytes=1)
    assert [batch.items for batch in found] == [[1j], [2j], [3j]]
    assert {(batch.outcome, batch.digest) for batch in found} == {("accepted", "")}


def test_bytes_are_those_that_are_sent(make: Make) -> None:
    server = serve(reply())
    limit = size_of([{**event(0), "customer_id": "Z\u00fcrich"}] * 2)
    sent(make(server), [{**event(0), "customer_id": "Z\u00fcrich"}] * 4, size=9, max_bytes=limit)
    assert [len(request.content) for request in server.requests] == [limit, limit]
    assert isinstance(server.requests[0], http.Request)
