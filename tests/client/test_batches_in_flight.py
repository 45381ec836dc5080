"""Several batches in flight: outcomes and errors in order, no more ahead than asked for, and nothing that hangs."""

import inspect
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextvars import ContextVar
from hashlib import sha256
from typing import Any

import anyio
import pytest

from tests.client.ahead import PATIENCE, Watched, leaving_nothing
from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, Driver, drive, reply, serve
from tests.client.metering import Metered, batches, begun, event, events_of, following, outcomes, sent
from zenskar_client import http
from zenskar_client.types import dumps
from zenskar_ext import APIConnectionError, APIStatusError, AsyncBatches, AuthenticationError, Batch, Batches
from zenskar_ext._concurrency.threads import Workers


@pytest.fixture(params=EVERY_LOOP)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


sync_only = pytest.mark.parametrize("kind", ["sync"])
async_only = pytest.mark.parametrize("kind", ["asyncio", "trio"])


def all_of(count: int) -> list[str]:
    return [f"cus_{number}" for number in range(count)]


class Crowd:
    """A server that holds each request until something happens, and counts how many it holds.

    Args:
        kind: `sync`, or the name of an event loop.
        until: Whether the request under this key may be answered now.
        status: The status of the answer.
    """

    def __init__(
        self, kind: str, until: Callable[["Crowd", str], bool], status: Callable[["Crowd", str], int] = lambda *_: 200
    ) -> None:
        self.came = list[str]()
        self.answered = list[str]()
        self.most = 0
        self.threads = set[threading.Thread]()
        self.handler: Any = self._answer if kind == "sync" else self._answer_async
        self._until = until
        self._status = status
        self._changed = threading.Condition()

    def _enter(self, request: http.Request) -> str:
        key: str = request.headers["idempotency-key"]
        self.came.append(key)
        self.most = max(self.most, len(self.came) - len(self.answered))
        self.threads.add(threading.current_thread())
        return key

    def _leave(self, key: str) -> http.Response:
        self.answered.append(key)
        return http.Response(self._status(self, key), json={})

    def _answer(self, request: http.Request) -> http.Response:
        with self._changed:
            key = self._enter(request)
            self._changed.notify_all()
            assert self._changed.wait_for(lambda: self._until(self, key), PATIENCE)
            self._changed.notify_all()
            return self._leave(key)

    async def _answer_async(self, request: http.Request) -> http.Response:
        key = self._enter(request)
        with anyio.fail_after(PATIENCE):
            while not self._until(self, key):
                await anyio.lowlevel.checkpoint()
        return self._leave(key)


def settled(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.001)


# In order, and no more than asked for


@pytest.mark.peer_row(
    39,
    "`Batches`: parts of 500 events and 1 MB, halved at 413, several in flight; each with its key, events, digest, error and outcome",
)
def test_outcomes_come_in_order_however_the_answers_come(kind: str) -> None:
    def last_first(server: Crowd, key: str) -> bool:
        first = (int(key[-1]) - 1) // 4 * 4 + 1
        four = [f"run-{number}" for number in range(first, first + 4)]
        return set(four) <= set(server.came) and set(four[four.index(key) + 1 :]) <= set(server.answered)

    server = Crowd(kind, last_first)
    found = sent(drive(kind, server.handler), events_of(32), size=4, in_flight=4, key="run")
    assert server.answered == [f"run-{number}" for number in (4, 3, 2, 1, 8, 7, 6, 5)]
    assert [batch.number for batch in found] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [each for batch in found for each in batch.items] == events_of(32)
    assert server.most == 4


@pytest.mark.parametrize("in_flight", [1, 2, 7])
def test_no_more_batches_are_in_flight_and_no_more_events_read_than_asked_for(kind: str, in_flight: int) -> None:
    server, read, told = Crowd(kind, lambda *_: True), list[int](), list[Batch[Any]]()

    def events() -> Iterator[dict[str, Any]]:
        for number in range(60):
            read.append(number)
            assert len(read) <= 3 * (len(told) + in_flight)
            yield event(number)

    sent(drive(kind, server.handler), events(), size=3, in_flight=in_flight, into=told)
    assert len(told) == 20
    assert 1 <= server.most <= in_flight


def test_one_batch_at_a_time_needs_no_thread_and_no_task(kind: str) -> None:
    server = Crowd(kind, lambda *_: True)
    sent(drive(kind, server.handler), events_of(9), in_flight=1)
    assert server.threads == {threading.current_thread()}
    assert server.most == 1


def test_a_batch_is_sent_while_the_events_of_the_next_one_are_read(kind: str) -> None:
    server = Crowd(kind, lambda *_: True)

    def events() -> Iterator[dict[str, Any]]:
        yield from events_of(2)
        settled(lambda: server.came == ["run-1"])
        yield event(2)

    async def awaited() -> AsyncIterator[dict[str, Any]]:
        for each in events_of(2):
            yield each
        with anyio.fail_after(PATIENCE):
            while server.came != ["run-1"]:
                await anyio.lowlevel.checkpoint()
        yield event(2)

    rows = events() if kind == "sync" else awaited()
    found = sent(drive(kind, server.handler), rows, in_flight=2, key="run")
    assert [each for batch in found for each in batch.items] == events_of(3)


def test_nothing_is_read_and_sent_before_the_first_batch_is_asked_for(make: Make) -> None:
    server, read = serve(reply()), list[int]()

    def events() -> Iterator[dict[str, Any]]:
        read.append(1)
        yield event(1)

    client = make(server)
    begun(client, batches(client, events(), in_flight=4))
    assert (read, server.asked) == ([], 0)


def test_requests_are_made_in_the_callers_context(make: Make) -> None:
    traced, seen = ContextVar[str]("traced"), list[str]()

    def answer(_: http.Request) -> http.Response:
        seen.append(traced.get("lost"))
        return http.Response(200, json={})

    token = traced.set("trace-1")
    sent(make(answer), events_of(6), in_flight=3)
    traced.reset(token)
    assert seen == ["trace-1"] * 3


def test_halves_are_sent_before_the_batches_after_them_are_told(kind: str) -> None:
    metered = Metered(kind, limit=250)
    found = sent(metered.client, events_of(40), size=4, in_flight=3, key="run")
    assert [batch.key for batch in found] == [f"run-{number}.{half}" for number in range(1, 11) for half in (1, 2)]
    assert {batch.outcome for batch in found} == {"accepted"}
    assert sorted(metered.counted) == sorted(all_of(40))


# Errors


@pytest.mark.parametrize("in_flight", [1, 4])
def test_what_the_events_fail_with_comes_after_the_batches_before_it_and_costs_no_event(
    make: Make, in_flight: int
) -> None:
    class Rows:
        """Rows that fail once, at the sixth row."""

        def __init__(self) -> None:
            self.left = list(range(8))
            self.failed = False

        def __iter__(self) -> "Rows":
            return self

        def __next__(self) -> dict[str, Any]:
            if len(self.left) == 3 and not self.failed:
                self.failed = True
                raise ZeroDivisionError
            if not self.left:
                raise StopIteration
            return event(self.left.pop(0))

    client = make(serve(reply()))
    found = outcomes(client, batches(client, Rows(), in_flight=in_flight, key="run"))
    assert [each.number if isinstance(each, Batch) else type(each) for each in found] == [
        *(1, 2, ZeroDivisionError, 3, 4)
    ]
    assert [each for batch in found if isinstance(batch, Batch) for each in batch.items] == events_of(8)


def interrupted(_: http.Request) -> http.Response:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("failure", "raised"),
    [
        (reply(401), AuthenticationError),
        (ZeroDivisionError(), ZeroDivisionError),
        (interrupted, KeyboardInterrupt),
    ],
    ids=["401", "a bug", "an interruption"],
)
def test_what_is_raised_over_a_batch_comes_in_its_turn_and_the_batch_is_sent_when_asked_once_more(
    make: Make, failure: Any, raised: type[BaseException]
) -> None:
    times = {"run-2": 1, "run-3": 1}
    keys = list[str]()

    def answer(request: http.Request) -> http.Response:
        key = request.headers["idempotency-key"]
        keys.append(key)
        if times.get(key, 0):
            times[key] -= 1
            if isinstance(failure, Exception):
                raise failure
            answered: http.Response = failure(request)
            return answered
        return http.Response(200, json={})

    client = make(answer)
    found = outcomes(client, batches(client, iter(events_of(12)), in_flight=4, key="run"))
    batches_found = [each for each in found if isinstance(each, Batch)]
    errors = [each for each in found if not isinstance(each, Batch)]
    assert isinstance(found[0], Batch)
    assert isinstance(found[1], raised)
    assert {type(error) for error in errors} == {raised}
    assert len(errors) <= 2  # one of them, or both, depending on which of the two failed before the first was told
    assert [batch.number for batch in batches_found] == [1, 2, 3, 4, 5, 6]
    assert {batch.outcome for batch in batches_found} == {"accepted"}
    assert [each for batch in batches_found for each in batch.items] == events_of(12)
    assert keys.count("run-1") == keys.count("run-5") == keys.count("run-6") == 1


@pytest.mark.parametrize(
    ("refusal", "second"),
    [
        (401, [AuthenticationError, "run-1.1.2"]),
        (413, ["run-1.1.2.1", "run-1.1.2.2"]),
    ],
    ids=["refused", "too large"],
)
def test_a_batch_that_is_sent_again_keeps_its_place_among_those_in_flight(
    kind: str, refusal: int, second: list[Any]
) -> None:
    events = {"run-1.1.1": (0, 2), "run-1.1.2": (2, 4), "run-1.2.1": (4, 6), "run-1.2.2": (6, 8)}
    again = str(next(key for key in second if key != AuthenticationError))

    def until(server: Crowd, key: str) -> bool:
        if key == "run-1.1.1":
            return "run-1.1.2" in server.answered
        # Those behind the second wait until it is sent again.
        return key.startswith("run-1.1") or server.came.count(again) == second.count("run-1.1.2") + 1

    def status(server: Crowd, key: str) -> int:
        return refusal if key == "run-1.1.2" and server.answered.count(key) == 1 else 200

    server = Crowd(kind, until, status)
    client = drive(kind, server.handler)
    digests = {key: sha256(dumps(events_of(8)[slice(*of)]).encode()).hexdigest() for key, of in events.items()}
    del digests["run-1.1.2"]
    found = outcomes(client, batches(client, events_of(8), size=8, key="run", in_flight=2, digests=digests))
    assert [each.key if isinstance(each, Batch) else type(each) for each in found] == [
        *("run-1.1.1", *second, "run-1.2.1", "run-1.2.2")
    ]
    assert server.most == 2


@sync_only
def test_a_thread_that_cannot_start_costs_no_event(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    start, starts = Workers.start, list[int]()

    def fail_once(self: Workers, work: Callable[[], None]) -> None:
        starts.append(1)
        if len(starts) == 3:
            raise RuntimeError("can't start new thread")
        start(self, work)

    monkeypatch.setattr(Workers, "start", fail_once)
    client = make(serve(reply()))
    found = outcomes(client, batches(client, iter(events_of(10)), in_flight=4))
    assert [type(each) for each in found].count(RuntimeError) == 1
    assert [each for batch in found if isinstance(batch, Batch) for each in batch.items] == events_of(10)


# Leaving early


def left_after(client: Driver, run: Any, count: int, *, close: bool, look: Callable[[], object]) -> None:
    """Take some batches, and leave the loop."""

    def leave() -> None:
        walk = iter(run)
        for _ in range(count):
            next(walk)
        look()
        if close:
            walk.close()
            assert list(walk) == []

    async def leave_async() -> None:
        tasks = anyio.get_running_tasks()
        walk = aiter(run)
        for _ in range(count):
            await anext(walk)
        looking = look()
        if inspect.isawaitable(looking):
            await looking
        if close:
            await walk.aclose()
            assert anyio.get_running_tasks() == tasks
            assert not [each async for each in walk]

    if client.kind == "sync":
        leave()
    else:
        anyio.run(leave_async, backend=client.kind)


@pytest.mark.slow
@pytest.mark.parametrize("close", [False, True], ids=["left", "closed"])
def test_leaving_the_loop_starts_nothing_more_and_leaves_nothing_behind(make: Make, kind: str, close: bool) -> None:
    server = Watched(reply())
    before = threading.active_count()
    with leaving_nothing():
        client = make(server)
        run = batches(client, events_of(99), in_flight=4)
        left_after(client, run, 2, close=close, look=lambda: server.waits_for(5, kind))
        del client, run
        settled(lambda: threading.active_count() == before)
    assert server.asked == 5


def test_closing_waits_for_threads_and_cancels_tasks(kind: str) -> None:
    under_way, may_end, ended = threading.Event(), threading.Event(), list[str]()

    def answer(request: http.Request) -> http.Response:
        if request.headers["idempotency-key"] == "run-1":
            return http.Response(200, json={})
        under_way.set()
        assert may_end.wait(PATIENCE)
        ended.append("answered")
        return http.Response(200, json={})

    async def answer_never(request: http.Request) -> http.Response:
        if request.headers["idempotency-key"] == "run-1":
            return http.Response(200, json={})
        under_way.set()
        try:
            await anyio.sleep_forever()
        finally:
            ended.append("cancelled")
        raise AssertionError

    async def look() -> None:
        with anyio.fail_after(PATIENCE):
            while not under_way.is_set():
                await anyio.lowlevel.checkpoint()

    def wait() -> object:
        if kind != "sync":
            return look()
        assert under_way.wait(PATIENCE)
        threading.Timer(0.05, may_end.set).start()
        return None

    handler: Any = answer if kind == "sync" else answer_never
    client = drive(kind, handler)
    left_after(client, batches(client, events_of(4), in_flight=2, key="run"), 1, close=True, look=wait)
    assert ended == ["answered" if kind == "sync" else "cancelled"]


def test_an_error_that_was_not_told_is_not_told_after_closing(make: Make) -> None:
    def rows() -> Iterator[dict[str, Any]]:
        yield from events_of(2)
        raise ZeroDivisionError

    client = make(serve(reply()))
    left_after(client, batches(client, rows(), in_flight=2), 1, close=True, look=lambda: None)


# Loops


def test_batches_whose_loop_ended_are_sent_again_in_the_next_one(kind: str) -> None:
    metered = Metered(kind)
    client = metered.client
    walk = begun(client, batches(client, events_of(20), size=2, in_flight=4, key="run"))
    found = [following(client, walk) for _ in range(10)]
    assert [batch.number for batch in found] == list(range(1, 11))
    assert {batch.outcome for batch in found} == {"accepted"}
    assert metered.counted == all_of(20)


@async_only
def test_a_caller_that_is_cancelled_may_go_on(kind: str) -> None:
    server, may_go = serve(reply()), list[anyio.Event]()

    async def answer(request: http.Request) -> http.Response:
        await may_go[0].wait()
        return server(request)

    handler: Any = answer
    client = drive(kind, handler)

    async def run() -> list[Any]:
        may_go.append(anyio.Event())
        walk = aiter(batches(client, events_of(8), in_flight=3))
        with anyio.move_on_after(0.01) as scope:
            await anext(walk)
        assert scope.cancelled_caught
        may_go[0].set()
        return [batch async for batch in walk]

    found = anyio.run(run, backend=kind)
    assert [each for batch in found for each in batch.items] == events_of(8)
    assert server.asked == 4


@async_only
def test_events_may_be_awaited(kind: str) -> None:
    async def rows() -> AsyncIterator[dict[str, Any]]:
        for number in range(9):
            await anyio.lowlevel.checkpoint()
            yield event(number)

    found = sent(drive(kind, serve(reply())), rows(), in_flight=3)
    assert [each for batch in found for each in batch.items] == events_of(9)


FORK = """
import os, threading
from zenskar_ext import Batches
may_go, began, parent = threading.Event(), threading.Semaphore(0), os.getpid()
def send(items, *, idempotency_key):
    if idempotency_key != "run-1" and os.getpid() == parent:
        began.release()
        may_go.wait()
    return {}
def rest():
    return [item for batch in walk for item in batch.items] == list(range(2, 20))
walk = iter(Batches(send, list(range(20)), size=2, key="run", in_flight=4))
next(walk)
[began.acquire() for _ in range(3)]
child = os.fork()
if not child:
    os._exit(0 if rest() else 1)
in_child = os.waitpid(child, 0)[1]
may_go.set()
print(in_child == 0, rest())
"""


@sync_only
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_batches_that_the_parent_had_in_flight_are_sent_again_by_a_forked_child(kind: str) -> None:  # noqa: ARG001
    run = subprocess.run([sys.executable, "-c", FORK], capture_output=True, text=True, check=True, timeout=PATIENCE)
    assert run.stdout == "True True\n"


# Whatever happens


class Unreliable:
    """A server that knows keys, takes no large batches, and fails in every way; it counts what it accepts."""

    def __init__(self, kind: str, chance: random.Random) -> None:
        self.counted = list[int]()
        self.in_flight = self.most = 0
        self.send: Any = self._send if kind == "sync" else self._send_async
        self.reliable = False
        self._chance = chance
        self._kept = dict[str, list[int]]()
        self._lock = threading.Lock()

    def _enter(self, change: int) -> float:
        with self._lock:
            self.in_flight += change
            self.most = max(self.most, self.in_flight)
            return self._chance.random() / 2_000

    def _send(self, items: list[int], /, *, idempotency_key: str) -> object:
        try:
            time.sleep(self._enter(1))
            return self._answer(items, idempotency_key)
        finally:
            self._enter(-1)

    async def _send_async(self, items: list[int], /, *, idempotency_key: str) -> object:
        try:
            await anyio.sleep(self._enter(1))
            return self._answer(items, idempotency_key)
        finally:
            self._enter(-1)

    def _answer(self, items: list[int], key: str) -> object:
        with self._lock:
            chance = 1.0 if self.reliable else self._chance.random()
            if chance < 0.06:
                raise failing(AuthenticationError, 401)
            if chance < 0.12:
                raise ZeroDivisionError
            if chance < 0.18:
                raise APIConnectionError("never came", operation="o", attempts=3)
            if len(items) > 4:
                raise failing(APIStatusError, 413)
            if key not in self._kept:
                self._kept[key] = items
                self.counted += items
            assert self._kept[key] == items
            if chance < 0.24:
                raise APIConnectionError("answer lost", operation="o", attempts=3)
            return "no JSON" if chance < 0.3 else {}


def failing(error: type[APIStatusError], status: int) -> APIStatusError:
    about: dict[str, Any] = {"body": None, "headers": {}, "request_id": None, "method": "POST", "url": "/"}
    return error(str(status), operation="o", status_code=status, attempts=1, **about)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_every_event_comes_once_and_in_order(kind: str, seed: int) -> None:
    chance = random.Random(seed)
    server, digests = Unreliable(kind, chance), dict[str, str]()
    items, size, in_flight = list(range(40)), chance.randrange(1, 10), chance.randrange(2, 6)
    client = drive(kind, reply())
    for reliable in (False, False, True, True):
        server.reliable = reliable
        run: Any = (Batches if kind == "sync" else AsyncBatches)(
            server.send, iter(items), size=size, key="run", in_flight=in_flight, digests=digests
        )
        found = [each for each in outcomes(client, run, at_most=999) if isinstance(each, Batch)]
        assert [item for batch in found for item in batch.items] == items
        assert server.most <= in_flight
        digests = {batch.key: batch.digest for batch in found if batch.outcome != "refused"}
    assert {batch.outcome for batch in found} == {"accepted"}
    assert sorted(server.counted) == items


# Ctrl-C


CHILD = """
import sys
from functools import partial
import anyio
from zenskar_ext import AsyncBatches, AsyncZenskar, Batches, Zenskar
kind, url = sys.argv[1:]
events = [{"customer_id": str(n), "timestamp": "2026-01-01 00:00:00", "data": {}} for n in range(9)]
settings = {"api_key": "key", "organisation": "org", "base_url": url, "timeout": 600}
def run():
    for batch in Batches(partial(Zenskar(**settings).usage_events.ingest, "c"), events, size=1, in_flight=3):
        print(batch)
async def run_async():
    zk = AsyncZenskar(**settings)
    async for batch in AsyncBatches(partial(zk.usage_events.ingest, "c"), events, size=1, in_flight=3):
        print(batch)
if kind == "sync":
    run()
else:
    anyio.run(run_async, backend=kind)
"""


@pytest.mark.slow
def test_ctrl_c_ends_the_process_although_the_server_answers_nothing(kind: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        command = [sys.executable, "-c", CHILD, kind, url]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            connections = [server.accept()[0] for _ in range(3)]
            for connection in connections:
                assert connection.recv(10)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=PATIENCE)
        for connection in connections:
            connection.close()
    assert out == ""
    assert err.rstrip().endswith("KeyboardInterrupt")
    assert process.returncode == -signal.SIGINT
