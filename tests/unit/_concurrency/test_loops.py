"""Background tasks end together, and never cancel the task that started them."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextvars import ContextVar
from functools import partial
from typing import Any

import anyio
import pytest

from zenskar_ext._concurrency.loops import Workers, here

Run = Callable[[Callable[[], Awaitable[Any]]], Any]


@pytest.fixture(params=["asyncio", "trio"])
def run(request: pytest.FixtureRequest) -> Run:
    return partial(anyio.run, backend=request.param)


def test_closing_cancels_every_task_and_waits_for_it(run: Run) -> None:
    ended = list[str]()

    async def work() -> None:
        try:
            await anyio.sleep_forever()
        finally:
            ended.append("ended")

    async def main() -> None:
        workers = Workers()
        for _ in range(3):
            workers.start(work)
        await anyio.wait_all_tasks_blocked()
        await workers.aclose()
        assert ended == ["ended"] * 3

    run(main)


def test_a_task_that_did_not_begin_is_ended_too(run: Run) -> None:
    async def main() -> None:
        workers = Workers()
        workers.start(anyio.sleep_forever)
        await workers.aclose()

    run(main)


def test_a_task_sees_the_context_of_its_caller(run: Run) -> None:
    seen, variable = list[str](), ContextVar("variable", default="none")

    async def work() -> None:
        seen.append(variable.get())

    async def main() -> None:
        variable.set("the caller's")
        workers = Workers()
        workers.start(work)
        await anyio.wait_all_tasks_blocked()
        await workers.aclose()

    run(main)
    assert seen == ["the caller's"]


def test_tasks_are_ended_by_another_task_than_the_one_that_started_them(run: Run) -> None:
    async def background() -> AsyncGenerator[int]:
        workers = Workers()
        workers.start(anyio.sleep_forever)
        try:
            yield 1
        finally:
            await workers.aclose()

    async def main() -> None:
        generator = background()
        assert await anext(generator) == 1
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(generator.aclose)
        await anyio.lowlevel.checkpoint()  # raises if this task was cancelled

    run(main)


def test_workers_that_ended_are_forgotten(run: Run) -> None:
    async def main() -> None:
        workers = Workers()
        for _ in range(9):
            workers.start(anyio.lowlevel.checkpoint)
            await anyio.wait_all_tasks_blocked()
        assert len(workers._running) == 1

    run(main)


def test_every_loop_is_another_place(run: Run) -> None:
    places = list[object]()

    async def main() -> None:
        places.extend([here(), here()])

    run(main)
    run(main)
    assert places[0] == places[1] != places[2] == places[3]
