"""Many calls at once: cancelled calls leave no connection behind, and a crowd waits in line instead of failing.

These hold on httpx2. On httpx the first two fail, and the third can; `docs/decisions.md` says so.
"""

import asyncio
import gc
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random
from threading import Barrier
from typing import Any

import anyio
import pytest

from tests.client.driving import drive
from tests.client.test_loops import LOOPS, each_loop
from tests.servers.counting import Counting, counting
from zenskar_client import http
from zenskar_ext import AsyncZenskar, RetryPolicy, Zenskar

TASKS, CALLS = 40, 3000
GATHERED = 2000
ONCE = RetryPolicy(attempts=1)

pytestmark = pytest.mark.slow
on_httpx2 = pytest.mark.skipif(http.LIBRARY == "httpx", reason="httpx leaves connections of cancelled calls in use")


@pytest.fixture(scope="module")
def server() -> Iterator[Counting]:
    with counting() as server:
        yield server


def in_use(pool: Any) -> int:
    """Return how many connections of an HTTP client are neither idle nor closed."""
    return sum(not (each.is_idle() or each.is_closed()) for each in pool._transport.connections())


@on_httpx2
@each_loop
def test_cancelled_calls_leave_no_connection_in_use(server: Counting, loop: str) -> None:
    randomness = Random(0)
    ended = {"answered": 0, "cancelled": 0}

    async def ask(zk: AsyncZenskar) -> None:
        for _ in range(CALLS // TASKS):
            with anyio.move_on_after(randomness.uniform(0.01, 0.08)) as scope:
                await zk.request("GET", f"/wait/{randomness.randrange(60)}")
            ended["cancelled" if scope.cancelled_caught else "answered"] += 1

    async def main() -> None:
        async with AsyncZenskar("k", "o", base_url=server.url, retries=ONCE) as zk:
            async with anyio.create_task_group() as tasks:
                for _ in range(TASKS):
                    tasks.start_soon(ask, zk)
            assert in_use(await zk._pools.here()) == 0
            with anyio.fail_after(5):
                assert (await zk.request("GET", "/after")).json() == {"id": "i"}

    LOOPS[loop](main)
    gc.collect()
    assert sum(ended.values()) == CALLS
    assert ended["cancelled"] > CALLS / 10
    assert ended["answered"] > 0
    assert server.counts()["open"] == 0


@on_httpx2
def test_a_crowd_of_calls_takes_at_most_twice_the_time_of_a_queue(server: Counting) -> None:
    async def crowd(zk: AsyncZenskar) -> float:
        started = time.perf_counter()
        answers = await asyncio.gather(*(zk.request("GET", "/wait/1") for _ in range(GATHERED)))
        assert len([each for each in answers if each.json() == {"id": "i"}]) == GATHERED
        return time.perf_counter() - started

    async def queue(zk: AsyncZenskar) -> float:
        places = asyncio.Semaphore(50)

        async def ask() -> Any:
            async with places:
                return await zk.request("GET", "/wait/1")

        started = time.perf_counter()
        answers = await asyncio.gather(*(ask() for _ in range(GATHERED)))
        assert len([each for each in answers if each.json() == {"id": "i"}]) == GATHERED
        return time.perf_counter() - started

    async def main() -> float:
        async with AsyncZenskar("k", "o", base_url=server.url, retries=ONCE) as zk:
            await crowd(zk)
            return min([await crowd(zk) / await queue(zk) for _ in range(3)])

    assert asyncio.run(main()) <= 2


@pytest.mark.parametrize("threads", [32, 100])
def test_threads_open_no_more_connections_than_there_are_threads(threads: int) -> None:
    start = Barrier(threads)

    def ask(zk: Zenskar) -> int:
        start.wait()
        return sum(zk.request("GET", "/wait/2").json() == {"id": "i"} for _ in range(960 // threads))

    with counting() as server, Zenskar("k", "o", base_url=server.url, retries=ONCE) as zk:
        with ThreadPoolExecutor(threads) as executor:
            answered = sum(executor.map(ask, [zk] * threads))
        assert in_use(zk._pools.here()) == 0
        counts = server.counts()
    assert answered == 960 // threads * threads
    assert 1 < counts["opened"] <= threads


@pytest.mark.parametrize("kind", ["sync", "asyncio", "trio"])
def test_no_more_requests_are_in_flight_than_the_client_allows(kind: str) -> None:
    with counting() as server:
        client = drive(kind, lambda _: http.Response(500), base_url=server.url, transport=None, concurrency=3, rate=500)
        if kind == "sync":
            with ThreadPoolExecutor(30) as executor, client.zk as zk:
                answers = list(executor.map(lambda _: zk.request("GET", "/wait/5").json(), range(90)))
        else:
            answers = client.call(_crowd)
        assert answers == [{"id": "i"}] * 90
        assert 1 < server.counts()["opened"] <= 3


async def _crowd(zk: AsyncZenskar) -> list[Any]:
    answers: list[Any] = []

    async def ask() -> None:
        answers.append((await zk.request("GET", "/wait/5")).json())

    async with zk, anyio.create_task_group() as tasks:
        for _ in range(90):
            tasks.start_soon(ask)
    return answers
