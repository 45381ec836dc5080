"""Read prefetching iterators of either client in their blocks, and check that nothing is left running."""

import gc
import inspect
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import anyio

from tests.client.driving import Ask, Driver, Handler
from zenskar_client import http
from zenskar_ext.testing import Sandbox

Look: TypeAlias = Callable[[Any], object]

PATIENCE = 10
"""How many seconds a test waits for what must happen. Only a failing test waits this long."""


def read(
    client: Driver, ask: Ask, into: list[Any] | None = None, *, stop_after: int | None = None, look: Look | None = None
) -> list[Any]:
    """Read the items of a block to the end, or until `stop_after` items.

    Args:
        client: The client.
        ask: Opens the block.
        into: Keeps the items that came before an error.
        stop_after: After how many items the loop breaks.
        look: Called with each item; may return an awaitable.
    """
    found: list[Any] = [] if into is None else into

    def take(item: Any) -> object:
        found.append(item)
        return look(item) if look else None

    if client.kind == "sync":
        with ask(client.zk) as items:
            for item in items:
                take(item)
                if len(found) == stop_after:
                    break
        return found

    async def run() -> None:
        tasks = anyio.get_running_tasks()
        try:
            async with ask(client.zk) as items:
                async for item in items:
                    looking = take(item)
                    if inspect.isawaitable(looking):
                        await looking
                    if len(found) == stop_after:
                        break
        finally:
            assert anyio.get_running_tasks() == tasks

    anyio.run(run, backend=client.kind)
    return found


def read_on(client: Driver, ask: Ask, calls: int) -> tuple[list[Any], list[Exception]]:
    """Ask a block for its next item so many times, whatever it raises; return the items and the errors."""
    found, errors = list[Any](), list[Exception]()

    async def run() -> None:
        async with ask(client.zk) as items:
            for _ in range(calls):
                try:
                    found.append(await anext(items))
                except Exception as error:  # noqa: BLE001 - the end of the iteration too
                    errors.append(error)

    if client.kind != "sync":
        anyio.run(run, backend=client.kind)
        return found, errors
    with ask(client.zk) as items:
        for _ in range(calls):
            try:
                found.append(next(items))
            except Exception as error:  # noqa: BLE001 - the end of the iteration too
                errors.append(error)
    return found, errors


def on(sandbox: Sandbox, kind: str) -> Driver:
    """Make a client for a sandbox."""
    return Driver(kind, sandbox.client() if kind == "sync" else sandbox.async_client(), [])


class Watched:
    """A server that counts its requests, and for which a test can wait."""

    def __init__(self, answer: Handler) -> None:
        self.asked = 0
        self._answer = answer
        self._came = threading.Condition()

    def __call__(self, request: http.Request) -> http.Response:
        with self._came:
            self.asked += 1
            self._came.notify_all()
        return self._answer(request)

    def waits_for(self, count: int, kind: str) -> object:
        """Wait until `count` requests have come. For an async client, return the awaitable that waits."""
        if kind == "sync":
            with self._came:
                assert self._came.wait_for(lambda: self.asked >= count, PATIENCE)
            return None

        async def wait() -> None:
            with anyio.fail_after(PATIENCE):
                while self.asked < count:
                    await anyio.lowlevel.checkpoint()

        return wait()


@contextmanager
def leaving_nothing() -> Iterator[None]:
    """Check that no thread keeps running, and that nothing warns when it is garbage collected."""
    threads = threading.enumerate()
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        yield
        assert threading.enumerate() == threads
        gc.collect()
    assert [str(each.message) for each in warned] == []
