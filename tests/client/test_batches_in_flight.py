"""Several batches in flight: outcomes and errors in order, no more ahead than asked for, and nothing that hangs."""

import inspect
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextvars import ContextVar
from typing import Any

import anyio
import pytest

from tests.client.ahead import PATIENCE, Watched, leaving_nothing
from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, Driver, drive, reply, serve
from tests.client.metering import Metered, batches, begun, event, events_of, following, outcomes, sent
from zenskar_client import http
from zenskar_ext import AuthenticationError, Batch
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
        until: Whether the request with this number, the first is 1, may be answered now.
    """

    def __init__(self, kind: str, until: Callable[["Crowd", int], bool]) -> None:
        self.came = 0
        self.answered = list[int]()
        self.most = 0
        self.keys = list[str]()
        self.threads = set[threading.Thread]()
        self.handler: Any = self._answer if kind == "sync" else self._answer_async
        self._until = until
        self._changed = threading.Condition()

    def _enter(self, request: http.Request) -> int:
        self.came += 1
        self.most = max(self.most, self.came - len(self.answered))
        self.keys.append(request.headers["idempotency-key"])
        self.threads.add(threading.current_thread())
        return self.came

    def _answer(self, request: http.Request) -> http.Response:
        with self._changed:
            number = self._enter(request)
            self._changed.notify_all()
            assert self._changed.wait_for(lambda: self._until(self, number), PATIENCE)
            self.answered.append(number)
            self._changed.notify_all()
        return http.Response(200, json={})

    async def _answer_async(self, request: http.Request) -> http.Response:
        number = self._enter(request)
        with anyio.fail_after(PATIENCE):
            while not self._until(self, number):
                await anyio.lowlevel.checkpoint()
        self.answered.append(number)
        return http.Response(200, json={})


# In order, and no more than asked for


def test_outcomes_come_in_order_however_the_answers_come(kind: str) -> None:
    def last_first(server: Crowd, number: int) -> bool:
        of_four = range(number - (number - 1) % 4 + 3, number, -1)  # those of its four that come before it
        return server.came >= number - (number - 1) % 4 + 3 and set(of_four) <= set(server.answered)

    server = Crowd(kind, last_first)
    found = sent(drive(kind, server.handler), events_of(32), size=4, in_flight=4)
    assert server.answered == [4, 3, 2, 1, 8, 7, 6, 5]
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


def settled(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.001)


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
    first = [True]

    def answer(_: http.Request) -> http.Response:
        if first.pop() if first else False:
            return http.Response(200, json={})
        under_way.set()
        assert may_end.wait(PATIENCE)
        ended.append("answered")
        return http.Response(200, json={})

    async def answer_never(_: http.Request) -> http.Response:
        if first.pop() if first else False:
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
    left_after(client, batches(client, events_of(4), in_flight=2), 1, close=True, look=wait)
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
