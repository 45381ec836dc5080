"""Connections that are awaited: they keep the deadline of a call, and keep what the server says while they write.

`blocking_sockets` offers the same for threads, so that `_sync` and `_async` can be one text.
"""

import socket
from contextlib import suppress
from typing import Any

import anyio

from zenskar_client import http
from zenskar_ext._sansio.connections import within
from zenskar_ext._sansio.early import GRACE, Early


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
