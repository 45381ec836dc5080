"""Background tasks, and one value for each event loop, for asyncio, uvloop and trio.

`threads` offers the same for threads and processes, so that `_sync` and `_async` can be one text. Knows nothing of the
work that a task does.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Coroutine
from contextvars import copy_context
from inspect import isawaitable
from typing import Any, Final, Generic, Protocol, TypeAlias, TypeVar
from weakref import WeakKeyDictionary

import anyio
from anyio.lowlevel import RunVar

from zenskar_ext._sansio.connections import refuse_closed
from zenskar_ext.errors import ConfigurationError


class Closable(Protocol):
    """An object that is closed when it is no longer needed."""

    @property
    def is_closed(self) -> bool:
        """Whether it is closed."""
        ...

    async def aclose(self) -> None:
        """Close it."""
        ...


V = TypeVar("V", bound=Closable)


def returned(answer: object) -> Awaitable[object]:
    """Return what a function of the user returned, to be awaited.

    Raises:
        ConfigurationError: It cannot be awaited: the function has already done its work.
    """
    if not isawaitable(answer):
        kind = type(answer).__name__
        msg = f"the function is not async: it has run, and returned {kind}; use Batches, or a function of AsyncZenskar"
        raise ConfigurationError(msg)
    return answer


def stream(gathering: Any, batches: AsyncIterator[Any]) -> AsyncIterator[Any]:
    """Return record batches as a stream: Arrow cannot await, so it stays an async iterator."""
    del gathering
    return batches


class Workers:
    """Background tasks that are ended together.

    This is not a task group: a caller may leave an async generator by `break`, and another task may close it. A task
    group would then cancel the task that entered it.
    """

    def __init__(self) -> None:
        self._running: list[tuple[anyio.CancelScope, anyio.Event, object]] = []

    def start(self, work: Callable[[], Awaitable[None]]) -> None:
        """Start a task with the context variables of the caller."""
        scope, ended = anyio.CancelScope(), anyio.Event()

        async def life() -> None:
            try:
                with scope:
                    await work()
            finally:
                ended.set()

        task = _spawn(life)  # kept: an event loop alone does not keep its tasks alive
        self._running = [*(each for each in self._running if not each[1].is_set()), (scope, ended, task)]

    async def aclose(self) -> None:
        """Cancel every task, and wait until each has ended."""
        for scope, _, _ in self._running:
            scope.cancel()
        with anyio.CancelScope(shield=True):
            for _, ended, _ in self._running:
                await ended.wait()


def here() -> object:
    """Return what tasks belong to: the running event loop. They end with it."""
    trio = sys.modules.get("trio")
    if trio is not None and trio.lowlevel.in_trio_task():
        return trio.lowlevel.current_trio_token()
    return asyncio.get_running_loop()


def _spawn(life: Callable[[], Coroutine[Any, Any, None]]) -> object:
    trio = sys.modules.get("trio")
    if trio is not None and trio.lowlevel.in_trio_task():
        return trio.lowlevel.spawn_system_task(life, context=copy_context())
    return asyncio.get_running_loop().create_task(life())


class OnePerLoop(Generic[V]):
    """A value that each event loop creates when it first needs it, and that is closed when the loop ends.

    A loop belongs to one thread of one process, so no lock is needed, and a forked child has its own loop.

    Args:
        make: Creates the value.
        shared: Use one value in all loops, such as a transport that the user created.
    """

    def __init__(self, make: Callable[[], V], *, shared: bool) -> None:
        self._make = make
        self._shared = make() if shared else None
        self._closed = False

    async def here(self) -> V:
        """Return the value of the running loop.

        Raises:
            ConfigurationError: It is closed, or cannot be created.
        """
        refuse_closed(closed=self._closed)
        if self._shared is not None:
            return self._shared
        value, _ = _of_this_loop().get(self, (None, None))
        return await self._made() if value is None or value.is_closed else value

    async def _made(self) -> V:
        value = self._make()
        life = _life(value)
        _of_this_loop()[self] = value, life  # before the first await, so that a concurrent call finds it
        await anext(life)
        return value

    async def aclose(self) -> None:
        """Close the value of the running loop for good. The value of another loop is closed when that loop ends."""
        self._closed = True
        if self._shared is not None:
            await self._shared.aclose()
        elif kept := _of_this_loop().pop(self, None):
            await kept[1].aclose()


_Kept: TypeAlias = tuple[Any, AsyncGenerator[None]]

# Keyed by the loop first: when a loop is gone, so are its values; when an owner is gone, so is its value.
_VALUES: Final[RunVar["WeakKeyDictionary[OnePerLoop[Any], _Kept]"]] = RunVar("zenskar_ext values")


def _of_this_loop() -> "WeakKeyDictionary[OnePerLoop[Any], _Kept]":
    values = _VALUES.get(None)
    if values is None:
        values = WeakKeyDictionary[OnePerLoop[Any], _Kept]()
        _VALUES.set(values)
    return values


async def _life(value: Closable) -> AsyncGenerator[None]:
    """Close a value when its loop ends: every loop closes the async generators that were started in it."""
    try:
        yield
    finally:
        await value.aclose()
