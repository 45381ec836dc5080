"""Connections that block: they keep the deadline of a call, and keep what the server says while they write.

`awaited_sockets` offers the same for event loops, so that `_sync` and `_async` can be one text.
"""

import socket
import time
from collections.abc import Callable
from ipaddress import ip_address
from math import inf
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector
from threading import Thread
from typing import Any, Final, TypeVar

from zenskar_client import http
from zenskar_ext._concurrency.forks import HANDSHAKES, MAKING, PATIENCE
from zenskar_ext._sansio.connections import within
from zenskar_ext._sansio.early import GRACE, Early

R = TypeVar("R")

_PIECE: Final = 16 * 1024


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
