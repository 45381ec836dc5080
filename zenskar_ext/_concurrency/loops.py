"""Background tasks, and one value for each event loop, for asyncio, uvloop and trio.

`threads` offers the same for threads and processes, so that `_sync` and `_async` can be one text. Knows nothing of the
work that a task does.
"""

import asyncio
import socket
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import suppress
from contextvars import copy_context
from inspect import isawaitable
from typing import Any, Final, Generic, Protocol, TypeAlias, TypeVar
from weakref import WeakKeyDictionary

import anyio
from anyio.lowlevel import RunVar

from zenskar_client import http
from zenskar_ext._sansio.connections import refuse_closed, within
from zenskar_ext._sansio.early import GRACE, Early
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


async def connect(backend: Any, host: str, port: int, timeout: float | None, **more: Any) -> Any:
    """Look up a name and connect, no later than the deadline of the call, however many addresses there are."""
    try:
        return await backend.connect_tcp(host, port, timeout=within(timeout, "ConnectTimeout"), **more)
    except ValueError as error:  # the host is no name, or has no address
        raise http.core().ConnectError(f"{host}: {error}") from error


async def encrypt(stream: Any, ssl_context: Any, host: str | None, timeout: float | None) -> Any:
    """Encrypt a connection, no later than the deadline of the call."""
    return await stream.start_tls(ssl_context, host, within(timeout, "ConnectTimeout"))


async def write(stream: Any, buffer: bytes, timeout: float | None, early: Early | None) -> None:
    """Write bytes to a connection, no later than the deadline of the call.

    Args:
        stream: The connection.
        buffer: The bytes.
        timeout: How many seconds it may take.
        early: Keeps what the server says meanwhile; None not to listen.

    Raises:
        WriteError: The server closed the connection, or refused the request and did not read on.
        WriteTimeout: It took too long.
    """
    seconds = within(timeout, "WriteTimeout")
    if early is None:
        await stream.write(buffer, seconds)
        return
    with _duplicate_of(stream.get_extra_info("socket")) as duplicate:
        failure = await _write_and_listen(stream, buffer, seconds, early)
        if failure is not None:
            _read_on(stream, duplicate, early)
            raise failure


async def _write_and_listen(stream: Any, buffer: bytes, seconds: float | None, early: Early) -> Exception | None:
    """Write bytes, and keep what the server says meanwhile; return what went wrong."""
    failure: Exception | None = http.core().WriteError("the server refused the request before all of it was sent")
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_listen, stream, early, tasks.cancel_scope)
        try:
            await stream.write(buffer, seconds)
        except http.core().WriteError as error:
            failure = error
            tasks.cancel_scope.deadline = anyio.current_time() + GRACE  # until what has arrived is read
        except http.core().WriteTimeout as error:
            failure = error
            tasks.cancel_scope.cancel()
        else:
            failure = None
            tasks.cancel_scope.cancel()
    return failure


def _duplicate_of(connection: Any) -> socket.socket:
    try:
        return socket.fromfd(connection.fileno(), connection.family, connection.type)
    except OSError as error:
        raise http.core().WriteError(str(error)) from error


def _read_on(stream: Any, duplicate: socket.socket, early: Early) -> None:
    """Keep what has arrived before a write failed. asyncio then closes the socket, whatever it has not read."""
    layer = getattr(stream, "_stream", None)
    tls = getattr(layer, "_read_bio", None) or getattr(layer, "_incoming", None)
    with suppress(OSError):
        if early.room:
            (early.add if tls is None else tls.write)(duplicate.recv(early.room))
    early.add_decrypted(stream.get_extra_info("ssl_object"))


async def _listen(stream: Any, early: Early, writing: anyio.CancelScope) -> None:
    """Keep what the server says."""
    with suppress(http.core().ReadError):
        while True:
            if early.refuses:
                writing.deadline = min(writing.deadline, anyio.current_time() + GRACE)
            if not early.room:
                return
            early.add(await stream.read(early.room))


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
