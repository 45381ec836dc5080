"""Events in batches: each is sent once, in order, with its result; a repeated run counts nothing twice."""

from collections import deque
from collections.abc import AsyncIterator, Iterable, Iterator
from decimal import Decimal
from functools import partial
from hashlib import sha256
from typing import Any, cast
from uuid import UUID

import pytest

from tests.client.conftest import Make
from tests.client.driving import reply, serve
from tests.client.metering import SLUG, Metered, batches, begun, event, events_of, following, sent
from zenskar_client import http
from zenskar_ext import (
    APIConnectionError,
    AsyncBatches,
    AsyncZenskar,
    AuthenticationError,
    Batch,
    Batches,
    ConfigurationError,
    InvalidRequestError,
    PermissionDeniedError,
    RetryPolicy,
    UnprocessableEntityError,
    UnverifiedOperationError,
    Zenskar,
    ZenskarError,
)


def interrupted(_: http.Request) -> http.Response:
    raise KeyboardInterrupt


@pytest.fixture
def metered(kind: str) -> Metered:
    return Metered(kind)


ALL_OF_SEVEN = [f"cus_{number}" for number in range(7)]


def test_every_event_is_sent_once_and_in_order(make: Make) -> None:
    server = serve(reply(data={"taken": 2}))
    found = sent(make(server), events_of(7), key="run")
    bodies = [[each["customer_id"] for each in http.Response(200, content=it.content).json()] for it in server.requests]
    assert bodies == [ALL_OF_SEVEN[start : start + 2] for start in (0, 2, 4, 6)]
    assert [request.headers["idempotency-key"] for request in server.requests] == ["run-1", "run-2", "run-3", "run-4"]
    digests = [sha256(request.content).hexdigest() for request in server.requests]
    assert found == [
        Batch(number, f"run-{number}", events_of(7)[start : start + 2], {"taken": 2}, digest=digest)
        for number, (start, digest) in enumerate(zip((0, 2, 4, 6), digests, strict=True), 1)
    ]
    assert {batch.outcome for batch in found} == {"accepted"}


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1, [1]), (500, [500]), (501, [500, 1]), (1000, [500, 500])])
def test_a_batch_holds_as_many_events_as_the_vendors_client_sends(
    metered: Metered, count: int, sizes: list[int]
) -> None:
    found = sent(metered.client, events_of(count), size=500)
    assert [len(batch.items) for batch in found] == sizes
    assert len(metered.counted) == count
    kind: Any = Batches if metered.client.kind == "sync" else AsyncBatches
    assert "of 500," in repr(kind(metered.client.zk.usage_events.ingest, []))


def test_no_event_is_taken_and_nothing_sent_before_a_batch_is_asked_for(make: Make) -> None:
    server, taken = serve(reply()), list[int]()

    def endless() -> Iterator[dict[str, Any]]:
        while True:
            taken.append(len(taken))
            yield event(len(taken))

    client = make(server)
    walk = begun(client, batches(client, endless(), size=3))
    assert (len(taken), server.asked) == (0, 0)
    for number in (1, 2, 3):
        assert following(client, walk).number == number
        assert (len(taken), server.asked) == (3 * number, number)


@pytest.mark.peer_row(
    39,
    "`Batches`: parts of 500 events and 1 MB, halved at 413, several in flight; each with its key, events, digest, error and outcome",
)
def test_a_batch_whose_answers_are_lost_is_told_with_its_events_and_the_walk_goes_on(metered: Metered) -> None:
    metered.fail(2, drop="after")
    found = sent(metered.client, events_of(7), key="run")
    assert [batch.outcome for batch in found] == ["accepted", "unknown", "accepted", "accepted"]
    assert found[1].items == events_of(7)[2:4]
    assert found[1].key == "run-2"
    assert isinstance(found[1].error, APIConnectionError)
    assert found[1].error.attempts == 3


@pytest.mark.peer_row(
    39,
    "`Batches`: parts of 500 events and 1 MB, halved at 413, several in flight; each with its key, events, digest, error and outcome",
)
@pytest.mark.parametrize(
    "effect",
    [{"drop": "before"}, {"drop": "after"}, {"status": 503}, {"cut": 1}],
    ids=["never came", "answer lost", "503", "answer cut off"],
)
@pytest.mark.parametrize("batch", [1, 2, 4])
def test_a_run_that_is_repeated_with_its_key_counts_every_event_once(
    metered: Metered, effect: dict[str, Any], batch: int
) -> None:
    metered.fail(batch, **effect)
    first = sent(metered.client, events_of(7), key="run")
    assert [each.number for each in first if each.outcome == "unknown"] == [batch]
    again = sent(metered.client, events_of(7), key="run")
    assert {each.outcome for each in again} == {"accepted"}
    assert metered.counted == ALL_OF_SEVEN


def test_a_run_that_ended_in_the_middle_is_repeated_from_the_beginning(metered: Metered) -> None:
    client = metered.client
    walk = begun(client, batches(client, iter(events_of(7)), key="run"))
    following(client, walk)
    metered.fail(1, drop="after")
    assert following(client, walk).outcome == "unknown"
    assert metered.counted == ALL_OF_SEVEN[:4]
    assert {each.outcome for each in sent(client, iter(events_of(7)), key="run")} == {"accepted"}
    assert metered.counted == ALL_OF_SEVEN


def test_one_batch_can_be_sent_again_by_hand(metered: Metered) -> None:
    metered.fail(2, drop="after")
    found = sent(metered.client, events_of(7))
    [lost] = [batch for batch in found if batch.error]
    metered.client.call(lambda zk: zk.usage_events.ingest(SLUG, lost.items, idempotency_key=lost.key))
    assert metered.counted == ALL_OF_SEVEN


def test_a_run_has_a_random_key_if_it_is_given_none_and_keeps_it(metered: Metered) -> None:
    one, other = batches(metered.client, events_of(7)), batches(metered.client, events_of(7))
    assert UUID(one.key) != UUID(other.key)
    first, again = metered.client.walk(lambda _: one), metered.client.walk(lambda _: one)
    assert [batch.key for batch in again] == [batch.key for batch in first] == [f"{one.key}-{n}" for n in (1, 2, 3, 4)]
    assert metered.counted == ALL_OF_SEVEN
    metered.client.walk(lambda _: other)
    assert len(metered.counted) == 14


def test_a_refused_batch_is_told_with_what_is_said_of_its_events(metered: Metered) -> None:
    events = events_of(7)
    events[3]["data"] = {"minutes": 1}
    found = sent(metered.client, events, key="run")
    assert [batch.outcome for batch in found] == ["accepted", "refused", "accepted", "accepted"]
    assert isinstance(found[1].error, UnprocessableEntityError)
    assert found[1].complaints == {1: "data.minutes: this key is not in the definition"}
    assert [found[1].items[place] for place in found[1].complaints] == [events[3]]
    assert metered.counted == ["cus_0", "cus_1", "cus_4", "cus_5", "cus_6"]


def test_a_batch_that_cannot_be_written_is_refused_before_it_is_sent(metered: Metered) -> None:
    events = events_of(7)
    events[3]["data"] = {"hours": object()}
    found = sent(metered.client, events)
    assert [batch.outcome for batch in found] == ["accepted", "refused", "accepted", "accepted"]
    assert isinstance(found[1].error, InvalidRequestError)
    assert metered.counted == ["cus_0", "cus_1", "cus_4", "cus_5", "cus_6"]


def test_other_events_under_the_key_of_a_run_are_refused(metered: Metered) -> None:
    sent(metered.client, events_of(7), key="run")
    assert [batch.outcome for batch in sent(metered.client, events_of(5), key="run")] == [
        *("accepted", "accepted", "refused")
    ]
    assert metered.counted == ALL_OF_SEVEN


@pytest.mark.parametrize(("status", "raised"), [(401, AuthenticationError), (403, PermissionDeniedError)])
def test_a_client_that_is_not_let_in_ends_the_walk(make: Make, status: int, raised: type[ZenskarError]) -> None:
    server, found = serve(reply(), reply(status)), list[Any]()
    client = make(server)
    with pytest.raises(raised) as caught:
        sent(client, events_of(7), key="run", into=found)
    assert ([batch.number for batch in found], server.asked) == ([1], 2)
    assert caught.value.__notes__ == ["in batch 2, key run-2"]


@pytest.mark.parametrize("raised", [ConfigurationError, UnverifiedOperationError])
def test_a_client_that_cannot_send_ends_the_walk(raised: type[ZenskarError]) -> None:
    def send(items: list[int], /, *, idempotency_key: str) -> None:
        raise raised(f"{items} {idempotency_key}")

    with pytest.raises(raised, match=r"\[1, 2\] run-1"):
        list(Batches(send, [1, 2], key="run"))


@pytest.mark.parametrize("count", [3, 6], ids=["the last, not full", "a full one before others"])
@pytest.mark.parametrize(
    ("failure", "raised"),
    [
        (reply(401), AuthenticationError),
        (ZeroDivisionError(), ZeroDivisionError),
        (interrupted, KeyboardInterrupt),
    ],
    ids=["401", "a bug", "an interruption"],
)
def test_what_was_raised_over_a_batch_leaves_it_to_be_sent_when_asked_once_more(
    make: Make, count: int, failure: Any, raised: type[BaseException]
) -> None:
    server = serve(reply(), failure, reply())
    client = make(server)
    walk = begun(client, batches(client, iter(events_of(count)), key="run"))
    following(client, walk)
    with pytest.raises(raised):
        following(client, walk)
    assert [(batch.key, batch.items) for batch in client.walk(lambda _: walk)] == [
        (f"run-{number}", events_of(count)[start : start + 2]) for number, start in enumerate(range(2, count, 2), 2)
    ]
    assert server.requests[1].content == server.requests[2].content


def test_what_the_events_fail_with_is_raised_and_costs_no_event(make: Make) -> None:
    class Rows:
        """Rows that fail once, at the fourth row."""

        def __init__(self) -> None:
            self.number = 0
            self.failed = False

        def __iter__(self) -> Iterator[dict[str, Any]]:
            return self

        def __next__(self) -> dict[str, Any]:
            if self.number == 3 and not self.failed:
                self.failed = True
                raise APIConnectionError("the list that they come from", operation="invoices.list", attempts=3)
            if self.number == 7:
                raise StopIteration
            self.number += 1
            return event(self.number - 1)

    server = serve(reply())
    client = make(server)
    walk = begun(client, batches(client, Rows()))
    first = following(client, walk)
    with pytest.raises(APIConnectionError, match="the list that they come from"):
        following(client, walk)
    assert server.asked == 1
    assert [*first.items, *following(client, walk).items] == events_of(4)


def test_events_that_come_once_only_are_sent_once_only(make: Make) -> None:
    server = serve(reply())
    client = make(server)
    run = batches(client, iter(events_of(3)), key="run")
    client.walk(lambda _: run)
    with pytest.raises(InvalidRequestError, match=r"Batches of 2, key run>: its events are an iterator"):
        client.walk(lambda _: run)
    assert server.asked == 2


@pytest.mark.parametrize("arguments", [{"size": 0}, {"key": ""}], ids=["size", "key"])
def test_a_size_or_a_key_that_cannot_be_is_refused_at_once(make: Make, arguments: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequestError, match=next(iter(arguments))):
        batches(make(serve(reply())), [], **arguments)


class Unsigned:
    """A function that says nothing of its arguments."""

    @property
    def __signature__(self) -> None:
        raise ValueError

    def __call__(self, items: list[int], /, *, idempotency_key: str) -> str:
        return f"{items} {idempotency_key}"


NO_EVENTS = [
    5,
    None,
    2.5,
    object(),
    "events",
    b"events",
    bytearray(b"a"),
    {"customer_id": "c"},
    list,
    print,
    Decimal(1),
]


@pytest.mark.parametrize("kind", [Batches, AsyncBatches])
@pytest.mark.parametrize("events", NO_EVENTS, ids=lambda each: type(each).__name__)
def test_what_are_no_events_is_refused_at_once(kind: Any, events: object) -> None:
    with pytest.raises(
        InvalidRequestError, match=f"events is {type(events).__name__}; give the events in a list, a gen"
    ):
        kind(lambda items, *, idempotency_key: (items, idempotency_key), events)


class Rows:
    """A sequence of the old kind."""

    def __getitem__(self, place: int) -> int:
        return [1, 2, 3][place]


@pytest.mark.parametrize(
    "events", [[1, 2, 3], (1, 2, 3), range(1, 4), {1: 0, 2: 0, 3: 0}.keys(), iter([1, 2, 3]), Rows(), deque([1, 2, 3])]
)
def test_whatever_can_be_iterated_are_events(events: Any) -> None:
    [batch] = Batches(Unsigned(), events, key="run")
    assert (batch.items, batch.answer) == ([1, 2, 3], "[1, 2, 3] run-1")


NO_SEND = [
    5,
    None,
    "ingest",
    object(),
    lambda: None,
    lambda items: items,
    lambda *, idempotency_key: idempotency_key,
    Zenskar,
]


@pytest.mark.parametrize("kind", [Batches, AsyncBatches])
@pytest.mark.parametrize("send", NO_SEND, ids=lambda each: type(each).__name__)
def test_what_cannot_send_batches_is_refused_at_once(kind: Any, send: object) -> None:
    with pytest.raises(InvalidRequestError, match=r"^send .*; give a function such as partial\(zk.usage_events.ingest"):
        kind(send, [])


def test_an_operation_without_an_idempotency_key_is_refused_at_once(make: Make) -> None:
    client = make(serve(reply()))
    kind: Any = Batches if client.kind == "sync" else AsyncBatches
    with pytest.raises(InvalidRequestError, match="send cannot be called with a list of events and idempotency_key="):
        kind(client.zk.customers.get, [])


async def awaited(items: list[int], /, *, idempotency_key: str) -> None:
    raise AssertionError((items, idempotency_key))


def test_a_client_of_the_other_kind_is_named_with_the_right_one() -> None:
    async def generate() -> AsyncIterator[int]:
        yield 1

    asynchronous: Any = AsyncZenskar("key-1", "org-1")
    with pytest.raises(InvalidRequestError, match="send is async, for AsyncBatches; give a function such as"):
        Batches(partial(asynchronous.usage_events.ingest, SLUG), [event(1)])
    with pytest.raises(InvalidRequestError, match="events is async_generator, which is async; use AsyncBatches"):
        Batches(Unsigned(), cast("Any", generate()))
    with pytest.raises(ConfigurationError, match="the function is async: it returned coroutine; use AsyncBatches"):
        list(Batches(lambda items, *, idempotency_key: awaited(items, idempotency_key=idempotency_key), [1]))


@pytest.mark.parametrize("in_flight", [1, 2])
@pytest.mark.parametrize("kind", ["asyncio", "trio"])
def test_a_function_that_is_not_async_ends_the_iteration(make: Make, in_flight: int) -> None:
    client = make(serve(reply()))
    run = AsyncBatches(cast("Any", Unsigned()), [1], key="run", in_flight=in_flight)
    with pytest.raises(ConfigurationError, match="is not async: it has run, and returned str; use Batches") as caught:
        client.walk(lambda _: run)
    assert caught.value.__notes__ == ["in batch 1, key run-1"]


def test_a_refusal_after_a_lost_answer_is_not_known_to_be_one(metered: Metered) -> None:
    metered.fail(1, attempts=1, drop="after")
    metered.fail(2, attempts=1, status=422)
    [batch] = sent(metered.client, events_of(2))
    assert (batch.outcome, metered.counted) == ("unknown", ALL_OF_SEVEN[:2])


def test_a_refusal_after_attempts_that_did_nothing_is_one(make: Make) -> None:
    """A key that was renewed and a server that asked to wait have not accepted anything."""
    keys = iter(["old", "new"])
    server = serve(reply(401), reply(429), http.ConnectError("down"), reply(422))
    policy = RetryPolicy(attempts=4, backoff=0)
    [batch] = sent(make(server, api_key=lambda: next(keys, "new"), retries=policy), events_of(2), key="run")
    assert (batch.outcome, len(server.requests)) == ("refused", 4)


def test_retries_are_those_of_the_client(make: Make) -> None:
    server = serve(http.ConnectError("down"))
    found = sent(make(server, retries=RetryPolicy(attempts=2)), events_of(2), key="run")
    assert [request.headers["idempotency-key"] for request in server.requests] == ["run-1", "run-1"]
    assert [batch.outcome for batch in found] == ["unknown"]


@pytest.mark.parametrize("kind", ["asyncio", "trio"])
def test_events_may_be_awaited_and_are_sent_once_only_too(make: Make) -> None:
    async def awaited(events: Iterable[dict[str, Any]]) -> AsyncIterator[dict[str, Any]]:
        for each in events:
            yield each

    class Stream:
        def __aiter__(self) -> AsyncIterator[dict[str, Any]]:
            return awaited(events_of(7))

    client = make(serve(reply()))
    stream, generator = batches(client, Stream()), batches(client, awaited(events_of(7)))
    found = [client.walk(lambda _: stream), client.walk(lambda _: stream), client.walk(lambda _: generator)]
    assert [[each for batch in run for each in batch.items] for run in found] == [events_of(7)] * 3
    with pytest.raises(InvalidRequestError, match=r"AsyncBatches of 2, key .*: its events are an iterator"):
        client.walk(lambda _: generator)
