"""Background threads, and one value for each process.

`loops` offers the same for tasks and event loops, so that `_sync` and `_async` can be one text. Knows nothing of the
work that a thread does.
"""

import os
import socket
import time
from collections.abc import Callable, Coroutine
from contextvars import copy_context
from inspect import isawaitable
from ipaddress import ip_address
from math import inf
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector
from threading import Lock, Thread
from typing import Any, Final, Generic, Protocol, TypeVar, cast
from weakref import WeakSet

from zenskar_client import http
from zenskar_ext._concurrency.forks import HANDSHAKES, MAKING, PATIENCE
from zenskar_ext._sansio.connections import refuse_closed, within
from zenskar_ext._sansio.early import GRACE, Early
from zenskar_ext.errors import ConfigurationError

_PIECE: Final = 16 * 1024


class Closable(Protocol):
    """An object that is closed when it is no longer needed."""

    def close(self) -> None:
        """Close it."""
        ...


R = TypeVar("R")
V = TypeVar("V", bound=Closable)


def connect(backend: Any, host: str, port: int, timeout: float | None, **more: Any) -> Any:
    """Look up a name and connect, no later than the deadline of the call, however many addresses there are.

    The standard library can neither be interrupted while it looks up a name, nor bound all addresses together.
    """
    failure: Exception | None = None
    for address in _addresses(host, port, timeout):
        try:
            return backend.connect_tcp(address, port, timeout=within(timeout, "ConnectTimeout"), **more)
        except (http.core().ConnectError, http.core().ConnectTimeout) as error:
            failure = failure or error
    raise failure or http.core().ConnectError(f"{host} has no address")


def _addresses(host: str, port: int, timeout: float | None) -> list[str]:
    try:
        return [str(ip_address(host))]
    except ValueError:
        from queue import Empty, Queue  # not before there is a name to look up
    found: Queue[list[Any] | Exception] = Queue()
    Thread(target=_look_up, args=(host, port, found), daemon=True).start()
    try:
        result = found.get(timeout=within(timeout, "ConnectTimeout"))
    except Empty:
        raise http.core().ConnectTimeout(f"the name {host} was not found in time") from None
    if isinstance(result, Exception):
        raise http.core().ConnectError(str(result)) from result
    return list(dict.fromkeys(str(address[0]) for *_, address in result))


def _look_up(host: str, port: int, found: Any) -> None:
    try:
        with MAKING.uncut():
            result = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        found.put(result)
    except Exception as error:  # noqa: BLE001 - the caller raises it
        found.put(error)


def encrypt(stream: Any, ssl_context: Any, host: str | None, timeout: float | None) -> Any:
    """Encrypt a connection, no later than the deadline of the call."""
    return HANDSHAKES.make(
        lambda: stream.start_tls(ssl_context, host, within(timeout, "ConnectTimeout")),
        within(timeout, "ConnectTimeout") or PATIENCE,
    )


def write(stream: Any, buffer: bytes, timeout: float | None, early: Early | None) -> None:
    """Write bytes to a connection, no later than the deadline of the call.

    Args:
        stream: The connection.
        buffer: The bytes.
        timeout: How many seconds may pass until the server takes some of them.
        early: Keeps what the server says meanwhile; None not to listen.

    Raises:
        WriteError: The server closed the connection, or refused the request and did not read on.
        WriteTimeout: It took too long.
    """
    if early is None or hasattr(stream, "ssl_obj"):  # TLS through a proxy with TLS has no socket of its own
        for start in range(0, len(buffer), _PIECE):  # small pieces, because the library restarts its timeout for each
            stream.write(buffer[start : start + _PIECE], within(timeout, "WriteTimeout"))
        return
    connection = stream.get_extra_info("socket")
    connection.settimeout(0)
    rest, end = memoryview(buffer), inf
    try:
        while rest:
            if sent := _unless_blocked(connection.send, rest[:_PIECE]):
                rest = rest[sent:]
                continue
            if early.refuses:
                end = min(end, time.monotonic() + GRACE)
            seconds = within(timeout, "WriteTimeout")
            _wait(connection, min(inf if seconds is None else seconds, end - time.monotonic()), early)
    except OSError as error:
        raise http.core().WriteError(str(error)) from error


def _wait(connection: socket.socket, seconds: float, early: Early) -> None:
    """Wait until a connection takes more bytes, or keep what the server says."""
    with DefaultSelector() as ready:
        ready.register(connection, EVENT_WRITE | (EVENT_READ if early.room else 0))
        events = ready.select(None if seconds == inf else seconds)
    if not events:
        error = http.core().WriteError if early.refuses else http.core().WriteTimeout
        raise error("the server did not read the whole request")
    if events[0][1] & EVENT_READ:
        data = _unless_blocked(connection.recv, early.room)
        if data is not None:
            early.add(data)


def _unless_blocked(act: Callable[[Any], R], what: Any) -> R | None:
    """Read or write without waiting; None if that cannot be done now."""
    import ssl  # loaded with the first connection

    try:
        return act(what)
    except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
        return None


class Workers:
    """Background threads that are ended together."""

    def __init__(self) -> None:
        self._threads: list[Thread] = []

    def start(self, work: Callable[[], None]) -> None:
        """Start a thread with the context variables of the caller.

        Raises:
            RuntimeError: The system allows no more threads.
        """
        thread = Thread(target=copy_context().run, args=(work,), daemon=True)  # an interrupted process ends at once
        thread.start()
        self._threads = [*(each for each in self._threads if each.is_alive()), thread]

    def close(self) -> None:
        """Wait until every thread has ended. A thread cannot be cancelled: its work must decide when to end."""
        for thread in self._threads:
            thread.join()


def returned(answer: object) -> object:
    """Return what a function of the user returned.

    Raises:
        ConfigurationError: It is to be awaited, and nobody would.
    """
    if isawaitable(answer):
        if isinstance(answer, Coroutine):
            answer.close()
        kind = type(cast("object", answer)).__name__
        msg = f"the function is async: it returned {kind}; use AsyncBatches, or a function of Zenskar"
        raise ConfigurationError(msg)
    return answer


def here() -> object:
    """Return what threads belong to: this process. A forked child has none of them."""
    return os.getpid()


class OnePerProcess(Generic[V]):
    """A value that each process creates when it first needs it.

    A forked child creates its own. It neither uses nor closes the inherited value, which the parent still uses.

    Args:
        make: Creates the value.
        shared: Use one value in all processes, such as a transport that the user created.
    """

    def __init__(self, make: Callable[[], V], *, shared: bool) -> None:
        self._make = make
        self._shared = shared
        self._value: V | None = None
        self._closed = False
        self._lock = Lock()
        _ALL.add(self)

    def here(self) -> V:
        """Return the value of this process.

        Raises:
            ConfigurationError: It is closed, or cannot be created.
        """
        return self._value or self._made()

    def _made(self) -> V:
        with self._lock:
            refuse_closed(closed=self._closed)
            if self._value is None:
                self._value = self._make()
            return self._value

    def close(self) -> None:
        """Close the value of this process for good."""
        with self._lock:
            self._closed = True
            value, self._value = self._value, None
        if value is not None:
            value.close()

    def leave_to_the_parent(self) -> None:
        """Start from scratch in a forked child: with a lock that no thread holds, and without a value."""
        self._lock = Lock()
        if self._value is not None and not self._shared:
            _OF_THE_PARENT.append(self._value)
            self._value = None


_ALL: Final["WeakSet[OnePerProcess[Any]]"] = WeakSet()
_OF_THE_PARENT: Final[list[object]] = []  # dropping them would close the sockets of the parent, with a warning


def _in_a_child() -> None:
    for each in _ALL:
        each.leave_to_the_parent()


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_in_a_child)
