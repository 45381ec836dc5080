"""One async client in many event loops of asyncio, trio and uvloop, one after the other and concurrently."""

import asyncio
import gc
from collections.abc import AsyncGenerator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from importlib.util import find_spec
from threading import Barrier
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from tests.client.ahead import on
from tests.client.echoing import echoing
from zenskar_ext import AsyncZenskar, Zenskar
from zenskar_ext.testing import Sandbox

Run = Callable[[Callable[[], Awaitable[Any]]], Any]

LOOPS: dict[str, Run] = {
    "asyncio": lambda main: asyncio.run(main()),  # type: ignore[arg-type]
    "trio": partial(anyio.run, backend="trio"),
    "uvloop": partial(anyio.run, backend="asyncio", backend_options={"use_uvloop": True}),
}
without_uvloop = pytest.mark.skipif(find_spec("uvloop") is None, reason="uvloop is not there")
each_loop = pytest.mark.parametrize("loop", ["asyncio", "trio", pytest.param("uvloop", marks=without_uvloop)])


@pytest.mark.slow
@pytest.mark.peer_row(77, "**works**, also from asyncio to trio")
@pytest.mark.parametrize("first", ["asyncio", "trio", pytest.param("uvloop", marks=without_uvloop)])
@each_loop
def test_a_client_goes_on_in_the_next_loop(first: str, loop: str) -> None:
    with echoing() as server:
        zk = AsyncZenskar("k", "o", base_url=server.url)

        async def ask() -> list[str]:
            return [(await zk.request("GET", f"/{number}")).json()["path"] for number in range(3)]

        for run in (LOOPS[first], LOOPS[loop], LOOPS[loop]):
            assert run(ask) == ["/0", "/1", "/2"]
            gc.collect()  # anything left open warns here, and every warning is an error
        assert len(server.connections) == 3


@each_loop
def test_a_client_closes_what_it_opened(loop: str) -> None:
    with echoing() as server:

        async def ask() -> None:
            async with AsyncZenskar("k", "o", base_url=server.url) as zk:
                await zk.request("GET", "/a")
            await zk.aclose()

        LOOPS[loop](ask)
        gc.collect()


def test_a_client_works_in_loops_that_run_at_once() -> None:
    start = Barrier(8)
    with echoing() as server:
        zk = AsyncZenskar("k", "o", base_url=server.url)

        async def ask(number: int) -> list[str]:
            start.wait()
            answers = await asyncio.gather(*(zk.request("GET", f"/{number}-{each}") for each in range(4)))
            return [answer.json()["path"] for answer in answers]

        with ThreadPoolExecutor(8) as threads:
            found = list(threads.map(lambda number: asyncio.run(ask(number)), range(8)))
        assert found == [[f"/{number}-{each}" for each in range(4)] for number in range(8)]
        gc.collect()


@pytest.mark.peer_row(76, "yes")
@each_loop
def test_tasks_share_one_pool_and_its_connections(loop: str) -> None:
    with echoing() as server:
        zk = AsyncZenskar("k", "o", base_url=server.url)

        async def ask(number: int) -> None:
            assert (await zk.request("GET", f"/{number}")).json() == {"path": f"/{number}"}

        async def main() -> None:
            async with anyio.create_task_group() as tasks:
                for number in range(8):
                    tasks.start_soon(ask, number)
            opened = len(server.connections)
            await ask(8)
            assert len(server.connections) == opened

        LOOPS[loop](main)
        gc.collect()


@each_loop
def test_a_walk_ends_in_the_loop_that_it_began_in(loop: str) -> None:
    sandbox = Sandbox(customers=25)
    with sandbox.serve() as url:
        zk = AsyncZenskar(sandbox.headers["x-api-key"], sandbox.organisation, base_url=url)
        walk = zk.customers.list(limit=10)

        async def main() -> int:
            return len([each async for each in walk])

        assert [LOOPS[loop](main), LOOPS[loop](main)] == [25, 25]
        gc.collect()


@pytest.mark.peer_row(6, "yes `transport=`")
def test_a_transport_of_the_users_own_serves_every_loop() -> None:
    zk = Sandbox(customers=1).async_client()

    async def ask() -> Any:
        return await zk.customers.list().first()

    assert LOOPS["asyncio"](ask) == LOOPS["trio"](ask)
    asyncio.run(zk.aclose())


@pytest.mark.peer_row(1, "yes, a client and its copy: 2 calls = 1 conn")
def test_a_client_closes_its_connections_and_those_of_its_copies(kind: str) -> None:
    with echoing() as server:
        if kind == "sync":
            with Zenskar("k", "o", base_url=server.url) as zk:
                zk.with_options(timeout=5).request("GET", "/a")
                zk.request("GET", "/b")
            zk.close()
        else:

            async def main() -> None:
                async with AsyncZenskar("k", "o", base_url=server.url) as zk:
                    await zk.with_options(timeout=5).request("GET", "/a")
                    await zk.request("GET", "/b")

            asyncio.run(main())
        gc.collect()
        assert len(server.connections) == 1


@pytest.mark.parametrize("kind", ["asyncio", "trio"])
@pytest.mark.parametrize("ahead", ["prefetch", "parallel"])
def test_a_generator_around_a_block_that_is_left_by_break_does_not_cancel_its_caller(kind: str, ahead: str) -> None:
    client = on(Sandbox(invoices=50, customers=1), kind)

    def block(zk: Any) -> Any:
        walk = zk.invoices.list(limit=5)
        if ahead == "prefetch":
            return walk.prefetch()
        return walk.split(
            created_at=(datetime(2025, 6, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)), parts=4
        ).parallel(2)

    async def invoices(zk: Any) -> AsyncGenerator[Any]:
        async with block(zk) as items:
            async for item in items:
                yield item

    async def look(zk: Any) -> int:
        generator = invoices(zk)
        async for _ in generator:
            break
        async with anyio.create_task_group() as tasks:  # another task closes it, as the hooks of an event loop do
            tasks.start_soon(generator.aclose)
        await anyio.lowlevel.checkpoint()  # raises if this task was cancelled
        return len([each async for each in zk.invoices.list()])

    assert client.call(look) == 50
